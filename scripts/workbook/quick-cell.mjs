// Reads the form that nearly all cells of figures have, in one pass and without making anything: <c r="B2" s="3"><v>40</v></c>, or t="s", or empty.
// Anything else in it (a space too many, another attribute, a formula, an escape) is left to the scanner, which reads all of XML.

const AFTER_VALUE = '</v></c>'
const [SPACE, QUOTE, MINUS, POINT, SLASH, ZERO, NINE, LESS, EQUALS, MORE, UPPER_A, UPPER_Z, LOWER_C, LOWER_N, LOWER_R, LOWER_S, LOWER_T, LOWER_V] = [32, 34, 45, 46, 47, 48, 57, 60, 61, 62, 65, 90, 99, 110, 114, 115, 116, 118]
/** Digits of a number that cannot overflow. */
const LONGEST = 9

/**
 * @param {string} given
 * @param {number} from where the tag begins
 * @param {{ column: number, row: number, style: number, shared: number, start: number, stop: number }} found filled in: style and shared are -1 for none, the value stands from start to stop
 * @returns {number} where the cell ends; -1 where it is not of this form, or not all there
 */
export function quickCell(given, from, found) {
  if (given.charCodeAt(from + 1) !== LOWER_C || given.charCodeAt(from + 2) !== SPACE) return -1
  let at = from + 3
  let column = 0
  let row = 0
  let style = -1
  let isShared = false
  let seen = 0
  for (;;) {
    const name = given.charCodeAt(at)
    if (given.charCodeAt(at + 1) !== EQUALS || given.charCodeAt(at + 2) !== QUOTE) return -1
    at += 3
    let code = given.charCodeAt(at)
    const start = at
    if (name === LOWER_R && (seen & 1) === 0) {
      seen |= 1
      while (code >= UPPER_A && code <= UPPER_Z && at - start < 3) {
        column = column * 26 + code - UPPER_A + 1
        code = given.charCodeAt(++at)
      }
      const digits = at
      while (code >= ZERO && code <= NINE && at - digits < 7) {
        row = row * 10 + code - ZERO
        code = given.charCodeAt(++at)
      }
    } else if (name === LOWER_S && (seen & 2) === 0) {
      seen |= 2
      style = 0
      while (code >= ZERO && code <= NINE && at - start < LONGEST) {
        style = style * 10 + code - ZERO
        code = given.charCodeAt(++at)
      }
    } else if (name === LOWER_T && (seen & 4) === 0 && (code === LOWER_S || code === LOWER_N)) {
      seen |= 4
      isShared = code === LOWER_S
      code = given.charCodeAt(++at)
    } else return -1
    if (code !== QUOTE || at === start) return -1
    code = given.charCodeAt(++at)
    if (code === MORE) break
    if (code === SPACE) at += 1
    else return code === SLASH && given.charCodeAt(at + 1) === MORE ? filled(found, column, row, style, -1, 0, 0, at + 2) : -1
  }
  return valueAt(given, at + 1, found, column, row, style, isShared)
}

function valueAt(given, from, found, column, row, style, isShared) {
  if (given.charCodeAt(from) !== LESS || given.charCodeAt(from + 1) !== LOWER_V || given.charCodeAt(from + 2) !== MORE) return -1
  const start = from + 3
  let at = start
  let shared = 0
  let code = given.charCodeAt(at)
  if (isShared) {
    while (code >= ZERO && code <= NINE && at - start < LONGEST) {
      shared = shared * 10 + code - ZERO
      code = given.charCodeAt(++at)
    }
  } else {
    shared = -1
    while ((code >= ZERO && code <= NINE) || code === POINT || code === MINUS) code = given.charCodeAt(++at)
  }
  if (at === start || column === 0 || !given.startsWith(AFTER_VALUE, at)) return -1
  return filled(found, column, row, style, shared, start, at, at + AFTER_VALUE.length)
}

function filled(found, column, row, style, shared, start, stop, end) {
  if (column === 0 || row === 0) return -1
  found.column = column
  found.row = row
  found.style = style
  found.shared = shared
  found.start = start
  found.stop = stop
  return end
}
