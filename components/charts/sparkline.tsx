import { PAGE_INK } from './ink'
import { layOutSparkline } from './sparkline-layout'
import { outlineOf } from './marker'
import { sheet, tag } from './svg'

interface SparklineProps {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** The same course in words, e.g. “2021年 86.1%,2022年 89.4%,2023年 91.9%”. */
  readonly description: string
  /** One for each period, null for a gap. */
  readonly values: readonly (string | null)[]
  readonly target?: string | null
  /** Places of the first values under a new definition. */
  readonly breaks?: readonly number[]
  /** True for places in a ranking: the first stands on top. */
  readonly reversed?: boolean
}

/** The course of a figure at a glance; nothing at all for fewer than three periods. */
export function Sparkline({ id, title, description, values, target = null, breaks, reversed }: SparklineProps) {
  const layout = layOutSparkline(values, target, { breaks, reversed })
  if (!layout) return null
  const drawing = sheet(
    { id, width: layout.width, height: layout.height, title, description },
    layout.targetY !== null &&
      tag('path', { d: `M0,${layout.targetY}H${layout.width}`, stroke: PAGE_INK.strong, 'stroke-dasharray': '4 3' }),
    tag('path', {
      d: layout.path,
      fill: 'none',
      stroke: PAGE_INK.brand,
      'stroke-width': 1.75,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    }),
    layout.lone.map((point) => tag('circle', { cx: point.x, cy: point.y, r: 1.75, fill: PAGE_INK.brand })),
    tag('path', {
      d: outlineOf('circle', 3.25),
      transform: `translate(${layout.end.x.toFixed(2)},${layout.end.y.toFixed(2)})`,
      fill: PAGE_INK.brand,
      stroke: PAGE_INK.surface,
      'stroke-width': 1.25,
    }),
  )
  return <span className="sparkline" dangerouslySetInnerHTML={{ __html: drawing.markup }} />
}
