// The parts of a workbook that are no sheet: which files there are, what the sheets are called and where they print, what the styles look like.
import { MOST_PLACES } from '@/lib/domain/exporting/sheet-cells'
import { columnLetter } from './sheet-parts'
import { xmlText } from './xml-text'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface SheetInBook {
  /** 1 to 31 characters, none of []:*?/\ */
  readonly name: string
  readonly columns: number
  readonly printedColumns: number
  /** Headers included. */
  readonly rows: number
}

export const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered(sheets, (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)}</Types>`

export const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const bookRelations = (sheets: number): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered(sheets, (at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** @param at ISO instant */
export const coreProperties = (title: string, source: string, at: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(source)}</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`

/** Headers are printed on each page; what lies behind the printed columns stays on the screen. */
export function workbook(sheets: readonly SheetInBook[]): string {
  const quoted = (name: string): string => xmlText(`'${name.replaceAll("'", "''")}'`)
  const list = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const filters = sheets.map(({ name, columns, rows }, at) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted(name)}!$A$1:$${columnLetter(columns - 1)}$${rows}</definedName>`)
  const areas = sheets.map(({ name, printedColumns, rows }, at) => `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${quoted(name)}!$A$1:$${columnLetter(printedColumns - 1)}$${rows}</definedName>`)
  const titles = sheets.map(({ name }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$1:$1</definedName>`)
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list}</sheets><definedNames>${[...filters, ...areas, ...titles].join('')}</definedNames></workbook>`
}

// Of every Chinese office suite.
const FONT = '<sz val="10"/><name val="Microsoft YaHei"/><family val="2"/>'
const FIRST_FORMAT = 164
// Set in a little, so that no text touches the number before it.
const LEFT = 'horizontal="left" indent="1"'

/** The first of the list is what a cell without a style has; the others stand in the order of SHEET_STYLES. */
export const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${MOST_PLACES}">${numbered(MOST_PLACES, (places) => `<numFmt numFmtId="${FIRST_FORMAT + places}" formatCode="0.${'0'.repeat(places)}"/>`)}</numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${6 + MOST_PLACES}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look('numFmtId="0"', `<alignment ${LEFT} vertical="top"/>`)}${look('numFmtId="0"', `<alignment ${LEFT} vertical="top" wrapText="1"/>`)}${header(`<alignment ${LEFT} vertical="center" wrapText="1"/>`)}${header('<alignment horizontal="right" vertical="center" wrapText="1"/>')}${look('numFmtId="1" applyNumberFormat="1"', '<alignment vertical="top"/>')}${numbered(MOST_PLACES, (places) => look(`numFmtId="${FIRST_FORMAT + places}" applyNumberFormat="1"`, '<alignment vertical="top"/>'))}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function look(format: string, alignment: string): string {
  return `<xf ${format} fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${alignment}</xf>`
}

function header(alignment: string): string {
  return `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
}

function numbered(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_none, at) => text(at + 1)).join('')
}
