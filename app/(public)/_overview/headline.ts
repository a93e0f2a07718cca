// The first sentence and the narrative: template sentences from facts, never free text.
import type { PlacedFigure } from '@/lib/data/figures'
import type { Overview } from '@/lib/domain/overview'
import { boundOf } from '@/lib/domain/series'
import type { Statement } from '@/lib/domain/statement'
import { FIGURE_STATUSES } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { exactText, expressionOf, valueText } from '../_reading/figure-words'
import { either, metricName } from '../_reading/words'

/** More than this of one kind are counted, not named. */
const NAMED = 3
const NAMED_SPANS = 4
const TOLD_DISAGREEMENTS = 2

/** 12 个重点指标:3 个达标、5 个监测、4 个未报;1 处与报告原文不符. A status that none has is not said. */
export function headline(t: Messages, { key, tally, disagreements }: Overview): string {
  const parts = FIGURE_STATUSES.filter((status) => tally[status] > 0).map((status) => t.overview.tally[status](tally[status]))
  const first = t.overview.headline({ total: key.length, parts })
  return disagreements.length === 0 ? first : t.overview.headlineWithChecks({ headline: first, count: disagreements.length })
}

interface NarrativeInput {
  readonly overview: Overview<PlacedFigure>
  readonly about: (figure: PlacedFigure) => readonly Statement[]
  readonly year: number
}

/** What disagrees, what is only printed, what is only a bound, and which spans are not the year; empty where there is nothing of it. */
export function narrative(locale: Locale, t: Messages, { overview, about, year }: NarrativeInput): readonly string[] {
  const { disagreements, withoutCounts, bounds, otherSpans } = overview
  const named = (figure: PlacedFigure): string => t.overview.valueOf(metricName(locale, figure.metric), valueText(locale, figure))
  const lower = bounds.filter((figure) => boundOf(figure.qualifier) === 'lower')
  const [example] = lower
  const more = disagreements.length - TOLD_DISAGREEMENTS
  return [
    ...disagreements.slice(0, TOLD_DISAGREEMENTS).map((one) => disagreementSentence(locale, t, one)),
    ...(more > 0 ? [t.overview.moreDisagree(more)] : []),
    ...(withoutCounts.length > 0
      ? [t.overview.withoutCounts({ figures: t.reading.list(withoutCounts.slice(0, NAMED).map(named)), count: withoutCounts.length, isAll: withoutCounts.length <= NAMED })]
      : []),
    ...(example === undefined ? [] : [t.overview.lowerBounds({ count: lower.length, example: named(example) })]),
    ...(otherSpans.length > 0 ? [t.overview.otherSpans({ count: otherSpans.length, words: spanWords(locale, t, otherSpans.flatMap(about)), year })] : []),
  ]
}

function disagreementSentence(locale: Locale, t: Messages, { figure, check }: Overview['disagreements'][number]): string {
  const name = metricName(locale, figure.metric)
  const printed = check.statement.printed ?? t.figure.noFigure
  const expression = expressionOf(t, figure)
  const rounded = check.reconciliation?.rounded ?? null
  return expression !== null && rounded !== null
    ? t.overview.rateDisagrees({ name, printed, expression, computed: t.reading.percent(rounded) })
    : t.overview.countDisagrees({ name, printed, published: exactText(locale, figure) })
}

// The documents' own words, each once.
function spanWords(locale: Locale, t: Messages, statements: readonly Statement[]): string {
  const words = [...new Set(statements.map((statement) => either(locale, statement.periodZh, statement.periodEn)))]
  return t.reading.list(words.slice(0, NAMED_SPANS).map(t.reading.quote))
}
