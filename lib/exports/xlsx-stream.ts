// An Excel workbook of any length: the rows come from the database as rows of its first sheet, and are packed as they pass. Definitions and notes
// follow in sheets of their own, then everything that is only known at the end.
import { LAST_PRINTED, SHEET_ROWS, SHEET_WIDTHS } from '@/lib/domain/exporting/sheet-cells'
import { messages } from '@/lib/i18n/messages'
import { deflatedZip } from './deflated-zip'
import type { Grid } from './published-table'
import { gridRow, sheetClosing, sheetOpening, type PaperEdges, type SheetColumn } from './sheet/sheet-parts'
import { bookRelations, contentTypes, coreProperties, packageRelations, styles, workbook, type SheetInBook } from './sheet/workbook-parts'
import { paperText } from './sheet/xml-text'
import type { ExportSource, StreamFormat } from './stream-format'
import type { ZipEntry } from './zip'

const SHEETS = 3
const LINE_FEED = 10
// Code and name of the metric.
const FROZEN = 2

const utf8 = new TextEncoder()
const part = (name: string, ...texts: readonly string[]): ZipEntry => ({ name, chunks: texts.map((text) => utf8.encode(text)) })

async function* parts(source: ExportSource): AsyncGenerator<ZipEntry, void> {
  const { title, locale, url, generatedAt } = source
  const edges = paperEdges(source)
  // Looked through while the rows are under way. A fault of it is told below.
  const looking = source.facts()
  looking.catch(() => undefined)
  yield part('[Content_Types].xml', contentTypes(SHEETS))
  yield part('_rels/.rels', packageRelations)
  yield part('xl/styles.xml', styles)
  const columns = source.columns.map(({ key, header, kind }): SheetColumn => ({ header, kind: kind === 'number' ? 'number' : 'text', width: SHEET_WIDTHS[key] }))
  const data = { rows: 1 }
  yield { name: 'xl/worksheets/sheet1.xml', chunks: dataSheet(source, columns, edges, data) }
  const { definitions, notes } = await looking
  yield part('xl/worksheets/sheet2.xml', ...gridSheet(definitions, 1, edges))
  yield part('xl/worksheets/sheet3.xml', ...gridSheet(notes, 0, edges))
  const printed = source.columns.findIndex(({ key }) => key === LAST_PRINTED) + 1
  const sheets = [{ name: messages(locale).exportFile.dataSheet, columns: columns.length, printedColumns: printed, rows: data.rows }, inBook(definitions), inBook(notes)]
  yield part('xl/workbook.xml', workbook(sheets))
  yield part('xl/_rels/workbook.xml.rels', bookRelations(SHEETS))
  yield part('docProps/core.xml', coreProperties(title, url, generatedAt))
}

/** The rows as they come; counts them. */
async function* dataSheet(source: ExportSource, columns: readonly SheetColumn[], edges: PaperEdges, data: { rows: number }): AsyncGenerator<Uint8Array, void> {
  yield utf8.encode(sheetOpening(columns, FROZEN, true))
  for await (const chunk of source.copy('sheet-rows')) {
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) data.rows += 1
    yield chunk
  }
  yield utf8.encode(sheetClosing(columns.length, data.rows, edges))
}

function gridSheet(grid: Grid, frozen: number, edges: PaperEdges): readonly string[] {
  return [sheetOpening(grid.columns, frozen, false), ...grid.rows.map((cells, at) => gridRow(grid, cells, at + 2)), sheetClosing(grid.columns.length, grid.rows.length + 1, edges)]
}

const inBook = ({ name, columns, printedColumns = columns.length, rows }: Grid): SheetInBook => ({ name, columns: columns.length, printedColumns, rows: rows.length + 1 })

// Title and releases above, where to find them below; at most 255 characters each, codes and marks included.
function paperEdges({ title, locale, url, releases }: ExportSource): PaperEdges {
  const [only] = releases.length === 1 ? releases : []
  const t = messages(locale)
  const about = only === undefined ? t.exportFile.releases(releases.length) : `${t.exportFile.releaseAndVersion(only.label, only.version)} · ${only.hash.slice(0, 12)}`
  return { head: `&amp;L${paperText(title, 60)}&amp;R${paperText(about, 40)}`, foot: `&amp;L${paperText(url, 90)}&amp;R&amp;P / &amp;N` }
}

/** Numbers are numbers with the metric's places, text is never a formula, and each sheet prints on A4 with its header repeated. */
export const xlsxStream = {
  code: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  carriesNotes: true,
  mostRows: SHEET_ROWS - 1,
  write: (source: ExportSource) => deflatedZip(parts(source), new Date(source.generatedAt)),
} as const satisfies StreamFormat
