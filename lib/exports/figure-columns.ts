// The columns of an exported release, one line each: what stands in the cell of a figure.
import type { Figure } from '@/lib/domain/figure'
import { canonical, Exact } from '@/lib/domain/rounding'
import { statusOf } from '@/lib/domain/status'
import { shownPlaces } from '@/lib/domain/shown-places'
import { ABSENCE_SYMBOLS, formatInstant, formatPeriod, formatValue, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { PrintedCells } from './printed-cells'
import type { ColumnKind, ReleaseStamp } from './published-table'

export interface RowContext {
  readonly locale: Locale
  readonly t: Messages
  readonly release: ReleaseStamp
  /** Names of metric groups by code, in the reader's language. */
  readonly groupNames: ReadonlyMap<string, string>
  readonly printed: PrintedCells
}

type Header = keyof Messages['exportFile']['header']

export interface FigureColumn {
  readonly key: Header
  readonly kind: ColumnKind
  readonly width: number
  readonly cell: (figure: Figure, context: RowContext) => string | null
}

const text = (key: Header, width: number, cell: FigureColumn['cell']): FigureColumn => ({ key, kind: 'text', width, cell })
const number = (key: Header, width: number, cell: FigureColumn['cell']): FigureColumn => ({ key, kind: 'number', width, cell })

/** What is read, and fits an A4 page held sideways. */
const READ: readonly FigureColumn[] = [
  text('metricCode', 24, ({ metric }) => metric.code),
  text('metricName', 24, ({ metric }, { locale }) => (locale === 'en' ? metric.nameEn : metric.nameZh)),
  text('unitOfMeasure', 8, ({ metric }, { locale }) => (locale === 'en' ? metric.unitEn : metric.unit)),
  text('orgUnitName', 12, ({ unit }, { locale }) => (locale === 'en' ? unit.nameEn : unit.name)),
  text('periodWords', 11, periodWords),
  number('value', 11, shownValue),
  text('symbol', 5, symbol),
  text('missing', 16, reasonForNoValue),
  number('numerator', 11, ({ numerator }) => numerator?.value ?? null),
  number('denominator', 11, ({ denominator }) => denominator?.value ?? null),
  text('printed', 11, (figure, { printed }) => printed.printed(figure)),
  text('verdict', 18, (figure, { printed }) => printed.verdict(figure)),
  number('target', 9, ({ metric, target }) => target && canonical(new Exact(target.value).div(metric.displayScale))),
  text('status', 8, (figure, { t }) => t.status[statusOf(figure, figure.metric)]),
  text('footnote', 24, ({ footnotes }) => footnotes.join('\n') || null),
]

/** What traces a figure to its source, and a loose file to its release. */
const TRACED: readonly FigureColumn[] = [
  text('group', 28, ({ metric }, { groupNames }) => groupNames.get(metric.groupCode) ?? metric.groupCode),
  text('orgUnitCode', 12, ({ unit }) => unit.code),
  text('periodKey', 12, ({ period }) => period.key),
  number('exactValue', 20, ({ value }) => value),
  text('qualifier', 18, precision),
  text('numeratorSymbol', 10, ({ numerator }) => numerator && QUALIFIER_SYMBOLS[numerator.qualifier]),
  text('denominatorSymbol', 10, ({ denominator }) => denominator && QUALIFIER_SYMBOLS[denominator.qualifier]),
  text('origin', 24, ({ origin }, { t }) => t.exportFile.withCode(t.exportFile.origin[origin], origin)),
  text('sourceDocument', 40, (figure, { printed }) => printed.documents(figure)),
  number('revision', 8, ({ revision }) => String(revision.seq)),
  number('metricVersion', 10, ({ metric }) => String(metric.version)),
  text('revisedAt', 22, ({ revision }, { locale }) => formatInstant(locale, revision.at, 'table')),
  text('correctionReason', 28, ({ revision }) => revision.reason),
  text('release', 12, (_figure, { release }) => release.label),
  number('releaseVersion', 10, (_figure, { release }) => String(release.version)),
  text('releaseHash', 66, (_figure, { release }) => release.hash),
]

export const FIGURE_COLUMNS = [...READ, ...TRACED]
export const PRINTED_COLUMNS = READ.length

function symbol({ value, missing, qualifier }: Figure): string | null {
  return value === null ? missing && ABSENCE_SYMBOLS[missing] : QUALIFIER_SYMBOLS[qualifier]
}

function precision({ value, qualifier }: Figure, { t }: RowContext): string | null {
  return value === null ? null : t.exportFile.withCode(t.exportFile.precision[qualifier], qualifier)
}

function reasonForNoValue({ value, missing }: Figure, { t }: RowContext): string | null {
  return value === null && missing ? t.exportFile.withCode(t.figure.absence[missing], missing) : null
}

// A document's own words for a period go before ours.
function periodWords({ period, periodWordsZh, periodWordsEn }: Figure, { locale }: RowContext): string {
  return (locale === 'en' ? periodWordsEn : periodWordsZh) ?? formatPeriod(locale, period)
}

/** The text of the screen without what makes it no number: separators, and the plus of a change. Words stay words (a milestone reached). */
function shownValue({ metric, value, qualifier, numerator }: Figure, { locale }: RowContext): string | null {
  if (value === null) return null
  const decimals = shownPlaces(metric, value, numerator !== null)
  const shown = formatValue(locale, { ...metric, decimals }, { kind: 'value', value, qualifier }, 'table')
  return shown.number === null ? shown.text : shown.number.replace(/,|^\+/g, '')
}
