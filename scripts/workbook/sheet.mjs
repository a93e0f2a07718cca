// Reads a sheet as it is unpacked and tells it row by row. Only cells with something in them count; their places are checked, never trusted.
import { areaOf, columnIn, LAST_COLUMN, LAST_ROW, rowNumber, sizeOf } from './cell-reference.mjs'
import { RANGE_MOST } from './book-parts.mjs'
import { quickCell } from './quick-cell.mjs'
import { damaged, Refusal, tooComplex } from './refusal.mjs'
import { shiftFormula } from './shift-formula.mjs'
import { XmlScanner } from './xml-scanner.mjs'
import { unescaped } from './xml-text.mjs'

const MERGED_MOST = 10_000
/** Cells that one merged area may cover. */
const MERGED_AREA_MOST = 1_000_000
const SHARED_FORMULAS_MOST = 20_000
const FORMULA_LONGEST = 8192
const RAW_LONGEST = 400_000
/** Depths of what is looked at: worksheet, sheetData, row, c, v. */
const [ROOT, SECTION, ROW, CELL, PART] = [1, 2, 3, 4, 5]

export class SheetReader {
  #scanner
  #rows
  #limits
  #name
  #section = ''
  #row = 0
  #column = 0
  #type = ''
  #style = ''
  #value = ''
  #formula = ''
  #hasFormula = false
  #shared = ''
  #wanted = ''
  #spoken = false
  #formulas = /** @type {Map<string, { text: string, row: number, column: number }>} */ (new Map())
  #merged = /** @type {(readonly number[])[]} */ ([])
  #hiddenRows = /** @type {number[]} */ ([])
  #hiddenColumns = /** @type {number[]} */ ([])
  #hideAll = false
  #found = { column: 0, row: 0, style: -1, shared: -1, start: 0, stop: 0 }

