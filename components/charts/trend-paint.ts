// Maps a placed trend to marks, from back to front. No arithmetic but offsets of text.
import type { Ink } from './ink'
import { outlineOf } from './marker'
import { tag, type Svg } from './svg'
import { MARK_RADIUS, SIGN_SIZE, TEXT_SIZE, type Placed } from './trend-labels'
import type { PlacedBreak, PlacedSeries, TrendLayout, TrendMark } from './trend-layout'

const crisp = (at: number): number => Math.round(at) + 0.5
// Text set on a height is centred on it a third of its size lower.
const MIDDLE = TEXT_SIZE * 0.35

/** Everything of a trend. */
export function paintTrend(layout: TrendLayout, ink: Ink): readonly Svg[] {
  const colourAt = (place: number): string => (layout.series.length === 1 ? ink.brand : (ink.series[place % ink.series.length] ?? ink.ink))
  return [
    ...layout.gaps.map((gap) => paintGap(gap, layout, ink)),
    ...layout.gaps.flatMap((gap) => paintReason(gap, ink)),
    ...paintAxes(layout, ink),
    ...layout.breaks.flatMap((entry) => paintBreak(entry, layout, ink)),
    ...paintTarget(layout, ink),
    ...layout.series.flatMap((series, place) => paintSeries(series, colourAt(place), layout, ink)),
    ...layout.series.flatMap((series) => series.valueLabels.map((label) => paintValue(label, ink))),
  ]
}

function paintGap(gap: TrendLayout['gaps'][number], { plot }: TrendLayout, ink: Ink): Svg {
  const box = { x: gap.x - gap.width / 2, y: plot.top, width: gap.width, height: plot.bottom - plot.top }
  return tag('rect', { ...box, fill: ink.sunken, stroke: ink.strong, 'stroke-dasharray': '1 4' })
}

// After every gap: the reason of several may run over its neighbours.
const paintReason = ({ x, y, text }: TrendLayout['gaps'][number], ink: Ink): readonly Svg[] =>
  text === '' ? [] : [tag('text', { 'font-size': TEXT_SIZE - 1, fill: ink.muted, x, y, 'text-anchor': 'middle' }, text)]

function paintAxes(layout: TrendLayout, ink: Ink): readonly Svg[] {
  const { plot, baseY } = layout
  const words = { 'font-size': TEXT_SIZE, fill: ink.muted }
  return [
    ...layout.yTicks.flatMap((tick) => [
      tag('path', { d: `M${plot.left},${crisp(tick.y)}H${plot.right}`, stroke: ink.line }),
      tag('text', { ...words, x: tick.x, y: tick.y + MIDDLE, 'text-anchor': 'end' }, tick.text),
    ]),
    baseY === null
      ? cutFoot(layout, ink)
      : tag('path', { d: `M${plot.left},${crisp(baseY)}H${plot.right}`, stroke: ink.ink, 'stroke-width': 1.25 }),
    ...layout.xTicks.map((tick) => tag('text', { ...words, x: tick.x, y: tick.y, 'text-anchor': 'middle' }, tick.text)),
    ...(layout.axisNote === null ? [] : [tag('text', { ...words, x: 0, y: TEXT_SIZE }, layout.axisNote)]),
    ...(layout.remark === null ? [] : [tag('text', { ...words, x: layout.width, y: TEXT_SIZE, 'text-anchor': 'end' }, layout.remark)]),
  ]
}

// An axis that does not reach zero shows it: its foot is torn.
function cutFoot({ plot }: TrendLayout, ink: Ink): Svg {
  const d = `M${plot.left},${plot.bottom + 0.5}h6l3,-5l6,10l3,-5H${plot.right}`
  return tag('path', { d, fill: 'none', stroke: ink.ink, 'stroke-width': 1.25, 'stroke-linejoin': 'round' })
}

function paintBreak(entry: PlacedBreak, { plot }: TrendLayout, ink: Ink): readonly Svg[] {
  return [
    tag('path', { d: `M${crisp(entry.ruleX)},${plot.top}V${plot.bottom}`, stroke: ink.ink, 'stroke-dasharray': '2 3' }),
    tag('text', { 'font-size': TEXT_SIZE, fill: ink.ink, x: entry.x, y: entry.y, 'text-anchor': 'middle' }, entry.text),
  ]
}

function paintTarget({ target }: TrendLayout, ink: Ink): readonly Svg[] {
  if (target === null) return []
  return [
    tag('path', { d: target.path, fill: 'none', stroke: ink.ink, 'stroke-width': 1.5, 'stroke-dasharray': '7 4' }),
    ...target.stepLabels.map((label) => tag('text', { ...rim(ink), 'font-size': TEXT_SIZE - 1, fill: ink.ink, x: label.x, y: label.y }, label.text)),
    tag('text', { 'font-size': TEXT_SIZE, fill: ink.ink, x: target.label.x, y: target.label.y + MIDDLE }, target.label.text),
  ]
}

function paintSeries(series: PlacedSeries, colour: string, { plot }: TrendLayout, ink: Ink): readonly Svg[] {
  const name = series.nameLabel
  const lead = name && `M${(name.fromX + 8).toFixed(2)},${name.fromY.toFixed(2)}L${plot.right + 4},${name.y.toFixed(2)}`
  return [
    ...(series.path === ''
      ? []
      : [tag('path', { d: series.path, fill: 'none', stroke: colour, 'stroke-width': 2.25, 'stroke-linejoin': 'round' })]),
    ...(lead === null ? [] : [tag('path', { d: lead, stroke: ink.strong, 'stroke-width': 0.75 })]),
    ...series.marks.map((mark) => paintMark(mark, colour, ink)),
    ...series.revisedSigns.map((sign) => tag('text', { ...rim(ink), 'font-size': SIGN_SIZE, 'font-weight': 600, fill: colour, x: sign.x, y: sign.y, 'text-anchor': 'middle' }, sign.text)),
    ...(name === null
      ? []
      : [tag('text', { 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, x: name.x, y: name.y + MIDDLE }, name.text)]),
  ]
}

function paintMark(mark: TrendMark, colour: string, ink: Ink): Svg {
  const way = mark.arrow === 'up' ? -1 : 1
  const arrow = `M0,${way * MARK_RADIUS}V${way * 13}M-3.5,${way * 9.5}L0,${way * 13}L3.5,${way * 9.5}`
  const dress = mark.open
    ? { fill: ink.surface, stroke: colour, 'stroke-width': 2 }
    : { fill: colour, stroke: ink.surface, 'stroke-width': 1.25 }
  return tag(
    'g',
    { transform: `translate(${mark.x.toFixed(2)},${mark.y.toFixed(2)})` },
    tag('title', {}, mark.title),
    mark.arrow !== null && tag('path', { d: arrow, fill: 'none', stroke: colour, 'stroke-width': 1.75, 'stroke-linecap': 'round' }),
    tag('path', { d: outlineOf(mark.shape, MARK_RADIUS), ...dress }),
  )
}

function paintValue(label: Placed, ink: Ink): Svg {
  return tag(
    'text',
    { ...rim(ink), 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, x: label.x, y: label.y, 'text-anchor': 'middle' },
    label.text,
  )
}

// In the colour of the ground: keeps words readable where a line passes behind them.
const rim = (ink: Ink) => ({ stroke: ink.surface, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' })
