// The columns of an exported release, one line each: what stands in the cell of a figure.
import type { Figure } from '@/lib/domain/figure'
import { canonical, Exact } from '@/lib/domain/rounding'
import { statusOf } from '@/lib/domain/status'
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

/** What reads first stands first; what traces a loose file stands last. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  text('metricCode', 20, ({ metric }) => metric.code),
  text('metricName', 32, ({ metric }, { locale }) => (locale === 'en' ? metric.nameEn : metric.nameZh)),
  text('group', 28, ({ metric }, { groupNames }) => groupNames.get(metric.groupCode) ?? metric.groupCode),
  text('unitOfMeasure', 10, ({ metric }, { locale }) => (locale === 'en' ? metric.unitEn : metric.unit)),
  text('orgUnitCode', 12, ({ unit }) => unit.code),
  text('orgUnitName', 20, ({ unit }, { locale }) => (locale === 'en' ? unit.nameEn : unit.name)),
  text('periodKey', 12, ({ period }) => period.key),
  text('periodWords', 18, periodWords),
  number('value', 14, shownValue),
  text('symbol', 8, ({ value, missing, qualifier }) => (value === null ? missing && ABSENCE_SYMBOLS[missing] : QUALIFIER_SYMBOLS[qualifier])),
  text('qualifier', 18, precision),
  text('missing', 22, reasonForNoValue),
  number('exactValue', 20, ({ value }) => value),
  number('numerator', 12, ({ numerator }) => numerator?.value ?? null),
  text('numeratorSymbol', 8, ({ numerator }) => numerator && QUALIFIER_SYMBOLS[numerator.qualifier]),
  number('denominator', 12, ({ denominator }) => denominator?.value ?? null),
  text('denominatorSymbol', 8, ({ denominator }) => denominator && QUALIFIER_SYMBOLS[denominator.qualifier]),
  text('printed', 16, (figure, { printed }) => printed.printed(figure)),
  text('verdict', 22, (figure, { printed }) => printed.verdict(figure)),
  number('target', 12, ({ metric, target }) => target && canonical(new Exact(target.value).div(metric.displayScale))),
  text('status', 10, (figure, { t }) => t.status[statusOf(figure, figure.metric)]),
  text('origin', 18, ({ origin }, { t }) => t.exportFile.withCode(t.exportFile.origin[origin], origin)),
  text('sourceDocument', 40, (figure, { printed }) => printed.documents(figure)),
  number('revision', 8, ({ revision }) => String(revision.seq)),
  number('metricVersion', 8, ({ metric }) => String(metric.version)),
  text('revisedAt', 20, ({ revision }, { locale }) => formatInstant(locale, revision.at, 'table')),
  text('correctionReason', 28, ({ revision }) => revision.reason),
  text('release', 12, (_figure, { release }) => release.label),
  number('releaseVersion', 8, (_figure, { release }) => String(release.version)),
  text('releaseHash', 24, (_figure, { release }) => release.hash),
]

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
function shownValue({ metric, value, qualifier }: Figure, { locale }: RowContext): string | null {
  if (value === null) return null
  const shown = formatValue(locale, metric, { kind: 'value', value, qualifier }, 'table')
  return shown.number === null ? shown.text : shown.number.replace(/,|^\+/g, '')
}
