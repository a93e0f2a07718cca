// One figure of a template: its name with the definition as a note, last year's, and the cell for this one.
import { calculateRowHeight, type Cell, type CellValue } from 'hucre/xlsx'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { ImportRow } from '@/lib/domain/importing/import-target'
import { isPercent } from '@/lib/domain/kinds'
import type { Quantity } from '@/lib/domain/quantity'
import { Exact } from '@/lib/domain/rounding'
import { shownFigure } from '@/lib/i18n/cell-words'
import { formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale, type Messages } from '@/lib/i18n/messages'
import { plainText } from '../plain-text'
import { numberFormat, workbookNumber } from '../xlsx-number'
import { rateFormula, type CellOfFigure } from './rate-formula'
import { CENTRED, CODE, FONT, GREY_REMARK, GREY_TEXT, greyNumber, INPUT, LABEL, NUMBER, REMARK } from './styles'
import type { TableColumn, TableColumns } from './table-columns'

export interface RowGiven {
  readonly locale: Locale
  readonly columns: TableColumns
  readonly number: number
  /** True where the definition is written on the name. */
  readonly noted: boolean
  readonly find: (code: string) => CellOfFigure | null
}

interface Written {
  readonly value: CellValue
  readonly cell: Partial<Cell>
}

export interface FigureRow {
  readonly values: readonly CellValue[]
  readonly styles: readonly Partial<Cell>[]
  readonly height: number
}

function noteOf({ metric }: ImportRow, t: Messages['template'], locale: Locale): string {
  const base = locale === 'en' ? metric.baseEn : metric.baseZh
  const lines = [t.note.definition(metric.definitionZh), base === null ? '' : t.note.base(base), metric.noteZh === null ? '' : t.note.remark(metric.noteZh), metric.legalBasis.length === 0 ? '' : t.note.legalBasis(metric.legalBasis.map(({ name }) => name).join('；'))]
  return plainText(lines.filter((line) => line !== '').join('\n')).slice(0, 2000)
}

/** Last year's figure: a number where the program can hold it and nothing qualifies it, so that formulas may use it; the words otherwise. */
function lastYearCell({ metric, lastYear }: ImportRow, locale: Locale): Written {
  if (lastYear === null) return { value: '—', cell: { style: GREY_TEXT } }
  const exact = exactValue(lastYear)
  const shown = exact === null ? null : new Exact(exact).div(isPercent(metric) ? 100 : metric.displayScale).toDecimalPlaces(14).toFixed()
  const number = shown === null || metric.kind === 'MILESTONE' ? null : workbookNumber(shown)
  if (number === null || shown === null) return { value: plainText(shownFigure(locale, metric, lastYear)), cell: { style: GREY_TEXT } }
  const format = isPercent(metric) ? `${numberFormat(`0.${'0'.repeat(metric.decimals)}`.replace(/\.$/, ''))}%` : `#,##${numberFormat(shown)}`
  return { value: number, cell: { style: greyNumber(format) } }
}

const exactValue = (quantity: Quantity): string | null => (quantity.kind === 'value' && quantity.qualifier === 'EXACT' ? quantity.value : null)

function valueCell(row: ImportRow, { find, locale }: RowGiven): Written {
  if (!row.computed) return { value: null, cell: { style: INPUT } }
  const rate = rateFormula(row, find, messages(locale).template.noCases)
  return rate === null ? { value: null, cell: { style: GREY_TEXT } } : { value: null, cell: { style: greyNumber(rate.format), formula: rate.formula, formulaResult: '' } }
}

export function figureRow(row: ImportRow, given: RowGiven): FigureRow {
  const { locale, columns, number, noted } = given
  const t = messages(locale).template
  const english = locale === 'en'
  const { metric, subject, period, place, computed } = row
  const name = plainText(english ? row.nameEn : row.nameZh)
  const texts: Readonly<Record<TableColumn, () => Written>> = {
    no: () => ({ value: number, cell: { style: NUMBER } }),
    name: () => ({ value: name, cell: { style: LABEL, ...(noted && { comment: { author: t.author, text: noteOf(row, t, locale) } }) } }),
    subject: () => ({ value: plainText(english ? subject.nameEn : subject.shortName), cell: { style: CENTRED } }),
    period: () => ({ value: plainText((english ? period.wordsEn : period.wordsZh) ?? formatPeriod(locale, period)), cell: { style: CENTRED } }),
    measure: () => ({ value: plainText(english ? metric.unitEn : metric.unit), cell: { style: CENTRED } }),
    lastYear: () => lastYearCell(row, locale),
    value: () => valueCell(row, given),
    remark: () => (computed ? { value: t.computed, cell: { style: GREY_REMARK } } : { value: null, cell: { style: REMARK } }),
    code: () => ({ value: cellKey(place), cell: { style: CODE } }),
  }
  const written = columns.all.map((column) => texts[column]())
  const height = calculateRowHeight([name], { wrapText: true, fontSize: FONT.size, columnWidths: [(columns.widths[columns.at('name') - 1] ?? 20) - 2] })
  return { values: written.map(({ value }) => value), styles: written.map(({ cell }) => cell), height: Math.max(22, height + 4) }
}
