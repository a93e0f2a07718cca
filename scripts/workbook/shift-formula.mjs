// A formula that cells share is written once; every other cell has it moved.
const REFERENCE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z0-9_.$\u0080-\uffff]+\(?/g
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})$/

/** @param {string} letters */
const numbered = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** @param {number} column */
function lettered(column) {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/**
 * @param {string} formula
 * @param {number} rows down
 * @param {number} columns to the right
 * @example shiftFormula('SUM(A1,$B$2)', 1, 2) // 'SUM(C2,$B$2)'
 */
export function shiftFormula(formula, rows, columns) {
  return formula.replace(REFERENCE, (word) => {
    const [, fixedColumn, letters, fixedRow, digits] = CELL.exec(word) ?? []
    if (letters === undefined) return word
    const column = fixedColumn === '$' ? numbered(letters) : numbered(letters) + columns
    const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows
    return column < 1 || row < 1 ? '#REF!' : `${fixedColumn}${lettered(column)}${fixedRow}${row}`
  })
}
