// Several series on one axis of time: the same periods in each, from the first that any has to the last.
import type { Figure } from '../figure'
import { isPlain, type PlainKind } from '../period'
import { seriesOf, type Series } from '../series'

/**
 * Orders each set of figures by period, all from the same first period to the same last one.
 * @param sets each of one metric and one unit; a set without figures is gaps throughout
 * @returns in the order given; without points where no set has a figure of the kind
 */
export function alignedSeries(sets: readonly (readonly Figure[])[], kind: PlainKind): readonly Series[] {
  const years = sets.flat().flatMap(({ period }) => (isPlain(period) && period.kind === kind ? [period.referenceYear] : []))
  if (years.length === 0) return sets.map((figures) => seriesOf(figures, { kind }))
  const all = sets.map((figures) => seriesOf(figures, { kind, from: Math.min(...years), to: Math.max(...years) }))
  // Whole years are laid out; the parts of the first and the last that nobody has are no gaps.
  const recorded = (all[0]?.points ?? []).map((_, at) => all.some(({ points }) => points[at]?.recorded === true))
  const [first, last] = [recorded.indexOf(true), recorded.lastIndexOf(true)]
  return all.map(({ points, beside }) => ({ points: points.slice(first, last + 1), beside }))
}
