'use client'
// A mark of the interactive chart, dressed as in the drawing: hollow where provisional or only a bound, an arrow where the true value may lie.
import { outlineOf, shapeAt } from './marker'
import type { TrendPoint } from './trend-input'

interface ExplorerMarkProps {
  readonly cx: number
  readonly cy: number
  /** How many lines there are, and which this is. */
  readonly count: number
  readonly place: number
  readonly point: TrendPoint | undefined
}

const RADIUS = 4.5

/** The colour of a line; alone it has the brand's. */
export const colourAt = (count: number, place: number): string => (count === 1 ? 'var(--brand)' : `var(--series-${place + 1})`)

export function ExplorerMark({ cx, cy, count, place, point }: ExplorerMarkProps) {
  const colour = colourAt(count, place)
  const isOpen = point?.bound != null || point?.provisional === true
  const way = point?.bound === 'lower' ? -1 : point?.bound === 'upper' ? 1 : 0
  return (
    <g transform={`translate(${cx},${cy})`}>
      {way !== 0 && <path d={`M0,${way * RADIUS}V${way * 13}M-3.5,${way * 9.5}L0,${way * 13}L3.5,${way * 9.5}`} fill="none" stroke={colour} strokeWidth={1.75} strokeLinecap="round" />}
      <path d={outlineOf(shapeAt(place), RADIUS)} fill={isOpen ? 'var(--surface)' : colour} stroke={isOpen ? colour : 'var(--surface)'} strokeWidth={isOpen ? 2 : 1.25} />
      {point?.revised !== undefined && (
        <text x={8} y={-6} fontSize={12} fill="var(--ink)">
          {point.revised}
        </text>
      )}
    </g>
  )
}
