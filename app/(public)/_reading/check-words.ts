// What comparing a print with its counts says, in sentences. Nothing is ever taken as the cause: slips are asked about, not asserted.
import { exactText } from '@/components/charts/plumb-layout'
import type { Figure } from '@/lib/domain/figure'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import type { FittingRange, Reconciliation, Transposition } from '@/lib/domain/reconcile/reconciliation'
import type { Statement } from '@/lib/domain/statement'
import { formatDecimal, formatValue } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { expressionOf, written } from './figure-words'
import { either } from './words'

/** The verdict on a statement about a figure. */
export function checkSentence(locale: Locale, t: Messages, figure: Figure, { statement, agrees, reconciliation }: PrintedCheck): string {
  if (reconciliation !== null) {
    const said = statement.kind === 'COVERAGE_BY_WORD' && statement.printed !== null ? [t.metricPage.byWord(statement.printed)] : []
    return t.reading.sentences([...said, verdictSentence(t, figure, reconciliation)])
  }
  const read = formatValue(locale, figure.metric, { kind: 'value', value: statement.value ?? '0', qualifier: statement.qualifier }, 'card')
  const published = written(locale, figure, 'card')
  const words = { read: read.exact || read.text, published: published.exact || published.text }
  if (statement.printed === null) return agrees ? t.metricPage.impliedAgrees(words.read) : t.metricPage.impliedDiffers(words)
  const { printed } = statement
  return agrees ? t.metricPage.countAgrees({ printed, ...words }) : t.metricPage.countDiffers({ printed, ...words })
}

/** What a statement says that prints no number to compare. */
export function saidSentence(t: Messages, { kind, printed }: Statement): string {
  if (kind === 'NOT_PRINTED' || printed === null) return t.metricPage.notPrinted
  if (kind === 'CHANGE_AMBIGUOUS') return t.metricPage.changeAmbiguous(printed)
  if (kind === 'CHANGE_RELATIVE' || kind === 'CHANGE_POINTS') return t.metricPage.changeStated(printed)
  return kind === 'QUALITATIVE' ? t.metricPage.qualitative(printed) : t.metricPage.noValue(printed)
}

/** What would explain the difference, each as a question or a condition; empty where the print agrees. */
export function askLines(t: Messages, figure: Figure, result: Reconciliation): readonly string[] {
  const hints = result.hints.includes('numerator-above-denominator') ? [t.metricPage.numeratorAbove] : []
  if (result.verdict === 'match' || figure.numerator === null || figure.denominator === null) return hints
  const { printed } = result
  const { numerators, denominators } = result.wouldFit
  return [
    ...result.transposition.map((swap) => transpositionLine(t, swap, printed)),
    ...(numerators === null ? [] : [t.metricPage.fitNumerator({ denominator: formatDecimal(figure.denominator.value), range: rangeWords(t, numerators), printed })]),
    ...(denominators === null ? [] : [t.metricPage.fitDenominator({ numerator: formatDecimal(figure.numerator.value), range: rangeWords(t, denominators), printed })]),
    ...hints,
  ]
}

/** The rate on its own base and on each other one, at the places of its metric; empty where there is no other. */
export function baseLines(locale: Locale, t: Messages, figure: Figure, result: Reconciliation): readonly string[] {
  const others = result.otherBases.filter((base) => !base.isGivenDenominator && base.exact !== null)
  const { numerator, denominator, metric } = figure
  if (others.length === 0 || numerator === null) return []
  const places = Math.max(result.decimals, metric.decimals)
  const line = (base: string, count: string, exact: string) => ({
    base,
    expression: t.reading.fraction(formatDecimal(numerator.value), formatDecimal(count)),
    value: t.reading.percent(formatDecimal(exact, places)),
  })
  const own = denominator === null || result.exact === null ? [] : [t.metricPage.ownBase(line(either(locale, metric.baseZh, metric.baseEn) ?? either(locale, denominator.nameZh, denominator.nameEn), denominator.value, result.exact))]
  return [...own, ...others.map((base) => (base.fits ? t.metricPage.otherBaseFits : t.metricPage.otherBase)(line(base.name, base.value, base.exact ?? '0')))]
}

function verdictSentence(t: Messages, figure: Figure, result: Reconciliation): string {
  const { verdict, printed, exact, rounded, differencePoints, base, qualifier } = result
  const less = differencePoints?.startsWith('-') ?? false
  const words = {
    printed,
    expression: expressionOf(t, figure) ?? '',
    exact: exact === null ? '' : exactText(exact, result.decimals, result.exactIsComplete === true),
    rounded: rounded === null ? '' : t.reading.percent(rounded),
    difference: differencePoints === null ? '' : (less ? t.metricPage.differenceLess : t.metricPage.differenceMore)(differencePoints.replace('-', '')),
    base: base ?? '',
  }
  const isBound = qualifier !== 'EXACT' && qualifier !== 'APPROX'
  const say = isBound && verdict === 'match' ? 'match-bound' : isBound && verdict === 'mismatch' ? 'mismatch-bound' : verdict
  return t.metricPage.verdict[say](words)
}

function transpositionLine(t: Messages, { in: place, from, to }: Transposition, printed: string): string {
  if (place === 'printed') return t.metricPage.transpositionPrinted({ from: t.reading.percent(from), to: t.reading.percent(to) })
  return t.metricPage.transposition({ part: t.metricPage.fact[place], from: formatDecimal(from), to: formatDecimal(to), printed })
}

function rangeWords(t: Messages, { from, to }: FittingRange): string {
  if (to === null) return t.metricPage.rangeFrom(formatDecimal(from))
  return from === to ? formatDecimal(from) : t.metricPage.rangeBetween(formatDecimal(from), formatDecimal(to))
}
