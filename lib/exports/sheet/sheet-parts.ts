// One sheet of a workbook as text: everything before its rows, one row, everything behind them.
import { LINE_POINTS, MOST_LINES, SHEET_STYLES } from '@/lib/domain/exporting/sheet-cells'
import type { ColumnKind, Grid } from '../published-table'
import { numberFormat, workbookNumber } from '../xlsx-number'
import { cellText } from './xml-text'

export interface SheetColumn {
  readonly header: string
  readonly kind: ColumnKind
  readonly width: number
}

export interface PaperEdges {
  /** Ready for a workbook (paperText). */
  readonly head: string
  readonly foot: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** @example columnLetter(27) // 'AB' */
export const columnLetter = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))

/** Up to the first row behind the headers. @param frozen columns that stay in sight */
export function sheetOpening(columns: readonly SheetColumn[], frozen: number, first: boolean): string {
  const corner = `${columnLetter(frozen)}2`
  const [split, place] = frozen === 0 ? ['', 'bottomLeft'] : [`xSplit="${frozen}" `, 'bottomRight']
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  const height = LINE_POINTS * Math.max(2, ...columns.map(({ header, width }) => linesOf(header, width)))
  const headers = columns.map(({ header, kind }, at) => textCell(at, 1, header, kind === 'number' ? SHEET_STYLES.NUMBER_HEADER : SHEET_STYLES.HEADER)).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ${split}ySplit="1" topLeftCell="${corner}" activePane="${place}" state="frozen"/><selection pane="${place}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE_POINTS}"/><cols>${widths}</cols><sheetData><row r="1" ht="${height}" customHeight="1">${headers}</row>
`
}

/** Behind the last row. @param rows in the sheet, headers included */
export function sheetClosing(columns: number, rows: number, { head, foot }: PaperEdges): string {
  return `</sheetData><autoFilter ref="A1:${columnLetter(columns - 1)}${rows}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${head}</oddHeader><oddFooter>${foot}</oddFooter></headerFooter></worksheet>`
}

/** A row of a grid. @param row its place in the sheet, from 1 */
export function gridRow({ columns }: Grid, cells: readonly (string | null)[], row: number): string {
  const lines = Math.min(Math.max(1, ...columns.map(({ width }, at) => linesOf(cells[at] ?? '', width))), MOST_LINES)
  return `<row r="${row}" ht="${lines * LINE_POINTS}" customHeight="1">${columns.map(({ kind }, at) => cellOf(at, row, cells[at] ?? null, kind)).join('')}</row>\n`
}

function cellOf(at: number, row: number, text: string | null, kind: ColumnKind): string {
  if (text === null || text === '') return ''
  if (kind === 'text' || workbookNumber(text) === null) return textCell(at, row, text, SHEET_STYLES.WRAPPED)
  return `<c r="${columnLetter(at)}${row}" s="${SHEET_STYLES.NUMBER + Math.max(0, numberFormat(text).length - 2)}"><v>${text}</v></c>`
}

const textCell = (at: number, row: number, text: string, style: number): string =>
  `<c r="${columnLetter(at)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`

// A little less than the width: text is set in, and words do not fill their line.
const linesOf = (text: string, width: number): number => text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 2))), 0)
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0)
