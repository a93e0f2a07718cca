// An Excel workbook: data, definitions and notes, one sheet each, ready to be read, filtered and printed.
import { calculateRowHeight, colToLetter, writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx'
import type { ExportFormat } from './export-format'
import { plainText } from './plain-text'
import type { ColumnKind, Grid, PublishedTable } from './published-table'
import { numberFormat, workbookNumber } from './xlsx-number'

const LONGEST_TEXT = 32_767 // characters in one cell; Excel calls a longer one damage

// hucre writes these words as error values, and does not know that `_x0041_` is how a workbook writes "A".
const ERROR_WORDS = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/
const ESCAPE_FORM = /_(?=x[0-9A-Fa-f]{4}_)/g

// Of every Chinese office suite; a font without a name would be measured as a Latin one.
const FONT = { name: 'Microsoft YaHei', size: 10 }
const HEADER = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EDF3' } },
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'center', wrapText: true },
} as const satisfies CellStyle
// Above its figures.
const NUMBER_HEADER: CellStyle = { ...HEADER, alignment: { ...HEADER.alignment, horizontal: 'right' } }
const PAGE = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' } as const
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } }

const numberStyles = new Map<string, CellStyle>()

function numberStyle(format: string): CellStyle {
  const known = numberStyles.get(format) ?? { numFmt: format, alignment: { vertical: 'top' } }
  numberStyles.set(format, known)
  return known
}

const fitting = (text: string): string => (text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`)

function cellOf(text: string | null, kind: ColumnKind, textStyle: CellStyle | undefined): { value: CellValue; override?: Partial<Cell> } {
  if (text === null || text === '') return { value: null }
  const number = kind === 'number' ? workbookNumber(text) : null
  if (number !== null) return { value: number, override: { style: numberStyle(numberFormat(text)) } }
  const value = fitting(plainText(text)).replace(ESCAPE_FORM, '_x005F_')
  // A run of rich text is always text, whatever it says.
  const richText = ERROR_WORDS.test(value) ? { richText: [{ text: value }] } : {}
  return { value, override: { ...richText, ...(textStyle && { style: textStyle }) } }
}

function sheetOf(grid: Grid, frozenColumns: number, footer: string): WriteSheet {
  const { columns, printedColumns = columns.length } = grid
  const cells = new Map<string, Partial<Cell>>()
  const lines = [columns.map((column) => column.header), ...grid.rows]
  const rows = lines.map((line, row) =>
    columns.map((column, at) => {
      const header = column.kind === 'number' ? NUMBER_HEADER : HEADER
      const body = at < printedColumns ? WRAPPED : undefined
      const { value, override } = row === 0 ? cellOf(column.header, 'text', header) : cellOf(line[at] ?? null, column.kind, body)
      if (override) cells.set(`${row},${at}`, override)
      return value
    }),
  )
  const lastPrinted = `$${colToLetter(printedColumns - 1)}$${rows.length}`
  return {
    name: grid.name,
    columns: columns.map(({ width }) => ({ width })),
    rows,
    rowDefs: new Map(rows.map((row, at) => [at, { height: heightOf(row.slice(0, printedColumns), columns) }])),
    cells,
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length}` },
    pageSetup: { ...PAGE, printArea: `$A$1:${lastPrinted}` },
    headerFooter: { oddFooter: `&L${footer}&R&P / &N` },
  }
}

// Said in the file, since not every program works it out for wrapped text. A little less than the width: words do not fill their line.
function heightOf(row: readonly CellValue[], columns: Grid['columns']): number {
  return calculateRowHeight([...row], { wrapText: true, fontSize: FONT.size, columnWidths: columns.map(({ width }) => width - 1) })
}

async function write({ title, release, generatedAt, data, definitions, notes }: PublishedTable): Promise<Uint8Array> {
  // In a footer `&` begins a code and `&&` is the sign itself; more than 255 characters count as damage.
  const parts = [title.slice(0, 60), release.label.slice(0, 40), `v${release.version}`, release.hash.slice(0, 12)]
  const footer = plainText(parts.join(' · ')).replace(/&/g, '&&')
  return await writeXlsx({
    properties: { title: plainText(title), created: new Date(generatedAt), modified: new Date(generatedAt) },
    defaultFont: FONT,
    sheets: [
      sheetOf(data, 2, footer),
      sheetOf(definitions, 1, footer),
      sheetOf(notes, 0, footer),
    ],
  })
}

/** A workbook of grids alone, one a sheet, that belongs to no release. */
export async function gridWorkbook(title: string, grids: readonly Grid[], generatedAt: string): Promise<Uint8Array> {
  const at = new Date(generatedAt)
  return await writeXlsx({ properties: { title: plainText(title), created: at, modified: at }, defaultFont: FONT, sheets: grids.map((grid) => sheetOf(grid, 1, plainText(title).replace(/&/g, '&&'))) })
}

/** Numbers are numbers with the metric's places, text is never a formula, and each sheet prints on A4 with its header repeated. */
export const xlsx = {
  code: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  carriesNotes: true,
  write,
} as const satisfies ExportFormat
