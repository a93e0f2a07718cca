// Labels of the lines across a list: above the rows, each over its line.
import type { Reference } from './bar-list-input'
import { textWidth } from './text-width'

const TEXT_SIZE = 13
const LINE = 17

export interface PlacedReference {
  readonly x: number
  readonly labelX: number
  readonly labelY: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
  readonly dashed: boolean
}

/**
 * Places the labels. Two that would touch turn away from each other; where even that does not fit, they take rows of their own.
 * @param above room that is taken already, px
 * @returns the height that the labels need below it
 */
export function placeReferences(
  references: readonly Reference[],
  xOf: (value: number) => number,
  width: number,
  above: number,
): { readonly height: number; readonly placed: readonly PlacedReference[] } {
  const wishes = references
    .map((reference) => ({ reference, x: xOf(Number(reference.value)), room: textWidth(reference.text, TEXT_SIZE) }))
    .sort((a, b) => a.x - b.x)
  const [left, right] = wishes
  const isPair = wishes.length === 2 && left !== undefined && right !== undefined
  const turned = isPair && right.x - left.x < (left.room + right.room) / 2 + 10 && left.x >= left.room && right.x + right.room <= width

  const taken: { readonly from: number; readonly to: number; readonly row: number }[] = []
  const placed = wishes.map(({ reference, x, room }, at): PlacedReference => {
    const anchor = turned ? (at === 0 ? 'end' : 'start') : 'middle'
    const labelX = { end: x + 4, start: x - 4, middle: Math.max(room / 2, Math.min(x, width - room / 2)) }[anchor]
    const from = labelX - { end: room, start: 0, middle: room / 2 }[anchor]
    let row = 0
    while (taken.some((one) => one.row === row && from - 6 < one.to && from + room + 6 > one.from)) row++
    taken.push({ from, to: from + room, row })
    return { x, labelX, labelY: above + 13 + row * LINE, anchor, text: reference.text, dashed: reference.dashed ?? false }
  })
  return { height: taken.length === 0 ? 0 : (Math.max(...taken.map((one) => one.row)) + 1) * LINE + 4, placed }
}
