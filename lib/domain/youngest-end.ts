// How far the figures of a page reach.
import type { Figure } from './figure'
import type { IsoDate } from './period'

/** The last day that any of the figures covers, or null where there is none. */
export function youngestEnd(figures: readonly Pick<Figure, 'period'>[]): IsoDate | null {
  const ends = figures.map((figure) => figure.period.end)
  return ends.reduce<IsoDate | null>((youngest, end) => (youngest === null || end > youngest ? end : youngest), null)
}
