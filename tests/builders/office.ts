// LibreOffice as people's hands: a file opened, changed in its own XML form, and saved, without a macro.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Opens a file and saves it in another form: fods (flat XML), xlsx, pdf. */
export async function converted(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-office-'))
  try {
    await writeFile(path.join(folder, `file.${from}`), bytes)
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', path.join(folder, 'out'), path.join(folder, `file.${from}`)], { timeout: 120_000 })
    return await readFile(path.join(folder, 'out', `file.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const DATE_STYLE =
  '<number:date-style style:name="NTyped"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="ceTyped" style:family="table-cell" style:data-style-name="NTyped"/>'

/** What somebody types: how the program keeps it. A formula comes without its result, so that the program works it out. */
export const typedText = (text: string): string => `office:value-type="string"><text:p>${text}</text:p>`
export const typedNumber = (value: string): string => `office:value-type="float" office:value="${value}">`
export const typedDate = (day: string): string => `table:style-name="ceTyped" office:value-type="date" office:date-value="${day}">`
export const typedFormula = (formula: string): string => `table:formula="of:=${formula}">`

/** The same in a cell whose format was taken away. */
export const asPlain = (typed: string): string => `table:style-name="Default" ${typed}`

const ROW = /<table:table-row\b([^>]*?)(?:\/>|>((?:(?!<\/table:table-row>)[\s\S])*)<\/table:table-row>)/g
const CELL = /<table:(table-cell|covered-table-cell)\b([^>]*?)(?:\/>|>((?:(?!<\/table:\1>)[\s\S])*)<\/table:\1>)/g
const repeated = (attributes: string, what: string): number => Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? '1')

function withCell(row: string, column: number, typed: string): string {
  let at = 0
  return row.replace(CELL, (all, kind: string, attributes: string, inside: string | undefined) => {
    const count = repeated(attributes, 'columns')
    const first = at + 1
    at += count
    if (column < first || column > at) return all
    const style = /table:style-name="[^"]*"/.exec(attributes)?.[0] ?? ''
    const bare = attributes.replace(/ table:number-columns-repeated="\d+"/, '')
    const some = (number: number): string => (number === 0 ? '' : `<table:${kind}${bare} table:number-columns-repeated="${number}">${inside ?? ''}</table:${kind}>`)
    const note = /<office:annotation[\s\S]*?<\/office:annotation>/.exec(inside ?? '')?.[0] ?? ''
    const open = typed.startsWith('table:style-name') ? typed : `${style} ${typed}`
    return `${some(column - first)}<table:table-cell ${open}${note}</table:table-cell>${some(at - column)}`
  })
}

/**
 * Types into cells of the first sheet of a flat file.
 * @param cells what is typed, by row and column from 1: `7,5`
 */
export function typedInto(fods: string, cells: ReadonlyMap<string, string>): string {
  const [from, to] = [fods.indexOf('<table:table '), fods.indexOf('</table:table>')]
  let at = 0
  const table = fods.slice(from, to).replace(ROW, (all, attributes: string) => {
    const first = at + 1
    at += repeated(attributes, 'rows')
    return [...cells].reduce((row, [place, typed]) => {
      const [wanted = 0, column = 0] = place.split(',').map(Number)
      return wanted === first ? withCell(row, column, typed) : row
    }, all)
  })
  return `${fods.slice(0, from)}${table}${fods.slice(to)}`.replace('</office:automatic-styles>', `${DATE_STYLE}</office:automatic-styles>`)
}

/** The notes of the first sheet: what stands on which cell, `7,5`. */
export function notesOf(fods: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let row = 0
  for (const [, attributes = '', inside = ''] of fods.slice(fods.indexOf('<table:table '), fods.indexOf('</table:table>')).matchAll(ROW)) {
    let column = 0
    for (const [, , own = '', content = ''] of inside.matchAll(CELL)) {
      const note = /<office:annotation\b[^>]*>([\s\S]*?)<\/office:annotation>/.exec(content)?.[1]
      if (note !== undefined) found.set(`${row + 1},${column + 1}`, [...note.matchAll(/<text:p\b[^>]*>([\s\S]*?)<\/text:p>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, '')).join('\n'))
      column += repeated(own, 'columns')
    }
    row += repeated(attributes, 'rows')
  }
  return found
}
