// Maps a placed list to marks.
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { FigureStatus } from '@/lib/domain/status'
import { BAR, TEXT_SIZE, type BarListLayout, type PlacedRow } from './bar-list-layout'
import type { Ink } from './ink'
import { outlineOf } from './marker'
import type { PlacedReference } from './reference-labels'
import { tag, type Svg } from './svg'

const crisp = (x: number): number => Math.round(x) + 0.5

/** Everything of the list, from back to front. */
export function paintBarList(layout: BarListLayout, mark: 'bar' | 'dot', ink: Ink): readonly Svg[] {
  const { plot } = layout
  const small = { 'font-size': TEXT_SIZE, fill: ink.muted }
  return [
    layout.axisNote !== null && tag('text', { ...small, x: 0, y: TEXT_SIZE }, layout.axisNote),
    ...layout.rows.map(
      ({ row, top, height }) => row.marked && tag('rect', { x: 0, y: top, width: layout.width, height, fill: ink.brandSoft }),
    ),
    ...layout.ticks.flatMap((tick) => [
      tag('path', { d: across(layout, tick.x), stroke: ink.line }),
      tag('text', { ...small, x: tick.x, y: plot.bottom + 17, 'text-anchor': 'middle' }, tick.text),
    ]),
    ...layout.rows.map((row) => paintMark(row, layout, mark, ink)),
    mark === 'bar' && tag('path', { d: across(layout, layout.baseX), stroke: ink.ink, 'stroke-width': 1.25 }),
    ...layout.references.flatMap((line) => paintReference(line, layout, ink)),
    // A dot on a line must not hide behind it.
    ...(mark === 'dot' ? layout.rows.map((row) => paintDot(row, ink)) : []),
    ...layout.rows.map((row) => paintTexts(row, layout, ink)),
    layout.apartY !== null &&
      tag('path', { d: `M0,${crisp(layout.apartY)}H${layout.width}`, stroke: ink.strong, 'stroke-dasharray': '1 4' }),
  ].filter((part) => part instanceof Object)
}

// A line across all rows; where names stand above the bars, only along the bars, so that it crosses no word.
function across({ stacked, plot, rows }: BarListLayout, x: number): string {
  if (!stacked) return `M${crisp(x)},${plot.top}V${plot.bottom}`
  return rows.flatMap(({ mark }) => (mark ? [`M${crisp(x)},${mark.y - BAR / 2 - 2}v${BAR + 5}`] : [])).join('')
}

function paintReference(line: PlacedReference, layout: BarListLayout, ink: Ink): readonly Svg[] {
  return [
    tag('path', {
      d: `M${crisp(line.x)},${line.labelY + 4}V${layout.plot.top}${across(layout, line.x)}`,
      fill: 'none',
      stroke: ink.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': line.dashed ? '5 3' : undefined,
    }),
    tag('text', { 'font-size': TEXT_SIZE, fill: ink.ink, x: line.labelX, y: line.labelY, 'text-anchor': line.anchor }, line.text),
  ]
}

function paintMark({ row, mark: place }: PlacedRow, layout: BarListLayout, mark: 'bar' | 'dot', ink: Ink): Svg | null {
  if (!place) return null
  if (mark === 'dot')
    return tag('path', { d: `M${layout.plot.left},${place.y}H${layout.plot.right}`, stroke: ink.line, 'stroke-dasharray': '1 3' })
  return tag('rect', {
    x: place.from,
    y: place.y - BAR / 2,
    width: place.to - place.from,
    height: BAR,
    fill: ink.brand,
    'fill-opacity': row.marked ? 1 : 0.78,
  })
}

function paintDot({ row, mark }: PlacedRow, ink: Ink): Svg | null {
  return (
    mark &&
    tag('path', {
      d: outlineOf('circle', row.marked ? 6.5 : 5.5),
      transform: `translate(${mark.to.toFixed(2)},${mark.y.toFixed(2)})`,
      fill: ink.brand,
      stroke: ink.surface,
      'stroke-width': 1.5,
    })
  )
}

function paintTexts({ row, nameLines, textY }: PlacedRow, layout: BarListLayout, ink: Ink): Svg {
  const text = { 'font-size': TEXT_SIZE, fill: ink.ink }
  const known = row.value !== null
  return tag(
    'g',
    {},
    row.rank &&
      tag('text', { ...text, fill: ink.muted, x: layout.nameX - 10, y: nameLines[0]?.y ?? textY, 'text-anchor': 'end' }, row.rank),
    nameLines.map((line) => tag('text', { ...text, 'font-weight': row.marked ? 600 : undefined, x: layout.nameX, y: line.y }, line.text)),
    tag(
      'text',
      {
        ...text,
        'font-weight': known ? 600 : undefined,
        fill: known ? ink.ink : ink.muted,
        x: layout.valueX,
        y: textY,
        'text-anchor': 'end',
      },
      row.text,
    ),
    row.status && statusMark(row.status.key, layout.statusX, textY - 11, ink),
    row.status && tag('text', { ...text, x: layout.statusX + 18, y: textY }, row.status.word),
  )
}

function statusMark(status: FigureStatus, x: number, y: number, ink: Ink): Svg {
  const shape = STATUS_SHAPES[status]
  const colour = ink[shape.tone]
  return tag(
    'g',
    { transform: `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(0.8)`, fill: 'none', 'stroke-linecap': 'round', 'stroke-width': 2 },
    shape.outline !== '' && tag('path', { d: shape.outline, fill: colour }),
    shape.glyph !== '' && tag('path', { d: shape.glyph, stroke: ink.surface }),
    shape.stroke !== '' && tag('path', { d: shape.stroke, stroke: colour }),
  )
}
