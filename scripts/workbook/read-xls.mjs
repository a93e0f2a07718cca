// A workbook as Excel wrote it until 2003 and WPS still can. Only this program ever runs the library that reads it.
import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { damaged, Refusal, tooComplex } from './refusal.mjs'
import { ToldRows } from './told-rows.mjs'

const MERGED_MOST = 10_000
const MERGED_AREA_MOST = 1_000_000

/** @param {Buffer} bytes */
function opened(bytes, limits) {
  XLSX.set_cptable(codepages)
  try {
    return XLSX.read(bytes, { type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false, sheetRows: limits.rows + 1 })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new Refusal('upload.protected')
    throw damaged()
  }
}

// The library leaves bytes of what follows in the file behind the text.
const noted = (/** @type {string} */ text) => text.split('\0')[0] ?? ''

const hiddenOf = (/** @type {number | undefined} */ state) => (state === 1 ? 'yes' : state === 2 ? 'very' : 'no')

/** Type and value as a workbook of today would write them. */
function written(cell) {
  if (cell.t === 'n') return ['n', String(cell.v)]
  if (cell.t === 'b') return ['b', cell.v === true ? '1' : '0']
  if (cell.t === 'e') return ['e', XLSX.SSF !== undefined && typeof cell.w === 'string' ? cell.w : (ERRORS[cell.v] ?? '#N/A')]
  return cell.t === 's' ? ['inlineStr', String(cell.v)] : ['inlineStr', '']
}

const ERRORS = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' }

/** @param {number} limit */
function hiddenPlaces(lines, limit) {
  const found = /** @type {number[]} */ ([])
  for (const [at, line] of Object.entries(lines ?? {})) if (line?.hidden === true && Number(at) < limit) found.push(Number(at) + 1)
  return found
}

function mergedOf(sheet, limits) {
  const areas = (sheet['!merges'] ?? []).map(({ s, e }) => [s.r + 1, s.c + 1, e.r + 1, e.c + 1])
  if (areas.length > MERGED_MOST || areas.some(([top, left, bottom, right]) => (bottom - top + 1) * (right - left + 1) > MERGED_AREA_MOST)) throw tooComplex('merged')
  return areas.filter(([top, left]) => top <= limits.rows && left <= limits.columns).map(([top, left, bottom, right]) => [top, left, Math.min(bottom, limits.rows), Math.min(right, limits.columns)])
}

class Formats {
  list = /** @type {(number | string)[]} */ ([0])
  #places = new Map([['General', 0]])

  /** @param {string | undefined} code */
  placeOf(code) {
    if (code === undefined) return 0
    const known = this.#places.get(code)
    if (known !== undefined) return known
    this.#places.set(code, this.list.length)
    this.list.push(code)
    return this.list.length - 1
  }
}

/** @param {(row: number, column: number, cell: any) => void} take */
function eachCell(sheet, take) {
  for (const [row, cells] of Object.entries(sheet['!data'] ?? [])) for (const [column, cell] of Object.entries(cells ?? [])) if (cell?.t !== undefined) take(Number(row) + 1, Number(column) + 1, cell)
}

/**
 * @param {Buffer} bytes
 * @param {{ limits: Record<string, number>, firstOnly: boolean }} asked
 * @param {import('./told.mjs').Told} told
 */
export async function readXls(bytes, { limits, firstOnly }, told) {
  const book = opened(bytes, limits)
  const names = book.SheetNames
  if (names.length > limits.sheets) throw new Refusal('upload.too-many-sheets')
  const sheets = names.map((name, at) => ({ name, sheet: book.Sheets[name], hidden: hiddenOf(book.Workbook?.Sheets?.[at]?.Hidden) }))
  if (sheets.some(({ sheet }) => sheet?.['!type'] === 'macro')) throw new Refusal('upload.macro')
  const formats = new Formats()
  for (const { sheet } of sheets) eachCell(sheet, (_row, _column, cell) => formats.placeOf(cell.t === 'n' ? cell.z : undefined))
  const producer = book.Custprops?.KSOProductBuildVer === undefined ? book.Props?.Application : 'WPS'
  told.line({ format: 'xls', encoding: null, producer: typeof producer === 'string' ? producer.slice(0, 100) : null, date1904: book.Workbook?.WBProps?.date1904 === true, formats: formats.list, sheets: sheets.map(({ name, hidden }) => ({ name: name.slice(0, 100), hidden })) })
  const rows = new ToldRows(told, [], formats.list.map((_, at) => at), limits)
  const first = sheets.findIndex(({ hidden }) => hidden === 'no')
  for (const [at, { name, sheet }] of sheets.entries()) {
    if (firstOnly && at !== first) continue
    tellSheet(told, rows, formats, { at, name, sheet, limits })
    await told.read()
  }
}

function tellSheet(told, rows, formats, { at, name, sheet, limits }) {
  const notes = /** @type {[number, number, string][]} */ ([])
  eachCell(sheet, (row, column, cell) => {
    if (cell.c?.length > 0) notes.push([row, column, cell.c.map(({ t }) => noted(String(t))).join('\n').slice(0, limits.textLength)])
  })
  told.line({ sheet: at, notes: notes.slice(0, 20_000) })
  let current = 0
  eachCell(sheet, (row, column, cell) => {
    const [type, value] = written(cell)
    if (value === '' && cell.f === undefined) return
    if (row > limits.rows) throw new Refusal('upload.too-many-rows', { sheet: name })
    if (column > limits.columns) throw new Refusal('upload.too-many-columns', { sheet: name })
    if (row !== current) {
      if (current > 0) rows.end()
      rows.begin(row)
      current = row
    }
    rows.cell(column, type, value, String(formats.placeOf(cell.z)), cell.f === undefined ? null : String(cell.f).slice(0, 8192))
  })
  if (current > 0) rows.end()
  told.line({ merged: mergedOf(sheet, limits), hiddenRows: hiddenPlaces(sheet['!rows'], limits.rows), hiddenColumns: hiddenPlaces(sheet['!cols'], limits.columns), end: at })
}
