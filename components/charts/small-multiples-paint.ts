// Maps placed panels to marks: a head each, and under it the trend.
import type { Ink } from './ink'
import type { PlacedPanel, SmallMultiplesLayout } from './small-multiples-layout'
import { tag, type Svg } from './svg'
import { TEXT_SIZE } from './trend-labels'
import { paintTrend } from './trend-paint'

/** Everything of the panels. */
export const paintSmallMultiples = ({ panels, head }: SmallMultiplesLayout, ink: Ink): readonly Svg[] => panels.map((panel) => paintPanel(panel, head, ink))

function paintPanel({ x, y, title, detail, trend }: PlacedPanel, head: number, ink: Ink): Svg {
  return tag(
    'g',
    { transform: `translate(${x},${y})` },
    tag('text', { 'font-size': TEXT_SIZE + 1, 'font-weight': 600, fill: ink.ink, x: 0, y: TEXT_SIZE + 1 }, title),
    tag('text', { 'font-size': TEXT_SIZE - 1, fill: ink.muted, x: 0, y: TEXT_SIZE * 2 + 6 }, detail),
    trend !== null && tag('g', { transform: `translate(0,${head})` }, ...paintTrend(trend, ink)),
  )
}
