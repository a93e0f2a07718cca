// The cells of a file that cannot be edited in place (.csv, .xls), in a workbook of ours: what stood in them, the notes and the red ground.
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx'
import type { CellContent, ReadSheet, ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { plainText } from '../plain-text'
import { workbookNumber } from '../xlsx-number'
import type { CellRemark } from './cell-remark'

const RED: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } }, font: { color: { rgb: '9C0006' } } }
const ERROR_WORDS = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/
const LONGEST_TEXT = 32_767

interface Written {
  readonly value: CellValue
  readonly style?: CellStyle
}

function written(content: CellContent): Written {
  if (content.kind === 'boolean') return { value: content.value }
  if (content.kind === 'date') return { value: content.day }
  if (content.kind === 'error') return { value: content.text }
  const number = content.kind === 'number' ? workbookNumber(content.text) : null
  if (number !== null && content.kind === 'number') return { value: number, ...(content.format !== null && { style: { numFmt: content.format } }) }
  return { value: plainText(content.text).slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') }
}

function sheetOf(sheet: ReadSheet, remarks: readonly CellRemark[], author: string): WriteSheet {
  const rows: CellValue[][] = Array.from({ length: sheet.rowCount }, () => [])
  const cells = new Map<string, Partial<Cell>>()
  for (const { row, column, content } of sheet.cells) {
    const line = rows[row - 1]
    if (line === undefined) continue
    while (line.length < column) line.push(null)
    const { value, style } = written(content)
    line[column - 1] = value
    // Always text, whatever it says: `=1+1` in a text file never becomes a formula.
    const richText = typeof value === 'string' && ERROR_WORDS.test(value) ? { richText: [{ text: value }] } : {}
    if (style !== undefined || 'richText' in richText) cells.set(`${row - 1},${column - 1}`, { ...(style !== undefined && { style }), ...richText })
  }
  for (const { row, column, note, red } of remarks) {
    const key = `${row - 1},${column - 1}`
    const before = cells.get(key)
    while (rows.length < row) rows.push([])
    const line = rows[row - 1] ?? []
    while (line.length < column) line.push(null)
    cells.set(key, { ...before, ...(red && { style: { ...before?.style, ...RED } }), comment: { author, text: plainText(note) } })
  }
  const merges = sheet.merged.map(({ top, left, bottom, right }) => ({ startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 }))
  return { name: plainText(sheet.name).replace(/[\\/*?:[\]]/g, ' ').slice(0, 31) || 'Sheet1', rows, cells, merges, ...(sheet.hidden === 'yes' && { hidden: true }), ...(sheet.hidden === 'very' && { veryHidden: true }) }
}

export async function freshWorkbook({ sheets }: ReadWorkbook, remarks: readonly CellRemark[], author: string): Promise<Uint8Array> {
  return await writeXlsx({ sheets: sheets.map((sheet) => sheetOf(sheet, remarks.filter((one) => one.sheet === sheet.name), author)) })
}
