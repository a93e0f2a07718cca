// Maps a placed strip to marks, from back to front.
import type { Ink } from './ink'
import { outlineOf } from './marker'
import type { StandingStripLayout } from './standing-strip-layout'
import { tag, type Svg } from './svg'

/** Everything of the strip. The median is a short line through the axis, the target a broken one, the unit a plumb bob. */
export function paintStandingStrip({ axis, dots, ownX, medianX, targetX }: StandingStripLayout, ink: Ink): readonly Svg[] {
  const upright = (x: number, from: number, to: number): string => `M${x.toFixed(2)},${from}V${to}`
  return [
    tag('path', { d: `M${axis.from},${axis.y}H${axis.to}`, stroke: ink.strong, 'stroke-width': 1 }),
    ...(targetX === null ? [] : [tag('path', { d: upright(targetX, 1, axis.y + 5), stroke: ink.ink, 'stroke-width': 1, 'stroke-dasharray': '3 2' })]),
    ...dots.map(({ x, y }) => tag('path', { d: outlineOf('circle', 2.5), transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`, fill: ink.surface, stroke: ink.strong, 'stroke-width': 1 })),
    ...(medianX === null ? [] : [tag('path', { d: upright(medianX, axis.y - 6, axis.y + 6), stroke: ink.ink, 'stroke-width': 2 })]),
    ...(ownX === null
      ? []
      : [
          tag('path', { d: upright(ownX, 0, axis.y - 8), stroke: ink.brand, 'stroke-width': 1.5 }),
          // The tip of the bob stands exactly on the value.
          tag('path', { d: `M${ownX.toFixed(2)},${axis.y + 1}c-1.4,-3 -4.4,-5.6 -4.4,-9l4.4,-3.2l4.4,3.2c0,3.4 -3,6 -4.4,9z`, fill: ink.brand, stroke: ink.surface, 'stroke-width': 1 }),
        ]),
  ]
}
