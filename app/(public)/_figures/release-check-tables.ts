// A release held against documents and against its units, as tables to take away: numbers without separators, exact.
import type { Display } from '@/app/_http/display'
import { canonical, Exact } from '@/lib/domain/rounding'
import type { DecimalString, Quantity } from '@/lib/domain/quantity'
import { QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import { checkSentence, saidSentence } from '../_reading/check-words'
import { expressionOf, written } from '../_reading/figure-words'
import { either, metricName, metricUnit, periodWords, unitName } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import type { PrintedLine, ReleaseCheck, SumLine } from './release-check'

type Shown = Pick<Display, 't' | 'locale'>
type Table = Pick<FigureDocument, 'columns' | 'rows'>

/** A value in base units with the sign of its qualifier; a reason in words. */
const plain = ({ t }: Shown, quantity: Quantity | null): string =>
  quantity === null ? '' : quantity.kind === 'missing' ? t.figure.absence[quantity.reason] : `${QUALIFIER_SYMBOLS[quantity.qualifier]}${quantity.value}`

/** The difference of a line in its metric's shown unit, exact; null where there is none. */
export const shownGap = ({ gap, check, figure }: PrintedLine): DecimalString | null =>
  gap === null || check?.reconciliation ? gap : canonical(new Exact(gap).div(figure.metric.displayScale))

export function linesTable(display: Shown, { lines, titles }: ReleaseCheck): Table {
  const { t, locale } = display
  const words = t.releaseCheck.column
  return {
    columns: [words.statement, words.document, words.section, t.reading.column.metric, words.unit, t.reading.column.period, words.printed, t.reading.column.numerator, t.reading.column.denominator, words.value, t.reading.column.measure, words.recomputed, words.exact, words.gap, words.verdict, words.why],
    rows: lines.map((line) => {
      const { statement, figure, check, verdict, transposed } = line
      const { numerator, denominator } = figure
      return [
        statement.code, titles.get(statement.documentSlug) ?? statement.documentTitle, statement.section, metricName(locale, figure.metric), unitName(locale, figure.unit), periodWords(locale, figure), statement.printed ?? '',
        numerator?.value ?? '', denominator?.value ?? '', written(locale, figure, 'table').text.replaceAll(',', ''), metricUnit(locale, figure.metric),
        check?.reconciliation?.rounded ?? '', check?.reconciliation?.exact ?? '', shownGap(line) ?? '',
        `${t.releaseCheck.verdict[verdict]}${transposed ? ` · ${t.releaseCheck.transposed}` : ''}`, lineSentence(display, line),
      ]
    }),
  }
}

/** What comparing says, in a sentence. */
export const lineSentence = ({ t, locale }: Shown, { statement, figure, check }: PrintedLine): string => (check === null ? saidSentence(t, statement) : checkSentence(locale, t, figure, check))

/** The counts of a line as they are divided; null where there are none. */
export const lineExpression = ({ t }: Shown, { figure, check }: PrintedLine): string | null => (check?.reconciliation ? expressionOf(t, figure) : null)

export function sumsTable(display: Shown, { sums }: ReleaseCheck): Table {
  const { t, locale } = display
  const words = t.releaseCheck.sum
  return {
    columns: [t.compare.column.metricCode, words.metric, words.measure, words.given, words.sum, words.zones, words.city, words.gap, words.verdict, words.explanation],
    rows: sums.map((line) => [
      line.metric.code, metricName(locale, line.metric), either(locale, line.metric.unit, line.metric.unitEn), t.releaseCheck.given(line.given, line.units.length),
      shown(display, line, line.sum), zonesOf(display, line), shown(display, line, line.city?.quantity ?? null), line.gapToSum === null ? '' : canonical(new Exact(line.gapToSum).div(line.metric.displayScale)),
      t.releaseCheck.sumVerdict[line.verdict], sumExplanation(display, line),
    ]),
  }
}

// In the metric's shown unit, exact.
function shown(display: Shown, { metric }: SumLine, quantity: Quantity | null): string {
  return plain(display, quantity?.kind === 'value' ? { ...quantity, value: canonical(new Exact(quantity.value).div(metric.displayScale)) } : quantity)
}

const zonesOf = (display: Shown, line: SumLine): string => line.apart.flatMap(({ unit, figure }) => (figure === null ? [] : [`${unitName(display.locale, unit)} ${shown(display, line, figure.quantity)}`])).join(' · ')

const NAMED = 3

/** Why a sum and a city differ, as far as it is on file: who has not reported, and what is told beside the city's figure. */
export function sumExplanation({ t, locale }: Shown, { missing, figure, verdict }: SumLine): string {
  const names = missing.map((unit) => unitName(locale, unit))
  const absent = names.length === 0 ? [] : [t.releaseCheck.missing(names.length > NAMED ? t.releaseCheck.andMore(t.reading.list(names.slice(0, NAMED)), names.length) : t.reading.list(names))]
  const told = [...absent, ...(figure?.footnotes ?? [])]
  return told.length === 0 && verdict === 'gap' ? t.releaseCheck.noExplanation : told.join(' ')
}
