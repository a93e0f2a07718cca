// One line of a CSV as RFC 4180 has it, for the formats whose columns the database does not write.
import { guarded, isPlainNumber } from '@/lib/domain/exporting/formula-guard'

/**
 * Quoted where it must be, ended with CRLF; text that a spreadsheet would run gets an apostrophe, numbers stay numbers.
 * @param cells null is blank
 * @example csvLine(['甲"乙', null, '-1.5', '=1']) // '"甲""乙",,-1.5,\'=1\r\n'
 */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map((cell) => (cell === null ? '' : field(cell))).join(',')}\r\n`

function field(cell: string): string {
  const text = isPlainNumber(cell) ? cell : guarded(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
