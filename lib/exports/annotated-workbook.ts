// Somebody's own file with what is wrong written on its cells. Parts of a workbook that have nothing to do with that keep their bytes.
import type { ImportPlan, PlannedCell } from '@/lib/domain/importing/import-plan'
import { cellName, columnLetters } from '@/lib/domain/importing/plan-cell'
import { META_SHEET } from '@/lib/domain/importing/template-layout'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { LOCALES, messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import type { CellRemark } from './annotation/cell-remark'
import { freshWorkbook } from './annotation/fresh-workbook'
import { NotEditable, pack, setText, textOf, unpack, workbookPaths, type Parts } from './annotation/package-parts'
import { addRedFormat, withRedCells } from './annotation/red-cells'
import { writeNotes } from './annotation/sheet-notes'
import { attributesOf, escaped, nextTag } from './annotation/xml-text'

/** A cell that is to be corrected, and why. */
export interface WrongCell extends Pick<PlannedCell, 'sheet' | 'row' | 'column'> {
  /** The metric, and whose it is where several are asked. */
  readonly name: string
  /** As the file shows it. */
  readonly value: string
  /** What is expected, in a sentence. */
  readonly sentence: string
  readonly suggestion: string | null
}

/** The cells of a plan that cannot be taken as they are, in the words of the reader. @param nameOf the name of a cell's figure */
export const wrongCells = ({ cells }: ImportPlan, nameOf: (cell: PlannedCell) => string, locale: Locale): readonly WrongCell[] =>
  cells.flatMap((cell) => {
    const { sheet, row, column, shown, problem, suggestion } = cell
    return problem === null ? [] : [{ sheet, row, column, name: nameOf(cell), value: shown, sentence: problemSentence(messages(locale).problem, problem), suggestion }]
  })

/** `填报!G7 · 受理行政复议案件数 · 值 12.5 · 应为整数… · 建议：12？` */
export function wrongCellLine(locale: Locale, cell: WrongCell): string {
  const t = messages(locale).template.annotated
  return t.line({ cell: cellName(cell), name: cell.name, value: cell.value, sentence: cell.sentence, suggestion: cell.suggestion === null ? '' : t.suggestion(cell.suggestion) })
}

const LISTED = 15 // lines in the note of the first cell
const NOTED = 900 // shapes that a sheet has room for

function remarksOf(locale: Locale, wrong: readonly WrongCell[], sheet: string): readonly CellRemark[] {
  const t = messages(locale).template.annotated
  const rest = wrong.length - LISTED
  const first = [`${t.marker}${t.count(String(wrong.length))}`, ...wrong.slice(0, LISTED).map((cell) => wrongCellLine(locale, cell)), ...(rest > 0 ? [t.more(String(rest))] : [])].join('\n')
  const own = wrong.map((cell): CellRemark => {
    const said = [t.one({ value: cell.value, sentence: cell.sentence }), ...(cell.suggestion === null ? [] : [t.suggestion(cell.suggestion)])].join('\n')
    return { sheet: cell.sheet, row: cell.row, column: cell.column, note: `${t.marker}${said}`, red: true }
  })
  const isFirst = ({ sheet: name, row, column }: CellRemark): boolean => name === sheet && row === 1 && column === 1
  const onFirst = own.find(isFirst)
  return [{ sheet, row: 1, column: 1, note: onFirst === undefined ? first : `${onFirst.note}\n${first}`, red: onFirst !== undefined }, ...own.filter((one) => !isFirst(one))]
}

// The third line of a template of ours says what to fill in; there the count stands in plain sight.
function withCountLine(xml: string, text: string): string {
  const start = xml.lastIndexOf('<', xml.indexOf(' r="A3"'))
  const tag = start === -1 ? null : nextTag(xml, start)
  if (tag?.local !== 'c') return xml
  const end = tag.kind === 'single' ? tag.end : xml.indexOf(`</${tag.name}>`, tag.end) + tag.name.length + 3
  const p = tag.name.slice(0, -1)
  const style = attributesOf(tag.text).get('s')
  const cell = `<${p}c r="A3"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}is></${p}c>`
  return `${xml.slice(0, start)}${cell}${xml.slice(end)}`
}

function annotateParts(parts: Parts, remarks: readonly CellRemark[], countLine: { readonly sheet: string; readonly text: string } | null, author: string): void {
  const { styles, sheets } = workbookPaths(parts)
  const format = addRedFormat(parts, styles)
  const markers = LOCALES.map((locale) => messages(locale).template.annotated.marker)
  for (const [name, path] of sheets) {
    const own = remarks.filter(({ sheet }) => sheet === name)
    if (own.length === 0) continue
    const cellOf = ({ row, column }: CellRemark): string => `${columnLetters(column)}${row}`
    const marked = withRedCells(textOf(parts, path), own.filter(({ red }) => red).map(cellOf), format)
    setText(parts, path, countLine?.sheet === name ? withCountLine(marked, countLine.text) : marked)
    writeNotes(parts, path, own.slice(0, NOTED).map((one) => ({ cell: cellOf(one), row: one.row - 1, column: one.column - 1, text: one.note })), { name: author, markers })
  }
}

/**
 * Writes what is wrong on the cells of a file: a note and a red ground each, and on its first cell how many there are.
 * @param given.bytes the file as it was uploaded, which was read before
 * @param given.sheet the sheet that was read
 * @returns an .xlsx: their own, or for .csv and .xls one with the same cells
 */
export async function annotatedWorkbook(given: { readonly bytes: Uint8Array; readonly workbook: ReadWorkbook; readonly sheet: string; readonly wrong: readonly WrongCell[]; readonly locale: Locale }): Promise<Uint8Array> {
  const { bytes, workbook, sheet, wrong, locale } = given
  const t = messages(locale).template
  const remarks = remarksOf(locale, wrong, sheet)
  if (workbook.format === 'xlsx') {
    try {
      const parts = unpack(bytes)
      const isOurs = workbook.sheets.some(({ name }) => name === META_SHEET)
      annotateParts(parts, remarks, isOurs ? { sheet, text: t.annotated.count(String(wrong.length)) } : null, t.author)
      return pack(parts)
    } catch (error) {
      // A package that no program we know writes: its cells are told in a new one.
      if (!(error instanceof NotEditable)) throw error
    }
  }
  return await freshWorkbook(workbook, remarks, t.author)
}
