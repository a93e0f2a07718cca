// Tells rows: an array each, the number of the row and then of every cell its column, what it is, and its content (lib/platform/workbook/told-cells.ts).
// Written byte by byte, because a workbook may have a million cells.
import { damaged, Refusal, tooComplex } from './refusal.mjs'
import { cellText } from './xml-text.mjs'

/** What a cell is. From NUMBER on: the number, and the place of its format in the list of formats. */
const [SHARED, TEXT, BOOLEAN, ERROR, DAY, FORMULA, NUMBER] = [0, 1, 2, 3, 4, 5, 100]
const [QUOTE, COMMA, OPEN, CLOSE, ZERO, END_OF_LINE] = [34, 44, 91, 93, 48, 10]
/** Longest number in decimal, and signs around it. */
const AROUND = 40
const RAW_LONGEST = 400

/** Writes digits; where they end. @param {Uint8Array} out @param {number} from @param {number} number */
function digits(out, from, number) {
  let at = from + (number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10_000 ? 4 : String(number).length)
  const end = at
  let left = number
  do {
    const rest = Math.floor(left / 10)
    out[--at] = ZERO + left - rest * 10
    left = rest
  } while (at > from)
  return end
}

export class ToldRows {
  #told
  #strings
  #sent = new Map()
  #formats
  #limits
  #row = 0
  #begun = false
  #cells = 0

  /**
   * @param {import('./told.mjs').Told} told
   * @param {readonly string[]} strings shared texts as JSON
   * @param {readonly number[]} formats of each style, the place of its format
   */
  constructor(told, strings, formats, limits) {
    this.#told = told
    this.#strings = strings
    this.#formats = formats
    this.#limits = limits
  }

  /** @param {number} row */
  begin(row) {
    this.#row = row
    this.#begun = false
  }

  end() {
    if (!this.#begun) return
    const at = this.#told.room(2)
    this.#told.held[at] = CLOSE
    this.#told.held[at + 1] = END_OF_LINE
    this.#told.took(2)
    this.#told.lineEnds()
  }

  /** @param {number} column @param {string} type @param {string} value @param {string} style @param {string | null} formula */
  cell(column, type, value, style, formula) {
    const content = this.#content(type, value, style)
    if (formula === null && content === null) return
    const [code, json] = content ?? [TEXT, '""']
    const whole = formula === null ? `${code},${json}` : `${FORMULA},[${JSON.stringify(formula)},${code},${json}]`
    const at = this.#head(column, whole.length * 3 + 1)
    this.#told.held[at] = COMMA
    this.#told.took(1 + this.#told.held.write(whole, at + 1, 'utf8'))
  }

  /** A number whose digits stand in a text. @param {number} column @param {number} style -1 for none @param {string} given @param {number} from @param {number} to */
  plainNumber(column, style, given, from, to) {
    const code = NUMBER + this.#formatPlace(style)
    const start = this.#head(column, AROUND + to - from)
    const out = this.#told.held
    let at = start
    out[at++] = COMMA
    at = digits(out, at, code)
    out[at++] = COMMA
    out[at++] = QUOTE
    for (let place = from; place < to; place += 1) out[at++] = given.charCodeAt(place)
    out[at++] = QUOTE
    this.#told.took(at - start)
  }

  /** A shared text. @param {number} column @param {number} index */
  sharedText(column, index) {
    const text = this.#strings[index]
    if (text === undefined) throw damaged()
    if (text === '""') return
    const sent = this.#sent.get(index)
    if (sent === undefined) this.#sent.set(index, this.#sent.size)
    const start = this.#head(column, AROUND + (sent === undefined ? text.length * 3 : 0))
    const out = this.#told.held
    out[start] = COMMA
    out[start + 1] = ZERO + SHARED
    out[start + 2] = COMMA
    // Told once in full, afterwards by its number among those told.
    const end = sent === undefined ? start + 3 + out.write(text, start + 3, 'utf8') : digits(out, start + 3, sent)
    this.#told.took(end - start)
  }

  /** The column, after the begin of the row where this is its first cell. @returns where so many bytes may be written */
  #head(column, bytes) {
    this.#cells += 1
    if (this.#cells > this.#limits.cells) throw tooComplex('cells')
    const start = this.#told.room(bytes + AROUND)
    const out = this.#told.held
    let at = start
    if (!this.#begun) {
      out[at++] = OPEN
      at = digits(out, at, this.#row)
      this.#begun = true
    }
    out[at++] = COMMA
    at = digits(out, at, column)
    this.#told.took(at - start)
    return at
  }

  #formatPlace(style) {
    if (style < 0 || this.#formats.length === 0) return 0
    const place = this.#formats[style]
    if (place === undefined) throw damaged()
    return place
  }

  /** Code and content as JSON; null for an empty text. @returns {readonly [code: number, json: string] | null} */
  #content(type, value, style) {
    if (value === '') return null
    if (type === 's') return this.#wholeShared(value)
    if (type === 'n') return [NUMBER + this.#formatPlace(style === '' ? -1 : Number(style)), JSON.stringify(value.trim().slice(0, RAW_LONGEST))]
    // Of a text file: exactly as it stands there.
    if (type === 'text') return this.#text(value)
    if (type === 'str' || type === 'inlineStr') return this.#text(cellText(value))
    if (type === 'b') return [BOOLEAN, /^\s*(1|true)\s*$/.test(value) ? '1' : '0']
    if (type === 'e') return [ERROR, JSON.stringify(value.slice(0, AROUND))]
    if (type === 'd') return [DAY, JSON.stringify(value.slice(0, AROUND))]
    throw damaged()
  }

  #text(text) {
    if (text.length > this.#limits.textLength) throw new Refusal('upload.text-too-long')
    return [TEXT, JSON.stringify(text)]
  }

  /** @param {string} value an index */
  #wholeShared(value) {
    const text = this.#strings[Number(value)]
    if (text === undefined) throw damaged()
    return text === '""' ? null : [TEXT, text]
  }
}
