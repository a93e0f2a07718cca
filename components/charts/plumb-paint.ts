// Maps the placed picture of a print and its quotient to marks.
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { Ink } from './ink'
import { tag, type Svg } from './svg'
import { TEXT_SIZE, textStart, type Plumb, type PlumbLayout } from './plumb-layout'

/** Everything of the picture, from back to front. */
export function paintPlumb(layout: PlumbLayout, ink: Ink): readonly Svg[] {
  const { axis, band } = layout
  const rim = { stroke: ink.surface, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return [
    layout.shouldCell && tag('rect', { x: layout.shouldCell.from, y: band.top, width: layout.shouldCell.to - layout.shouldCell.from, height: axis.y - band.top, fill: 'none', stroke: ink.strong, 'stroke-dasharray': '2 3' }),
    tag('rect', { x: band.from, y: band.top, width: band.to - band.from, height: axis.y - band.top, fill: ink.brandSoft }),
    band.low && tag('path', { d: `M${band.low.x},${band.top}V${axis.y}`, stroke: ink.brand, 'stroke-width': 2, 'stroke-dasharray': band.low.included ? undefined : '3 3' }),
    band.high && tag('path', { d: `M${band.high.x},${band.top}V${axis.y}`, stroke: ink.brand, 'stroke-width': 2, 'stroke-dasharray': band.high.included ? undefined : '3 3' }),
    tag('path', { d: `M${axis.left},${axis.y}H${axis.right}`, stroke: ink.ink, 'stroke-width': 1.25 }),
    ...layout.ticks.flatMap((tick) => [
      tag('path', { d: `M${tick.x},${axis.y}v${tick.long ? 7 : 4}`, stroke: ink.ink, 'stroke-width': tick.strong ? 1.75 : 1 }),
      tick.text === '' ? null : tag('text', { 'font-size': TEXT_SIZE, 'font-weight': tick.strong ? 600 : undefined, fill: tick.strong ? ink.ink : ink.muted, x: tick.x, y: axis.y + 22, 'text-anchor': 'middle' }, tick.text),
    ]),
    ...layout.callouts.flatMap((callout) => {
      const below = callout.value === null ? 0 : 18
      return [
        callout.value !== null && tag('text', { 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, x: callout.x, y: axis.y + 40, 'text-anchor': 'middle' }, callout.value),
        tag('text', { 'font-size': TEXT_SIZE, fill: callout.tone === 'printed' ? ink.brand : ink.ink, x: callout.x, y: axis.y + 39 + below, 'text-anchor': 'middle' }, callout.word),
      ]
    }),
    layout.beyond && tag('path', { d: `M${layout.beyond.from},${axis.y}H${layout.beyond.to}`, stroke: ink.missed, 'stroke-width': 4 }),
    layout.beyond?.text != null && tag('text', { ...rim, 'font-size': TEXT_SIZE - 1, fill: ink.missed, x: (layout.beyond.from + layout.beyond.to) / 2, y: axis.y - 9, 'text-anchor': 'middle' }, layout.beyond.text),
    ...layout.plumbs.map((plumb) => paintLine(plumb, layout, ink)),
    ...[band.low, band.high].flatMap((edge) =>
      edge
        ? [
            tag('circle', { cx: edge.x, cy: axis.y, r: 4, fill: edge.included ? ink.brand : ink.surface, stroke: ink.brand, 'stroke-width': 2 }),
            tag('text', { ...rim, 'font-size': TEXT_SIZE, fill: ink.brand, x: edge.labelX, y: band.top - 7, 'text-anchor': 'middle' }, edge.text),
          ]
        : [],
    ),
    ...layout.plumbs.flatMap((plumb) => paintBob(plumb, layout, ink)),
  ].filter((part) => part !== null && part !== false)
}

function paintLine(plumb: Plumb, { axis }: PlumbLayout, ink: Ink): Svg {
  return tag('path', { d: `M${plumb.x},${plumb.label.y + 26}V${axis.y - 21}M${plumb.x - 6},${plumb.label.y + 26}h12`, fill: 'none', stroke: ink.ink, 'stroke-width': 1.5, 'stroke-dasharray': plumb.hollow ? '4 3' : undefined })
}

// The bob's tip stands exactly on the quotient.
function paintBob(plumb: Plumb, { axis }: PlumbLayout, ink: Ink): readonly Svg[] {
  const shape = STATUS_SHAPES[plumb.inside ? 'met' : 'missed']
  const start = textStart(plumb)
  const rim = { stroke: ink.surface, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return [
    tag('path', { d: `M${plumb.x},${axis.y}c-1.8,-5 -6.2,-9.5 -6.2,-18l6.2,-5.5l6.2,5.5c0,8.5 -4.4,13 -6.2,18z`, fill: plumb.hollow ? ink.surface : ink.ink, stroke: plumb.hollow ? ink.ink : ink.surface, 'stroke-width': plumb.hollow ? 1.5 : 1, 'stroke-linejoin': 'round' }),
    tag('text', { ...rim, 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, x: plumb.label.x, y: plumb.label.y, 'text-anchor': 'middle' }, plumb.label.first),
    tag(
      'g',
      { transform: `translate(${start.toFixed(2)},${(plumb.label.y + 7).toFixed(2)}) scale(0.75)`, fill: 'none', 'stroke-width': 2, 'stroke-linecap': 'round' },
      tag('path', { d: shape.outline, fill: plumb.inside ? ink.met : ink.missed }),
      tag('path', { d: shape.glyph, stroke: ink.surface }),
    ),
    tag('text', { ...rim, 'font-size': TEXT_SIZE, fill: plumb.inside ? ink.met : ink.missed, x: start + 16, y: plumb.label.y + 18 }, plumb.label.second),
  ]
}
