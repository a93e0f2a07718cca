// A workbook of many rows and twelve columns, as an export of years of figures looks: four labels that repeat, eight numbers.
import { workbookFile } from './workbook-file'

const COLUMNS = 12
const LABELS = 4
const LETTERS = 'ABCDEFGHIJKL'

/** What a cell of it holds, from 0. */
export function longValue(row: number, column: number): string {
  if (column < LABELS) return `标签${column}-${(row * (column + 3)) % (column === 0 ? 5000 : 40 * (column + 1))}`
  return column % 2 === 0 ? String((row * 7919 + column * 104_729) % 1_000_000) : `${(row * 31 + column) % 100}.${String((row * 17 + column) % 99).padStart(2, '0')}7`
}

/** @param rows below a line of headers */
export function longWorkbook(rows: number): Uint8Array<ArrayBuffer> {
  const places = new Map<string, number>()
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size
    places.set(text, known)
    return known
  }
  const lines: string[] = [`<row r="1">${Array.from({ length: COLUMNS }, (_, at) => `<c r="${LETTERS[at]}1" t="s"><v>${placeOf(`列${at}`)}</v></c>`).join('')}</row>`]
  for (let row = 0; row < rows; row += 1) {
    let line = `<row r="${row + 2}" spans="1:12">`
    for (let column = 0; column < COLUMNS; column += 1) {
      const value = longValue(row, column)
      line += column < LABELS ? `<c r="${LETTERS[column]}${row + 2}" s="1" t="s"><v>${placeOf(value)}</v></c>` : `<c r="${LETTERS[column]}${row + 2}" s="2"><v>${value}</v></c>`
    }
    lines.push(`${line}</row>`)
  }
  return workbookFile({
    sheets: [`<sheetData>${lines.join('')}</sheetData>`],
    sharedStrings: [...places.keys()].map((text) => `<si><t>${text}</t></si>`).join(''),
    styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/></cellXfs>',
  })
}
