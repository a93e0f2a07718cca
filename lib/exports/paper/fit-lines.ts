// Text that has a place of its own on a page and no more: what does not fit ends in an ellipsis, and the notes behind the table have the whole.
import { breakLines } from './break-lines'

type Width = (character: string) => number

const ELLIPSIS = '…'

/**
 * @param most how many lines there may be, at least 1
 * @param widthOf the width of one character, in the unit of `width`
 * @returns the lines, none wider than `width`; the last ends in … where something was left out
 */
export function fitLines(text: string, width: number, most: number, widthOf: Width): readonly string[] {
  const lines = breakLines(text, width, widthOf)
  if (lines.length <= most) return lines
  const last = [...(lines[most - 1] ?? '')]
  const wide = (characters: readonly string[]): number => characters.reduce((sum, one) => sum + widthOf(one), widthOf(ELLIPSIS))
  while (last.length > 0 && wide(last) > width) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('')}${ELLIPSIS}`]
}
