// What a ranking says in one sentence: how far the units lie apart, never who is last.
import type { Display } from '@/app/_http/display'
import type { PlacedFigure } from '@/lib/data/figures'
import type { MetricDefinition } from '@/lib/domain/metric'
import { exactOf } from '@/lib/domain/ranking/exact-value'
import { compareFractions } from '@/lib/domain/ranking/fraction'
import { valueText } from '../_reading/figure-words'
import type { RankingContents } from '../_reading/ranking-contents'
import { comparedWords } from '../_reading/ranking-words'
import { metricName, unitName } from '../_reading/words'
import { medianText } from './ranking-notes'

export function rankingMessage({ t, locale }: Pick<Display, 't' | 'locale'>, metric: MetricDefinition, contents: RankingContents): string {
  const { ranking } = contents
  const words = t.ranking
  const name = metricName(locale, metric)
  const whom = comparedWords(t, contents)
  if (ranking.refused !== null) return words.messageListed({ name, among: whom })
  const byValue = ranking.ranked.map(({ figure }) => figure).toSorted((one, other) => compareFractions(exactOf(one), exactOf(other)))
  const [low, high] = [byValue[0], byValue.at(-1)]
  const median = medianText(locale, metric, ranking)
  if (low === undefined || high === undefined || median === null) return words.messageNone({ name })
  const value = (figure: PlacedFigure): string => valueText(locale, figure)
  if (byValue.length === 1) return words.messageOne({ name, unit: unitName(locale, low.unit), value: value(low) })
  if (compareFractions(exactOf(low), exactOf(high)) === 0) return words.messageSame({ name, count: byValue.length, among: whom, value: value(low) })
  return words.message({ name, count: byValue.length, among: whom, low: value(low), high: value(high), median })
}