  /**
   * @param {import('./told-rows.mjs').ToldRows} rows takes each cell
   * @param {string} name of the sheet
   */
  constructor(rows, name, limits) {
    this.#rows = rows
    this.#name = name
    this.#limits = limits
    this.#scanner = new XmlScanner({
      open: (tag, scanner, depth) => this.#open(tag, scanner, depth),
      close: (tag, depth) => this.#close(tag, depth),
      text: (raw, plain, depth) => this.#text(raw, plain, depth),
      quick: (given, from, depth) => (depth === ROW && this.#section === 'sheetData' ? this.#quick(given, from) : -1),
    })
  }

  /** @param {AsyncIterable<string>} pieces @param {() => Promise<void>} between */
  async read(pieces, between) {
    for await (const piece of pieces) {
      this.#scanner.write(piece)
      await between()
    }
    this.#scanner.end()
    return { merged: this.#merged, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns }
  }

  #open(name, scanner, depth) {
    if (depth === PART && this.#section === 'sheetData') this.#openPart(name, scanner)
    else if (depth === CELL && this.#section === 'sheetData') this.#openCell(name, scanner)
    else if (depth === ROW) this.#openThird(name, scanner)
    else if (depth === SECTION) {
      this.#section = name
      if (name === 'sheetFormatPr') this.#hideAll = isTrue(scanner.attribute('zeroHeight'))
    } else if (depth === ROOT) {
      if (name === 'macrosheet' || name === 'intlmacrosheet') throw new Refusal('upload.macro')
      if (name !== 'worksheet' && name !== 'chartsheet' && name !== 'dialogsheet') throw damaged()
    } else if (this.#section === 'sheetData') this.#openInline(name)
  }

  #openThird(name, scanner) {
    if (this.#section === 'sheetData' && name === 'row') this.#openRow(scanner)
    else if (this.#section === 'cols' && name === 'col') this.#openColumns(scanner)
    else if (this.#section === 'mergeCells' && name === 'mergeCell') this.#merge(areaOf(scanner.attribute('ref') ?? ''))
    else if (this.#section === 'dataValidations' && name === 'dataValidation') {
      for (const range of (scanner.attribute('sqref') ?? '').split(' ')) if (range !== '' && sizeOf(areaOf(range)) > RANGE_MOST) throw tooComplex('ranges')
    }
  }

  #openRow(scanner) {
    const written = scanner.attribute('r')
    const row = written === null ? this.#row + 1 : rowNumber(written)
    if (row <= this.#row || row > LAST_ROW) throw damaged()
    this.#row = row
    this.#column = 0
    const hidden = isTrue(scanner.attribute('hidden')) || isZero(scanner.attribute('ht')) || (this.#hideAll && scanner.attribute('hidden') === null)
    if (hidden && row <= this.#limits.rows) this.#hiddenRows.push(row)
    this.#rows.begin(row)
  }

  #openColumns(scanner) {
    const [first, last] = [Number(scanner.attribute('min')), Number(scanner.attribute('max'))]
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last < first || last > LAST_COLUMN) throw damaged()
    if (!isTrue(scanner.attribute('hidden')) && !isZero(scanner.attribute('width'))) return
    for (let column = first; column <= Math.min(last, this.#limits.columns); column += 1) this.#hiddenColumns.push(column)
    if (this.#hiddenColumns.length > LAST_COLUMN) throw damaged()
  }

  /** @param {readonly [number, number, number, number]} area */
  #merge(area) {
    if (this.#merged.length === MERGED_MOST || sizeOf(area) > MERGED_AREA_MOST) throw tooComplex('merged')
    const [top, left, bottom, right] = area
    if (top <= this.#limits.rows && left <= this.#limits.columns) this.#merged.push([top, left, Math.min(bottom, this.#limits.rows), Math.min(right, this.#limits.columns)])
  }

  #openCell(name, scanner) {
    if (name !== 'c') return
    const written = scanner.attribute('r')
    const column = written === null ? this.#column + 1 : columnIn(written, this.#row)
    if (column <= this.#column || column > LAST_COLUMN) throw damaged()
    this.#column = column
    this.#type = scanner.attribute('t') ?? 'n'
    this.#style = scanner.attribute('s') ?? ''
    this.#value = ''
    this.#formula = ''
    this.#shared = ''
    this.#hasFormula = false
  }

  /** The cells that most cells are: a number or a shared text, and nothing else. */
  #quick(given, from) {
    const end = quickCell(given, from, this.#found)
    if (end < 0) return -1
    const { column, row, style, shared, start, stop } = this.#found
    if (row !== this.#row || column <= this.#column || column > this.#limits.columns || row > this.#limits.rows) return -1
    this.#column = column
    if (stop > start && shared >= 0) this.#rows.sharedText(column, shared)
    else if (stop > start) this.#rows.plainNumber(column, style, given, start, stop)
    return end
  }

  #openPart(name, scanner) {
    if (name === 'v') this.#wanted = 'v'
    else if (name === 'f') {
      this.#wanted = 'f'
      this.#hasFormula = true
      if (scanner.attribute('t') === 'shared') this.#shared = scanner.attribute('si') ?? ''
    }
  }

  /** Below `is`: the text itself or its runs, and how it is spoken, which is left out. */
  #openInline(name) {
    if (name === 'rPh') this.#spoken = true
    else if (name === 't' && !this.#spoken) this.#wanted = 'v'
  }

  #text(raw, plain, depth) {
    if (this.#wanted === '' || depth < PART) return
    const said = plain ? raw : unescaped(raw)
    if (this.#wanted === 'v') {
      this.#value += said
      if (this.#value.length > RAW_LONGEST) throw new Refusal('upload.text-too-long')
    } else {
      this.#formula += said
      if (this.#formula.length > FORMULA_LONGEST) throw new Refusal('upload.text-too-long')
    }
  }

  #close(name, depth) {
    if (depth < CELL || this.#section !== 'sheetData') {
      if (depth === ROW && name === 'row' && this.#section === 'sheetData') this.#rows.end()
      if (depth === SECTION) this.#section = ''
      return
    }
    if (name === 'v' || name === 't' || name === 'f') this.#wanted = ''
    else if (name === 'rPh') this.#spoken = false
    else if (depth === CELL && name === 'c') this.#closeCell()
  }

  #closeCell() {
    if (this.#value === '' && !this.#hasFormula) return
    const formula = this.#hasFormula ? this.#wholeFormula() : null
    if (this.#row > this.#limits.rows) throw new Refusal('upload.too-many-rows', { sheet: this.#name })
    if (this.#column > this.#limits.columns) throw new Refusal('upload.too-many-columns', { sheet: this.#name })
    this.#rows.cell(this.#column, this.#type, this.#value, this.#style, formula)
  }

  #wholeFormula() {
    const text = this.#formula
    if (this.#shared === '') return text
    if (text !== '') {
      if (this.#formulas.size === SHARED_FORMULAS_MOST) throw tooComplex('texts')
      this.#formulas.set(this.#shared, { text, row: this.#row, column: this.#column })
      return text
    }
    const first = this.#formulas.get(this.#shared)
    return first === undefined ? '' : shiftFormula(first.text, this.#row - first.row, this.#column - first.column)
  }
}

const isTrue = (/** @type {string | null} */ text) => text === '1' || text === 'true'
const isZero = (/** @type {string | null} */ text) => text === '0'
