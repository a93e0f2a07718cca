// What becomes of each cell of a sheet, for its drawing.
import type { PlannedUpload, UploadLine } from '@/lib/data/upload-work'
import { formatWords } from '@/lib/domain/importing/number-format'
import { Exact } from '@/lib/domain/rounding'
import { isWritten } from '@/lib/domain/uploading/plan-lines'
import { cellAt } from '@/lib/domain/uploading/sheet-window'
import type { CellContent } from '@/lib/domain/workbook/workbook'

/** bad: has a problem; ask: look once more; taken: will be written, or says what is recorded; left: not taken. */
export type CellLook = 'bad' | 'ask' | 'taken' | 'left'

export interface DrawnMark {
  readonly look: CellLook | null
  /** As the program of the file shows it; null to show the content. */
  readonly shown: string | null
  /** What stood there before it was corrected on the page; null where it was not. */
  readonly was: string | null
}

/** What a cell holds, as text; a number that is shown as per cent is. */
export function contentText(content: CellContent): string {
  if (content.kind === 'boolean') return content.value ? 'TRUE' : 'FALSE'
  if (content.kind === 'number' && formatWords(content.format).percent) return `${new Exact(content.text).times(100).toFixed()}%`
  return content.kind === 'date' ? content.day : content.text
}

function lookOf(line: UploadLine): CellLook | null {
  if (line.kind === 'bad') return 'bad'
  if (line.cell.warnings.length > 0) return 'ask'
  if (line.kind === 'blank') return null
  return isWritten(line) || line.kind === 'same' ? 'taken' : 'left'
}

/** Marks by the place of a cell, as `cellAt` names it. */
export function cellMarks({ plan, lines, original }: PlannedUpload, fixes: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): ReadonlyMap<string, DrawnMark> {
  const marks = new Map<string, DrawnMark>()
  for (const { axis, row, column } of plan.unmatched) if (axis !== 'column') marks.set(cellAt(row, column), { look: 'left', shown: null, was: null })
  for (const line of lines) marks.set(cellAt(line.cell.row, line.cell.column), { look: lookOf(line), shown: line.cell.shown, was: null })
  const before = original.sheets.find(({ name }) => name === plan.sheet)
  for (const { sheet, row, column } of fixes) {
    if (sheet !== plan.sheet) continue
    const cell = before?.cells.find((one) => one.row === row && one.column === column)
    const at = cellAt(row, column)
    marks.set(at, { look: null, shown: null, ...marks.get(at), was: cell === undefined ? '' : contentText(cell.content) })
  }
  return marks
}
