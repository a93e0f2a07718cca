// What the overview says first, as sentences made from facts and from nothing else: headline, two sentences, and what figures cannot be taken for.
import type { ChangeFact } from '@/lib/domain/briefing/largest-change'
import type { ReleaseText } from '@/lib/domain/briefing/release-text'
import type { TargetFact } from '@/lib/domain/briefing/farthest-from-target'
import type { Figure } from '@/lib/domain/figure'
import { quantityOf } from '@/lib/domain/figure-quantity'
import type { Overview } from '@/lib/domain/overview'
import { boundOf } from '@/lib/domain/series'
import type { Statement } from '@/lib/domain/statement'
import { FIGURE_STATUSES } from '@/lib/domain/status'
import { exactText, expressionOf, targetOf, valueText } from './figure-words'
import { formatChange } from './format-change'
import { messages, type Locale, type Messages } from './messages'

/** More than this of one kind are counted, not named. */
const NAMED = 3
const NAMED_SPANS = 4

export interface BriefingFacts<F extends Figure = Figure> {
  readonly overview: Overview<F>
  readonly target: TargetFact<F>
  readonly change: ChangeFact<F>
  readonly about: (figure: F) => readonly Statement[]
  /** The year of the report. */
  readonly year: number
}

/** 12 个重点指标中 9 个达标,2 个临近,1 个未达标;1 处与报告原文不符. A status that none has is not said. */
export function headlineWords(locale: Locale, { key, tally, disagreements }: Overview): string {
  const t = messages(locale).overview
  const parts = FIGURE_STATUSES.filter((status) => tally[status] > 0).map((status) => t.tally[status](tally[status]))
  const first = key.length === 0 ? t.noKeyMetrics : t.headline({ total: key.length, parts })
  return disagreements.length === 0 ? first : t.headlineWithChecks({ headline: first, count: disagreements.length })
}

/** Two sentences: how far from targets and from the year before, then the one thing to know about the figures before quoting them. */
export function narrativeWords<F extends Figure>(locale: Locale, facts: BriefingFacts<F>): string {
  const t = messages(locale)
  // Without any figure there is nothing to compare with a target or a year before, and nothing to say of it.
  const compared = facts.overview.key.some(({ figure }) => figure !== null) ? [t.overview.joined([targetWords(locale, t, facts.target), changeWords(locale, t, facts.change)])] : []
  return t.reading.sentences([...compared, caveats(locale, facts)[0] ?? t.overview.noCaveat])
}

/** Everything that limits what the figures say, the gravest first: what disagrees, is missing, is only printed, only a bound, of another span. */
export function caveats<F extends Figure>(locale: Locale, { overview, about, year }: BriefingFacts<F>): readonly string[] {
  const t = messages(locale)
  const { disagreements, tally, withoutCounts, bounds, otherSpans } = overview
  const named = (figure: F): string => t.overview.valueOf(nameOf(locale, figure), valueText(locale, figure))
  const lower = bounds.filter((figure) => boundOf(figure.qualifier) === 'lower')
  const [disagreement] = disagreements
  const [example] = lower
  return [
    ...(disagreement === undefined ? [] : [disagreementWords(locale, t, disagreement, disagreements.length - 1)]),
    ...(tally['not-reported'] > 0 ? [t.overview.notReported(tally['not-reported'])] : []),
    ...(withoutCounts.length > 0
      ? [t.overview.withoutCounts({ figures: t.reading.list(withoutCounts.slice(0, NAMED).map(named)), count: withoutCounts.length, isAll: withoutCounts.length <= NAMED })]
      : []),
    ...(example === undefined ? [] : [t.overview.lowerBounds({ count: lower.length, example: named(example) })]),
    ...(otherSpans.length > 0 ? [t.overview.otherSpans({ count: otherSpans.length, words: spanWords(locale, t, otherSpans.flatMap(about)), year })] : []),
  ]
}

/** The words of the overview in both languages, as they are kept with a version. */
export const generatedText = <F extends Figure>(facts: BriefingFacts<F>): ReleaseText => ({
  headlineZh: headlineWords('zh-CN', facts.overview),
  narrativeZh: narrativeWords('zh-CN', facts),
  headlineEn: headlineWords('en', facts.overview),
  narrativeEn: narrativeWords('en', facts),
})

const nameOf = (locale: Locale, { metric }: Figure): string => (locale === 'en' ? metric.nameEn : metric.nameZh)

function targetWords(locale: Locale, t: Messages, fact: TargetFact): string {
  if (fact.kind === 'no-targets') return t.overview.noTargets
  if (fact.kind === 'all-met') return t.overview.allMet(fact.count)
  const { figure } = fact
  return t.overview.farthest({ name: nameOf(locale, figure), value: valueText(locale, figure), target: targetOf(locale, t, figure) ?? '' })
}

function changeWords(locale: Locale, t: Messages, change: ChangeFact): string {
  if (change.kind === 'level') return t.overview.allLevel(change.count)
  if (change.kind === 'nothing-before') return t.overview.nothingBefore
  const { figure, before } = change
  return t.overview.changedMost({ name: nameOf(locale, figure), change: formatChange(locale, figure.metric, quantityOf(figure), quantityOf(before)).text })
}

function disagreementWords(locale: Locale, t: Messages, { figure, check }: Overview['disagreements'][number], more: number): string {
  const name = nameOf(locale, figure)
  const printed = check.statement.printed ?? t.figure.noFigure
  const expression = expressionOf(t, figure)
  const rounded = check.reconciliation?.rounded ?? null
  return expression !== null && rounded !== null
    ? t.overview.rateDisagrees({ name, printed, expression, computed: t.reading.percent(rounded), more })
    : t.overview.countDisagrees({ name, printed, published: exactText(locale, figure), more })
}

// The documents' own words, each once.
function spanWords(locale: Locale, t: Messages, statements: readonly Statement[]): string {
  const words = [...new Set(statements.map(({ periodZh, periodEn }) => (locale === 'en' ? periodEn : periodZh)))]
  return t.reading.list(words.slice(0, NAMED_SPANS).map(t.reading.quote))
}
