// Places in a sheet, as a workbook writes them: `AB12`, `A1:C3`, `A:C`.
import { damaged } from './refusal.mjs'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** @param {string} text @returns {number} 1 to 16,384 */
export function columnOf(text) {
  let column = 0
  let at = 0
  for (let code = text.charCodeAt(0); code >= 65 && code <= 90; code = text.charCodeAt(++at)) {
    column = column * 26 + code - 64
    if (at > 2) throw damaged()
  }
  if (column === 0 || column > LAST_COLUMN) throw damaged()
  return column
}

/** @param {string} text digits @returns {number} 1 to 1,048,576 */
export function rowNumber(text) {
  if (text.length > 7 || !/^[1-9][0-9]*$/.test(text)) throw damaged()
  const row = Number(text)
  if (row > LAST_ROW) throw damaged()
  return row
}

/** The column of a reference, which must lead to a row. @param {string} text @param {number} row @returns {number} */
export function columnIn(text, row) {
  const { row: own, column } = cellAt(text)
  if (own !== row) throw damaged()
  return column
}

/** @param {string} text `A1` @returns {{ row: number, column: number }} */
export function cellAt(text) {
  const column = columnOf(text)
  const letters = column > 702 ? 3 : column > 26 ? 2 : 1
  return { column, row: rowNumber(text.slice(letters)) }
}

/** @param {string} text `A1:B2`, `A1`, `A:B` or `1:2`, with or without dollar signs @returns {readonly [top: number, left: number, bottom: number, right: number]} */
export function areaOf(text) {
  const [from = '', to = from, ...more] = text.replaceAll('$', '').split(':')
  if (more.length > 0) throw damaged()
  const [first, last] = [cornerOf(from, 1, 1), cornerOf(to, LAST_ROW, LAST_COLUMN)]
  return [Math.min(first.row, last.row), Math.min(first.column, last.column), Math.max(first.row, last.row), Math.max(first.column, last.column)]
}

function cornerOf(text, row, column) {
  if (/^[A-Z]{1,3}$/.test(text)) return { row, column: columnOf(text) }
  return /^[0-9]+$/.test(text) ? { row: rowNumber(text), column } : cellAt(text)
}

/** @param {readonly [number, number, number, number]} area */
export const sizeOf = ([top, left, bottom, right]) => (bottom - top + 1) * (right - left + 1)
