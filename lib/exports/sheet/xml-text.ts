// Text as the parts of a workbook hold it: what XML cannot hold is replaced, what a workbook would read as a code is written as one.
import { plainText } from '../plain-text'
import { LONGEST_CELL } from '@/lib/domain/exporting/sheet-cells'

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

/** Text of an element or an attribute. */
export const xmlText = (text: string): string => plainText(text).replace(/[&<>"\n\t]/g, (mark) => MARKS[mark] ?? mark)

/** Text of a cell: as long as one may be, and `_x0041_` stays what it is. */
export function cellText(text: string): string {
  const whole = plainText(text)
  const fitting = whole.length <= LONGEST_CELL ? whole : `${whole.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
  return xmlText(fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

/** Text of a header or footer on paper, where `&` begins a code. At most 255 characters count, codes included. @param most of the text */
export function paperText(text: string, most: number): string {
  const cut = [...plainText(text).replace(/\s+/g, ' ')].slice(0, most).join('')
  return xmlText(cut.replace(/&/g, '&&'))
}
