// Draws placed rows page after page: title, head of the table on each, edges that say what this is and where it is to be found.
import type { Ink } from './ink'
import { CELL_GAP, LINE, type Block, type Measured, type PaperRow } from './paper-table'

export interface Sheet {
  readonly title: string
  /** The title as it stands above the first page, in lines. */
  readonly heading: readonly string[]
  /** At the top left of each page. */
  readonly edge: string
  /** Under the title of the first page. */
  readonly lines: readonly string[]
  /** At the top right of each page. */
  readonly stamp: string
  /** At the bottom left, one under the other: where this is found again, who took it. */
  readonly foot: readonly string[]
  readonly page: (page: number, pages: number) => string
}

/** A4 held sideways, in points. */
export const PAGE = { width: 841.89, height: 595.28, margin: 36, top: 54, bottom: 54 } as const
export const BODY = { width: PAGE.width - 2 * PAGE.margin, room: PAGE.height - PAGE.top - PAGE.bottom } as const
export const SIZES = { body: 7.5, head: 7.5, edge: 7, title: 16, heading: 11, line: 8.5 } as const

const [BLACK, GREY, RULE, SHADE] = ['#111418', '#4a5560', '#c9d0d8', '#e8edf3']
const TITLE_HEIGHT = 24
const TITLE_LINE = 20
const STAMP_HEIGHT = 12

const headingHeight = ({ heading }: Sheet): number => TITLE_HEIGHT + (heading.length - 1) * TITLE_LINE

export const titleHeight = (sheet: Sheet): number => headingHeight(sheet) + sheet.lines.length * STAMP_HEIGHT + 8

// Known to pdfkit, not yet to its types.
const COLUMN_HEAD: PDFKit.Mixins.StructureElementOptions & { readonly scope: 'Column' } = { scope: 'Column' }

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

/** Draws one page after the other; what calls it may take the bytes in between. */
export function* drawPages(document: PDFKit.PDFDocument, pen: Ink, sheet: Sheet, pages: readonly (readonly Block[])[]): Generator<void, void> {
  const whole = document.struct('Document', { title: sheet.title })
  document.addStructure(whole)
  const tables = new Map<Measured, Structure>()
  for (const [at, blocks] of pages.entries()) {
    document.addPage()
    edges(document, pen, sheet, sheet.page(at + 1, pages.length))
    let y: number = PAGE.top
    if (at === 0) y += head(document, pen, sheet, whole)
    for (const block of blocks) {
      draw(document, pen, block, y, whole, tables)
      y += block.height
    }
    yield
  }
  whole.end()
}

function head(document: PDFKit.PDFDocument, pen: Ink, sheet: Sheet, whole: Structure): number {
  const part = (type: string, texts: readonly string[], y: number, weight: 'regular' | 'strong', size: number): void => {
    const element = document.struct(type)
    whole.add(element)
    element.add(() => texts.forEach((text, at) => pen.write(text, PAGE.margin, y + at * TITLE_LINE, weight, size)))
    element.end()
  }
  document.fillColor(BLACK)
  part('H1', sheet.heading, PAGE.top - 4, 'strong', SIZES.title)
  document.fillColor(GREY)
  sheet.lines.forEach((line, at) => part('P', [line], PAGE.top + headingHeight(sheet) + at * STAMP_HEIGHT, 'regular', SIZES.line))
  return titleHeight(sheet)
}

function edges(document: PDFKit.PDFDocument, pen: Ink, { edge, stamp, foot }: Sheet, page: string): void {
  const right = (text: string, y: number): void => pen.write(text, PAGE.width - PAGE.margin - pen.textWidth(text, 'regular', SIZES.edge), y, 'regular', SIZES.edge)
  document.markContent('Artifact', { type: 'Pagination' })
  document.fillColor(GREY)
  pen.write(edge, PAGE.margin, 28, 'regular', SIZES.edge)
  right(stamp, 28)
  const bottom = PAGE.height - PAGE.bottom + 12
  foot.forEach((line, at) => pen.write(line, PAGE.margin, bottom + at * 10, 'regular', SIZES.edge))
  right(page, bottom)
  document.endMarkedContent()
}

function draw(document: PDFKit.PDFDocument, pen: Ink, block: Block, y: number, whole: Structure, tables: Map<Measured, Structure>): void {
  if (block.kind === 'heading') {
    const heading = document.struct('H2')
    whole.add(heading)
    document.fillColor(BLACK)
    heading.add(() => pen.write(block.table.heading ?? '', PAGE.margin, y + 8, 'strong', SIZES.heading))
    heading.end()
    return
  }
  const header = block.kind === 'head'
  background(document, header, y, block.height)
  document.fillColor(BLACK)
  const row = header ? block.table.head : block.row
  // Repeated for the eye only.
  if (header && block.again) {
    document.markContent('Artifact', { type: 'Pagination' })
    cells(block.table, row, y, (write) => write?.(), pen, true)
    document.endMarkedContent()
    return
  }
  const line = document.struct('TR')
  tableOf(document, block.table, whole, tables).add(line)
  cells(block.table, row, y, (write) => {
    const cell = header ? document.struct('TH', COLUMN_HEAD) : document.struct('TD')
    line.add(cell)
    if (write !== null) cell.add(write)
    cell.end()
  }, pen, header)
  line.end()
}

function tableOf(document: PDFKit.PDFDocument, table: Measured, whole: Structure, tables: Map<Measured, Structure>): Structure {
  const known = tables.get(table)
  if (known !== undefined) return known
  const made = document.struct('Table')
  whole.add(made)
  tables.set(table, made)
  return made
}

function background(document: PDFKit.PDFDocument, header: boolean, y: number, height: number): void {
  document.markContent('Artifact', { type: 'Layout' })
  if (header) document.fillColor(SHADE).rect(PAGE.margin, y, BODY.width, height).fill()
  document.strokeColor(RULE).lineWidth(0.4).moveTo(PAGE.margin, y + height).lineTo(PAGE.margin + BODY.width, y + height).stroke()
  document.endMarkedContent()
}

/** @param each is given null for an empty cell: nothing is drawn there that could be marked */
function cells({ columns }: Measured, { cells: texts }: PaperRow, y: number, each: (write: (() => void) | null) => void, pen: Ink, header: boolean): void {
  const [weight, size] = header ? (['strong', SIZES.head] as const) : (['regular', SIZES.body] as const)
  columns.forEach(({ x, width, align }, at) => {
    const lines = texts[at] ?? []
    const write = (): void => {
      for (const [place, line] of lines.entries()) {
        const left = PAGE.margin + x + CELL_GAP / 2
        const shift = align === 'right' ? width - CELL_GAP - pen.textWidth(line, weight, size) : 0
        pen.write(line, left + shift, y + 1.5 + place * LINE, weight, size)
      }
    }
    each(lines.length === 0 ? null : write)
  })
}
