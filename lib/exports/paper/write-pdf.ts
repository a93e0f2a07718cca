// The printable table: figures, definitions and notes, laid out first so that each page knows how many there are, then drawn page by page.
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import { formatInstant } from '@/lib/i18n/format'
import { formatDecimal } from '@/lib/i18n/format-number'
import { messages } from '@/lib/i18n/messages'
import { ownFonts } from '@/lib/platform/pictures/own-fonts'
import type { Grid } from '../published-table'
import type { ExportSource } from '../stream-format'
import { BODY, drawPages, SIZES, titleHeight, type Sheet } from './draw-pages'
import { figureTable, gridTable } from './figure-table'
import { fitLines } from './fit-lines'
import { ink, type Ink } from './ink'
import { packObjects } from './pack-objects'
import { setPlainly } from './plain-face'
import { LINE, measured, placed, type Measured, type PaperTable } from './paper-table'

// Rows laid out before others are let in.
const AT_ONCE = 200
// Of an address under the title; a selection of a hundred metrics would fill the page.
const MOST_ADDRESS = 3
const MOST_HEADING = 3
// Of a line at the edge of the page, in points: for the number of the page at its foot, and between the title and the release at its top.
const PAGE_NUMBER = 110
const EDGE_GAP = 20
const MOST_LINES = Math.floor(BODY.room / LINE) - 6

/** @throws Error where the fonts are missing: a table with holes in its words is worse than none */
export async function* writePdf(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  const fonts = await ownFonts()
  const [regular, strong] = fonts?.files ?? []
  if (fonts === null || regular === undefined || strong === undefined) throw new Error('the fonts of public/fonts are missing')
  const document = begun(source, regular, strong)
  const pen = ink(document, fonts.has)
  const sheet = sheetOf(source, pen, (await source.facts()).rowCount)
  const pages = placed(await laidOut(source, pen), BODY.room, titleHeight(sheet))
  const drawing = drawPages(document, pen, sheet, pages)
  while (drawing.next().done !== true) {
    yield* written(document)
    await setImmediate()
  }
  document.end()
  yield* document
}

function begun({ title, locale, generatedAt }: ExportSource, regular: string, strong: string): PDFKit.PDFDocument {
  const { product } = messages(locale)
  const document = new PDFDocument({
    size: 'A4', layout: 'landscape', margin: 0, autoFirstPage: false, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: locale,
    // None to begin with: it would be one of pdfkit's own, or one that is opened anew each time that it is called by its name.
    font: '',
    info: { Title: title, Creator: product.name, Producer: product.name, CreationDate: new Date(generatedAt) },
  })
  packObjects(document)
  setPlainly(document, 'strong', strong)
  setPlainly(document, 'regular', regular)
  return document
}

/** What was drawn so far. */
function* written(document: PDFKit.PDFDocument): Generator<Uint8Array, void> {
  for (let chunk: unknown = document.read(); chunk !== null; chunk = document.read()) if (chunk instanceof Uint8Array) yield chunk
}

async function laidOut(source: ExportSource, pen: Ink): Promise<readonly Measured[]> {
  const t = messages(source.locale)
  const rows: ExportRow[] = []
  for await (const batch of source.rows()) rows.push(...batch)
  const { definitions, notes } = await source.facts()
  const tables = [await laid(figureTable(rows, source.releases.length > 1, t), pen), await laid(gridTable(definitions), pen)]
  await laid(gridTable(notes), pen)
  const missing = pen.missing()
  // Only now is it known which characters there are no glyphs for.
  const told: Grid = missing.length === 0 ? notes : { ...notes, rows: [...notes.rows, [t.paperTable.missingCharacters, t.paperTable.missingText(missing.join(' '))]] }
  return [...tables, await laid(gridTable(told), pen)]
}

/** Breaks a table into lines, a part at a time. */
async function laid(table: PaperTable, pen: Ink): Promise<Measured> {
  const [body, head] = [pen.widthOf('regular', SIZES.body), pen.widthOf('strong', SIZES.head)]
  const clean = (texts: readonly string[]): readonly string[] => texts.map((text) => pen.clean(text))
  const part = (rows: PaperTable['rows']): Measured =>
    measured({ ...table, columns: table.columns.map((column) => ({ ...column, header: pen.clean(column.header) })), rows: rows.map(clean) }, BODY.width, body, head, MOST_LINES)
  const rows: Measured['rows'][number][] = []
  for (let from = 0; from < table.rows.length; from += AT_ONCE) {
    rows.push(...part(table.rows.slice(from, from + AT_ONCE)).rows)
    await setImmediate()
  }
  return { ...part([]), rows }
}

function sheetOf({ title, locale, url, generatedAt, exportedBy, releases }: ExportSource, pen: Ink, rowCount: number): Sheet {
  const t = messages(locale)
  const words = t.paperTable
  const at = formatInstant(locale, generatedAt, 'table')
  const [only] = releases.length === 1 ? releases : []
  const label = only === undefined ? t.exportFile.releases(releases.length) : t.exportFile.releaseAndVersion(only.label, only.version)
  const lines = only === undefined ? [words.manyReleases(releases.length)] : [`${label} · ${words.published(formatInstant(locale, only.publishedAt, 'table'))}`, words.hash(only.hash)]
  const rows = words.rows(formatDecimal(String(rowCount)))
  const stamp = pen.clean(only === undefined ? label : `${label} · ${only.hash.slice(0, 16)}`)
  const cleaned = pen.clean(title)
  const edge = fitLines(cleaned, BODY.width - EDGE_GAP - pen.textWidth(stamp, 'regular', SIZES.edge), 1, pen.widthOf('regular', SIZES.edge))
  return {
    title: cleaned,
    heading: fitLines(cleaned, BODY.width, MOST_HEADING, pen.widthOf('strong', SIZES.title)),
    edge: edge.join(''),
    lines: [...lines, `${rows} · ${words.source(only?.url ?? url)}`, words.legend].flatMap((line) => fitLines(pen.clean(line), BODY.width, MOST_ADDRESS, pen.widthOf('regular', SIZES.line))),
    stamp,
    foot: [words.source(url), exportedBy === null ? words.madeAt(at) : words.takenBy(exportedBy, at)].flatMap((line) => fitLines(pen.clean(line), BODY.width - PAGE_NUMBER, 1, pen.widthOf('regular', SIZES.edge))),
    page: words.page,
  }
}
