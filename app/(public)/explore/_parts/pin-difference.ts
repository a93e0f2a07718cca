// What changed from one pinned period to another, in words.
import type { Display } from '@/app/_http/display'
import { quantityOf } from '@/lib/domain/figure-quantity'
import { formatChange } from '@/lib/i18n/format'
import type { ExploreLine } from './lines'

/**
 * The change of a line between two periods.
 * @param from key of the earlier period
 * @param to key of the later one
 * @returns why there is none, where there is none: a figure is missing, or the definition changed in between
 */
export function pinDifference({ t, locale }: Pick<Display, 't' | 'locale'>, { metric, figures, series }: ExploreLine, from: string, to: string): string {
  const [before, now] = [figures.get(from), figures.get(to)]
  if (before?.value == null || now?.value == null) return t.explore.noDifference
  if (series.points.some(({ period, breakBefore }) => breakBefore && period.key > from && period.key <= to)) return t.explore.brokenBetween
  const { text } = formatChange(locale, metric, quantityOf(now), quantityOf(before))
  // The words for bounds speak of the year before.
  if (text === t.figure.notBelow) return t.explore.notBelow
  return text === t.figure.notAbove ? t.explore.notAbove : text
}
