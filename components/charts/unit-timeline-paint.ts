// Maps the placed lives of units to marks, from back to front.
import type { Ink } from './ink'
import { outlineOf } from './marker'
import { tag, type Svg } from './svg'
import { BEND, TEXT_SIZE, type PlacedLife, type UnitTimelineLayout } from './unit-timeline-layout'

const at = (value: number): string => value.toFixed(2)

/** Everything of the picture. What happened is told by shape: curves join and part lives, a cross ends one, a ring begins one. */
export function paintUnitTimeline({ plot, years, lives, names, ways, marks }: UnitTimelineLayout, ink: Ink): readonly Svg[] {
  return [
    ...years.flatMap(({ x, text }) => [
      tag('path', { d: `M${at(x)},${plot.top}V${plot.bottom}`, stroke: ink.line }),
      tag('text', { x, y: plot.bottom + 18, 'font-size': TEXT_SIZE, fill: ink.muted, 'text-anchor': 'middle' }, text),
    ]),
    ...lives.flatMap((life) => paintLife(life, ink)),
    ...ways.map(({ kind, x, fromY, toY }) => {
      // A merger bends into the other life on its day, a split leaves it on its day.
      const d = kind === 'MERGE' ? `M${at(x - BEND)},${fromY}C${at(x)},${fromY} ${at(x - BEND)},${toY} ${at(x)},${toY}` : `M${at(x)},${fromY}C${at(x + BEND)},${fromY} ${at(x)},${toY} ${at(x + BEND)},${toY}`
      return tag('path', { d, fill: 'none', stroke: ink.brand, 'stroke-width': 2.5 })
    }),
    ...ways.map(({ kind, x, fromY, toY }) => tag('path', { d: outlineOf('circle', 4.5), transform: `translate(${at(x)},${kind === 'MERGE' ? toY : fromY})`, fill: ink.brand, stroke: ink.surface, 'stroke-width': 1.5 })),
    ...marks.map(({ kind, x, y }) => tag('g', { transform: `translate(${at(x)},${y})`, 'stroke-width': 2, stroke: ink.ink, fill: ink.surface }, tag('path', { d: MARKS[kind] }))),
    ...names.map(({ textX, y, text }) => tag('text', { x: textX, y: y - 11, 'font-size': TEXT_SIZE, fill: ink.ink, stroke: ink.surface, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }, text)),
  ]
}

const MARKS = { RENAME: 'M0,-7V7', TRANSFER: outlineOf('diamond', 4.5), ABOLISH: 'M-5,-5L5,5M5,-5L-5,5', CREATE: outlineOf('circle', 4.5) } as const

function paintLife({ y, from, to, older, goesOn }: PlacedLife, ink: Ink): readonly Svg[] {
  return [
    tag('path', { d: `M${at(from)},${y}H${at(to)}`, stroke: ink.brand, 'stroke-width': 3, 'stroke-linecap': 'butt' }),
    older && tag('path', { d: `M${at(from + 5)},${y - 5}L${at(from - 2)},${y}L${at(from + 5)},${y + 5}`, fill: 'none', stroke: ink.brand, 'stroke-width': 2 }),
    goesOn && tag('path', { d: `M${at(to - 5)},${y - 5}L${at(to + 2)},${y}L${at(to - 5)},${y + 5}`, fill: 'none', stroke: ink.brand, 'stroke-width': 2 }),
  ].filter((mark) => mark !== false)
}
