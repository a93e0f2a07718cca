// A table as text: in UTF-8, in GB18030 as Excel and WPS write it in China, or in UTF-16 as Excel's "Unicode text".
import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import { damaged, Refusal } from './refusal.mjs'
import { ToldRows } from './told-rows.mjs'

const SEPARATORS = [',', ';', '\t']
/** What is read to find the separator. */
const LOOKED_AT = 64 * 1024
// Written by programs only, never by a table.
const CONTROLS = /[\u0000-\u0008\u000E-\u001F]/

/** @param {Buffer} bytes */
function decoded(bytes) {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'gb18030'
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    throw new Refusal('upload.encoding')
  }
}

/** The separator that stands most often outside of quotes, in the first lines. @param {string} text */
function separatorOf(text) {
  const counts = new Map(SEPARATORS.map((one) => [one, 0]))
  let quoted = false
  for (const character of text.slice(0, LOOKED_AT)) {
    if (character === '"') quoted = !quoted
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return SEPARATORS.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best))
}

/**
 * @param {Buffer} bytes
 * @param {{ limits: Record<string, number>, name: string }} asked
 * @param {import('./told.mjs').Told} told
 */
export async function readCsv(bytes, { limits, name }, told) {
  const { encoding, text } = decoded(bytes)
  if (CONTROLS.test(text)) throw new Refusal('upload.encoding')
  // Excel's own first line, which is no row.
  const said = /^sep=([,;\t])\r?\n/.exec(text)
  told.line({ format: 'csv', encoding, producer: null, date1904: false, formats: [0], sheets: [{ name, hidden: 'no' }] })
  told.line({ sheet: 0, notes: [] })
  const rows = new ToldRows(told, [], [], limits)
  let row = 0
  const body = said === null ? text : text.slice(said[0].length)
  const take = (/** @type {readonly string[]} */ record) => {
    row += 1
    rows.begin(row)
    record.forEach((content, at) => {
      if (content === '') return
      if (row > limits.rows) throw new Refusal('upload.too-many-rows', { sheet: name })
      if (at >= limits.columns) throw new Refusal('upload.too-many-columns', { sheet: name })
      rows.cell(at + 1, 'text', content, '', null)
    })
    rows.end()
    // Nothing is kept.
    return null
  }
  try {
    parse(body, { delimiter: said?.[1] ?? separatorOf(body), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, on_record: take })
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
  told.line({ merged: [], hiddenRows: [], hiddenColumns: [], end: 0 })
}
