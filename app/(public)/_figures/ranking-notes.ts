// How a ranking is read: which way, within which group, and who has no place and why.
import type { MetricDefinition } from '@/lib/domain/metric'
import { isBaseBelow, MODEST_BASE, SMALL_BASE, type Ranking } from '@/lib/domain/ranking/rank-units'
import { formatValue } from '@/lib/i18n/format'
import { messages, type Locale, type Messages } from '@/lib/i18n/messages'
import type { RankingContents } from '../_reading/ranking-contents'

export function rankingNotes(t: Messages, metric: MetricDefinition, { ranking, group, among, figures, targetsDiffer }: RankingContents): readonly string[] {
  const words = t.ranking
  const modest = figures.some((figure) => figure.value !== null && isBaseBelow(figure, MODEST_BASE) && !isBaseBelow(figure, SMALL_BASE))
  return [
    ...(ranking.refused === null ? [metric.direction === 'DOWN' ? words.wayDown : words.wayUp] : [words.refused[ranking.refused]]),
    ...(group === null ? [] : [words.peersNote(words.peers(group))]),
    ...(ranking.small.length === 0 ? [] : [words.smallNote(SMALL_BASE)]),
    ...(modest ? [words.modestNote(MODEST_BASE)] : []),
    ...(targetsDiffer && ranking.refused === null ? [words.targetsDiffer] : []),
    ...(among === 'departments' ? [words.departmentsNote] : []),
  ]
}

/** The median as the page writes values; null where nothing is ranked. */
export function medianText(locale: Locale, metric: MetricDefinition, { median }: Pick<Ranking, 'median'>): string | null {
  if (median === null) return null
  // A mean of two values may have more places than either.
  const decimals = median.includes('.') ? Math.max(metric.decimals, 1) : metric.decimals
  const { text, unit } = formatValue(locale, { ...metric, decimals }, { kind: 'value', value: median, qualifier: 'EXACT' }, 'card')
  return messages(locale).figure.withUnit(text, unit)
}
