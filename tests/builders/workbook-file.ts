// A small .xlsx out of the XML of its parts, as plain or as strange as a test needs it.
import { zipArchive, type ZipEntry } from './zip-archive'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export interface WorkbookGiven {
  /** What stands inside of <worksheet>, of each sheet. */
  readonly sheets?: readonly string[]
  /** Names and attributes of the sheets. */
  readonly sheetTags?: readonly string[]
  /** What stands inside of <sst>; no part where it is not given. */
  readonly sharedStrings?: string
  /** What stands inside of <styleSheet>. */
  readonly styles?: string
  /** What stands inside of <workbook> beside the sheets. */
  readonly inWorkbook?: string
  /** Whole parts, instead of those made here or beside them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Entries beside them, as they are. */
  readonly entries?: readonly ZipEntry[]
  /** What the directory says of a part. */
  readonly lies?: Readonly<Record<string, Partial<ZipEntry>>>
}

/** Rows of cells, each as its XML. */
export const rowsOf = (...rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`).join('')}</sheetData>`

/** A cell with a number. */
export const numberCell = (reference: string, value: string, style = ''): string => `<c r="${reference}"${style === '' ? '' : ` s="${style}"`}><v>${value}</v></c>`

/** A cell with a text of its own. */
export const textCell = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

export const PLAIN_ROWS = rowsOf([textCell('A1', '指标'), textCell('B1', '数值')], [textCell('A2', '受理'), numberCell('B2', '40')])

/** The XML parts of a workbook, by name. */
export function workbookParts(given: WorkbookGiven = {}): Record<string, string | Uint8Array> {
  const sheets = given.sheets ?? [PLAIN_ROWS]
  const tags = given.sheetTags ?? sheets.map((_, at) => `name="Sheet${at + 1}"`)
  const numbers = sheets.map((_, at) => at + 1)
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const type = (part: string, kind: string): string => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${numbers.map((at) => type(`worksheets/sheet${at}.xml`, 'worksheet')).join('')}${given.styles === undefined ? '' : type('styles.xml', 'styles')}${given.sharedStrings === undefined ? '' : type('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((at) => `<sheet ${tags[at - 1] ?? ''} sheetId="${at}" r:id="rId${at}"/>`).join('')}</sheets>${given.inWorkbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((at) => relation(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join('')}${given.styles === undefined ? '' : relation('rId998', 'styles', 'styles.xml')}${given.sharedStrings === undefined ? '' : relation('rId999', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...(given.styles === undefined ? {} : { 'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>` }),
    ...(given.sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${given.sharedStrings}</sst>` }),
    ...Object.fromEntries(sheets.map((inside, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`])),
    ...given.parts,
  }
}

/** The workbook as a file. */
export function workbookFile(given: WorkbookGiven = {}): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(workbookParts(given)).map(([name, content]) => ({ name, content, ...given.lies?.[name] }))
  return zipArchive([...parts, ...(given.entries ?? [])])
}
