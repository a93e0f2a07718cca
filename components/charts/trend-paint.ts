// Maps a placed trend to marks. No arithmetic but offsets of text.
import type { Ink } from './ink'
import { outlineOf } from './marker'
import { tag, type Svg } from './svg'
import { MARK_RADIUS, TEXT_SIZE, type TrendLayout, type TrendMark } from './trend-layout'

/** Everything of a trend, from back to front. */
export function paintTrend(layout: TrendLayout, ink: Ink): readonly Svg[] {
  const { plot } = layout
  const colourAt = (place: number): string => (layout.series.length === 1 ? ink.brand : (ink.series[place % ink.series.length] ?? ink.ink))
  const words = { 'font-size': TEXT_SIZE, fill: ink.muted }
  return [
    ...layout.gaps.flatMap((gap) => [
      tag('rect', { x: gap.x - gap.width / 2, y: plot.top, width: gap.width, height: plot.bottom - plot.top, fill: ink.sunken, stroke: ink.strong, 'stroke-dasharray': '1 4' }),
      tag('text', { ...words, 'font-size': TEXT_SIZE - 1, x: gap.x, y: gap.y, 'text-anchor': 'middle' }, gap.text),
    ]),
    ...layout.yTicks.flatMap((tick) => [
      tag('path', { d: `M${plot.left},${Math.round(tick.y) + 0.5}H${plot.right}`, stroke: ink.line }),
      tag('text', { ...words, x: tick.x, y: tick.y + TEXT_SIZE * 0.35, 'text-anchor': 'end' }, tick.text),
    ]),
    layout.zeroY === null ? cutFoot(layout, ink) : tag('path', { d: `M${plot.left},${Math.round(layout.zeroY) + 0.5}H${plot.right}`, stroke: ink.ink, 'stroke-width': 1.25 }),
    ...layout.xTicks.map((tick) => tag('text', { ...words, x: tick.x, y: tick.y, 'text-anchor': 'middle' }, tick.text)),
    ...(layout.axisNote === null ? [] : [tag('text', { ...words, x: 0, y: TEXT_SIZE }, layout.axisNote)]),
    ...(layout.remark === null ? [] : [tag('text', { ...words, x: layout.width, y: TEXT_SIZE, 'text-anchor': 'end' }, layout.remark)]),
    ...layout.breaks.flatMap((entry) => [
      tag('path', { d: `M${Math.round(entry.x) + 0.5},${plot.top}V${plot.bottom}`, stroke: ink.ink, 'stroke-dasharray': '2 3' }),
      tag('text', { ...words, fill: ink.ink, x: entry.x, y: entry.y, 'text-anchor': 'middle' }, entry.text),
    ]),
    ...(layout.target === null
      ? []
      : [
          tag('path', { d: `M${plot.left},${layout.target.y}H${plot.right}`, stroke: ink.ink, 'stroke-width': 1.5, 'stroke-dasharray': '7 4' }),
          tag('text', { 'font-size': TEXT_SIZE, fill: ink.ink, x: layout.target.label.x, y: layout.target.label.y + TEXT_SIZE * 0.35 }, layout.target.label.text),
        ]),
    ...layout.series.flatMap((series, place) => [
      series.path === '' ? null : tag('path', { d: series.path, fill: 'none', stroke: colourAt(place), 'stroke-width': 2.25, 'stroke-linejoin': 'round' }),
      series.nameLabel && tag('path', { d: `M${series.nameLabel.fromX + 8},${series.nameLabel.fromY}L${plot.right + 4},${series.nameLabel.y}`, stroke: ink.strong, 'stroke-width': 0.75 }),
      ...series.marks.map((mark) => paintMark(mark, colourAt(place), ink)),
      series.nameLabel && tag('text', { 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, x: series.nameLabel.x, y: series.nameLabel.y + TEXT_SIZE * 0.35 }, series.nameLabel.text),
    ]),
    ...layout.series.flatMap((series) =>
      series.valueLabels.map((label) =>
        // A rim in the colour of the ground keeps figures readable where a line passes behind them.
        tag('text', { 'font-size': TEXT_SIZE, 'font-weight': 600, fill: ink.ink, stroke: ink.surface, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke', x: label.x, y: label.y, 'text-anchor': 'middle' }, label.text),
      ),
    ),
  ].filter((part) => part !== null)
}

function paintMark(mark: TrendMark, colour: string, ink: Ink): Svg {
  const up = mark.arrow === 'up' ? -1 : 1
  return tag(
    'g',
    { transform: `translate(${Math.round(mark.x * 100) / 100},${Math.round(mark.y * 100) / 100})` },
    tag('title', {}, mark.title),
    mark.arrow && tag('path', { d: `M0,${up * MARK_RADIUS}V${up * 13}M-3.5,${up * 9.5}L0,${up * 13}L3.5,${up * 9.5}`, fill: 'none', stroke: colour, 'stroke-width': 1.75, 'stroke-linecap': 'round' }),
    tag('path', { d: outlineOf(mark.shape, MARK_RADIUS), fill: mark.open ? ink.surface : colour, stroke: mark.open ? colour : ink.surface, 'stroke-width': mark.open ? 2 : 1.25 }),
  )
}

// An axis that does not reach zero shows it: its foot is torn.
function cutFoot({ plot }: TrendLayout, ink: Ink): Svg {
  const y = plot.bottom + 0.5
  return tag('path', { d: `M${plot.left},${y}h6l3,-5l6,10l3,-5H${plot.right}`, fill: 'none', stroke: ink.ink, 'stroke-width': 1.25, 'stroke-linejoin': 'round' })
}
