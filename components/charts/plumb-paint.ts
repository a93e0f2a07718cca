// Maps the placed picture of a print and its quotient to marks, from back to front.
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { Ink } from './ink'
import type { BandEdge } from './plumb-band'
import { secondLineStart, type Callout, type Plumb, type PlumbLayout } from './plumb-layout'
import { TEXT_SIZE } from './plumb-scale'
import { tag, type Svg } from './svg'

const rimOf = (ink: Ink) => ({ stroke: ink.surface, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })
const centred = { 'font-size': TEXT_SIZE, 'text-anchor': 'middle' } as const

/** Everything of the picture. */
export function paintPlumb(layout: PlumbLayout, ink: Ink): readonly Svg[] {
  const { axis, band, bandTop, shouldCell } = layout
  const height = axis.y - bandTop
  const edges = [band.low, band.high].filter((edge) => edge !== null)
  return [
    ...(shouldCell === null
      ? []
      : [
          tag('rect', {
            x: shouldCell.from,
            y: bandTop,
            width: shouldCell.to - shouldCell.from,
            height,
            fill: 'none',
            stroke: ink.strong,
            'stroke-dasharray': '2 3',
          }),
        ]),
    tag('rect', { x: band.from, y: bandTop, width: band.to - band.from, height, fill: ink.brandSoft }),
    ...edges.map((edge) => paintEdge(edge, layout, ink)),
    ...paintAxis(layout, ink),
    ...layout.callouts.flatMap((callout) => paintCallout(callout, axis.y, ink)),
    ...paintBeyond(layout, ink),
    ...layout.plumbs.map((plumb) => paintLine(plumb, axis.y, ink)),
    ...edges.flatMap((edge) => paintEdgeLabel(edge, layout, ink)),
    ...layout.plumbs.map((plumb) => paintBob(plumb, axis.y, ink)),
    ...layout.plumbs.flatMap((plumb) => paintLabel(plumb, ink)),
  ]
}

function paintEdge(edge: BandEdge, { axis, bandTop }: PlumbLayout, ink: Ink): Svg {
  const dash = edge.included ? undefined : '3 3'
  return tag('path', { d: `M${edge.x.toFixed(2)},${bandTop}V${axis.y}`, stroke: ink.brand, 'stroke-width': 2, 'stroke-dasharray': dash })
}

// A full dot belongs to the band, a hollow one does not: the usual signs of closed and open ends.
function paintEdgeLabel(edge: BandEdge, { axis, bandTop }: PlumbLayout, ink: Ink): readonly Svg[] {
  return [
    tag('circle', { cx: edge.x, cy: axis.y, r: 4, fill: edge.included ? ink.brand : ink.surface, stroke: ink.brand, 'stroke-width': 2 }),
    tag('text', { ...rimOf(ink), ...centred, fill: ink.brand, x: edge.labelX, y: bandTop - 7 }, edge.text),
  ]
}

function paintAxis({ axis, ticks }: PlumbLayout, ink: Ink): readonly Svg[] {
  return [
    tag('path', { d: `M${axis.left},${axis.y}H${axis.right}`, stroke: ink.ink, 'stroke-width': 1.25 }),
    ...ticks.flatMap((tick) => [
      tag('path', { d: `M${tick.x.toFixed(2)},${axis.y}v${tick.long ? 7 : 4}`, stroke: ink.ink, 'stroke-width': tick.strong ? 1.75 : 1 }),
      ...(tick.text === '' ? [] : [tag('text', { ...centred, ...weight(tick.strong, ink), x: tick.x, y: axis.y + 22 }, tick.text)]),
    ]),
  ]
}

const weight = (strong: boolean, ink: Ink) => (strong ? { 'font-weight': 600, fill: ink.ink } : { fill: ink.muted })

function paintCallout({ x, value, word, tone }: Callout, axisY: number, ink: Ink): readonly Svg[] {
  return [
    ...(value === null ? [] : [tag('text', { ...centred, ...weight(true, ink), x, y: axisY + 40 }, value)]),
    tag('text', { ...centred, fill: tone === 'printed' ? ink.brand : ink.ink, x, y: axisY + (value === null ? 39 : 57) }, word),
  ]
}

function paintBeyond({ beyond, axis }: PlumbLayout, ink: Ink): readonly Svg[] {
  if (beyond === null) return []
  const middle = (beyond.from + beyond.to) / 2
  return [
    tag('path', { d: `M${beyond.from.toFixed(2)},${axis.y}H${beyond.to.toFixed(2)}`, stroke: ink.missed, 'stroke-width': 4 }),
    ...(beyond.text === null
      ? []
      : [tag('text', { ...rimOf(ink), ...centred, 'font-size': TEXT_SIZE - 1, fill: ink.missed, x: middle, y: axis.y - 9 }, beyond.text)]),
  ]
}

function paintLine(plumb: Plumb, axisY: number, ink: Ink): Svg {
  const top = plumb.label.y + 26
  const d = `M${plumb.x.toFixed(2)},${top}V${axisY - 21}M${(plumb.x - 6).toFixed(2)},${top}h12`
  return tag('path', { d, fill: 'none', stroke: ink.ink, 'stroke-width': 1.5, 'stroke-dasharray': plumb.hollow ? '4 3' : undefined })
}

// The bob's tip stands exactly on the quotient.
function paintBob(plumb: Plumb, axisY: number, ink: Ink): Svg {
  const d = `M${plumb.x.toFixed(2)},${axisY}c-1.8,-5 -6.2,-9.5 -6.2,-18l6.2,-5.5l6.2,5.5c0,8.5 -4.4,13 -6.2,18z`
  const dress = plumb.hollow
    ? { fill: ink.surface, stroke: ink.ink, 'stroke-width': 1.5 }
    : { fill: ink.ink, stroke: ink.surface, 'stroke-width': 1 }
  return tag('path', { d, ...dress, 'stroke-linejoin': 'round' })
}

function paintLabel(plumb: Plumb, ink: Ink): readonly Svg[] {
  const { label, inside } = plumb
  const shape = STATUS_SHAPES[inside ? 'met' : 'missed']
  const colour = inside ? ink.met : ink.missed
  const start = secondLineStart(plumb)
  return [
    tag('text', { ...rimOf(ink), ...centred, ...weight(true, ink), x: label.x, y: label.y }, label.first),
    tag(
      'g',
      {
        transform: `translate(${start.toFixed(2)},${label.y + 7}) scale(0.75)`,
        fill: 'none',
        'stroke-width': 2,
        'stroke-linecap': 'round',
      },
      tag('path', { d: shape.outline, fill: colour }),
      tag('path', { d: shape.glyph, stroke: ink.surface }),
    ),
    tag('text', { ...rimOf(ink), 'font-size': TEXT_SIZE, fill: colour, x: start + 16, y: label.y + 18 }, label.second),
  ]
}
