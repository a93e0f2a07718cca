// Where everything of a ranked list stands. Bars are as long as their values, from zero; dots may stand on a cut axis.
import { scaleLinear } from 'd3-scale'
import type { BarListInput, BarListTexts, BarRow } from './bar-list-input'
import { placeReferences, type PlacedReference } from './reference-labels'
import { textWidth, wrapText } from './text-width'
import { valueAxis } from './value-axis'

export interface PlacedRow {
  readonly row: BarRow
  readonly top: number
  readonly height: number
  readonly nameLines: readonly { readonly y: number; readonly text: string }[]
  readonly textY: number
  /** Left and right end of the bar, or the place of the dot twice; null without a value. */
  readonly mark: { readonly from: number; readonly to: number; readonly y: number } | null
}

export interface BarListLayout {
  readonly width: number
  readonly height: number
  /** True where names stand above their bars, so that lines across all rows are drawn at the bars only. */
  readonly stacked: boolean
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly nameX: number
  /** Right edge of the values, left edge of the statuses. */
  readonly valueX: number
  readonly statusX: number
  readonly rows: readonly PlacedRow[]
  /** y of the line above the rows without a value. */
  readonly apartY: number | null
  readonly baseX: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly references: readonly PlacedReference[]
  readonly axisNote: string | null
}

export const TEXT_SIZE = 13
export const BAR = 14
const LINE = 17
const STATUS_GLYPH = 18
const TICK_ROOM = 24

/**
 * Places a list of bars or dots.
 * @param width px; under 500 the name stands above its bar, otherwise beside it
 * @returns null for no rows
 */
export function layOutBarList(input: BarListInput, texts: BarListTexts, width: number): BarListLayout | null {
  if (input.rows.length === 0) return null
  const stacked = width < 500
  const isDot = input.mark === 'dot'
  const references = input.references ?? []
  const known = input.rows.filter((row) => row.value !== null)
  const unknown = input.rows.filter((row) => row.value === null)
  const axis = valueAxis(
    [...known, ...references].map((one) => Number(one.value)),
    input.scale,
    isDot,
  )

  const widest = (pick: (row: BarRow) => string | undefined): number =>
    Math.max(0, ...input.rows.map((row) => textWidth(pick(row) ?? '', TEXT_SIZE)))
  const orNothing = (room: number, extra: number): number => (room === 0 ? 0 : room + extra)
  const rankRoom = orNothing(
    widest((row) => row.rank),
    10,
  )
  const statusRoom = orNothing(
    widest((row) => row.status?.word),
    STATUS_GLYPH + 12,
  )
  // Values are set bold, a little wider than estimated.
  const valueRoom = widest((row) => row.text) * 1.06 + 4
  const valueX = width - statusRoom
  const nameRoom = stacked ? valueX - valueRoom - rankRoom - 12 : Math.min(widest((row) => row.name) + 2, 210)
  const plot = { left: stacked ? rankRoom + 1 : rankRoom + nameRoom + 14, right: stacked ? width - 2 : valueX - valueRoom - 14 }
  const xOf = scaleLinear().domain([axis.low, axis.high]).range([plot.left, plot.right])

  const noteRoom = axis.cut ? LINE + 4 : 0
  const labels = placeReferences(references, xOf, width, noteRoom)
  const top = noteRoom + labels.height
  const rowHeight = (row: BarRow): number => {
    const names = Math.max(1, wrapText(row.name, TEXT_SIZE, nameRoom, 2).length) * LINE
    return stacked ? names + (row.value === null ? 8 : BAR + 18) : Math.max(30, names + 12)
  }
  const bottom = known.reduce((y, row) => y + rowHeight(row), top)
  const hasTicks = isDot && known.length > 0
  const apartY = unknown.length > 0 && known.length > 0 ? bottom + (hasTicks ? TICK_ROOM : 0) + 6 : null
  const placed = [...placeRows(known, top), ...placeRows(unknown, apartY === null ? bottom : apartY + 8)]
  const last = placed.at(-1)
  return {
    width,
    height: Math.max((last?.top ?? 0) + (last?.height ?? 0), bottom + (hasTicks ? TICK_ROOM : 0)) + 4,
    stacked,
    plot: { ...plot, top, bottom },
    nameX: rankRoom,
    valueX,
    statusX: valueX + 12,
    rows: placed,
    apartY,
    baseX: isDot ? plot.left : xOf(0),
    ticks: hasTicks ? axis.ticks.map((tick) => ({ x: xOf(tick), text: texts.tick(tick, axis.decimals) })) : [],
    references: known.length > 0 ? labels.placed : [],
    axisNote: axis.cut ? texts.axisFrom(texts.tick(axis.low, axis.decimals)) : null,
  }

  function placeRows(rows: readonly BarRow[], from: number): readonly PlacedRow[] {
    let y = from
    return rows.map((row) => {
      const height = rowHeight(row)
      const names = wrapText(row.name, TEXT_SIZE, nameRoom, 2)
      const nameHeight = Math.max(1, names.length) * LINE
      const first = (stacked ? y + 4 : y + (height - nameHeight) / 2) + LINE - 4.5
      const at = row.value === null ? null : xOf(Number(row.value))
      const base = isDot ? at : xOf(0)
      const middle = stacked ? y + nameHeight + 8 + BAR / 2 : y + height / 2
      const here: PlacedRow = {
        row,
        top: y,
        height,
        nameLines: names.map((text, line) => ({ y: first + line * LINE, text })),
        textY: stacked ? first : y + height / 2 + TEXT_SIZE * 0.35,
        mark: at === null || base === null ? null : { from: Math.min(base, at), to: Math.max(base, at), y: middle },
      }
      y += height
      return here
    })
  }
}
