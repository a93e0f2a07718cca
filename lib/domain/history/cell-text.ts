// What a cell of a file says, as it would be typed into the form.
import { problem } from '../problem'
import { ok, refused, type Result } from '../result'
import { canonical, Exact } from '../rounding'
import type { CellContent } from '../workbook/workbook'

/**
 * The text of a cell. A number shown as a percentage is written as one: 0.919 formatted 0.00% is `91.9%`.
 * @returns problems: history.cell-error (#REF!), history.cell-date (a day stands where it was not meant), history.cell-boolean
 */
export function cellText(content: CellContent): Result<string> {
  switch (content.kind) {
    case 'text':
      return ok(content.text.trim())
    case 'number':
      return ok(content.format !== null && isPercent(content.format) ? `${canonical(new Exact(content.text).times(100))}%` : content.text)
    case 'date':
      return refused(problem('history.cell-date', { day: content.day.slice(0, 10) }))
    case 'boolean':
      return refused(problem('history.cell-boolean', { text: content.value ? 'TRUE' : 'FALSE' }))
    case 'error':
      return refused(problem('history.cell-error', { text: content.text.slice(0, 20) }))
  }
}

// A percent sign inside quotes is a word of the format, not a format.
const isPercent = (format: string): boolean => format.replaceAll(/"[^"]*"|\\./g, '').includes('%')
