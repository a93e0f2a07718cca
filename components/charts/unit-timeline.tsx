import { Drawing, NARROW, WIDE } from './drawing'
import { PAGE_INK } from './ink'
import { sheet, type Svg } from './svg'
import type { UnitTimelineInput } from './unit-timeline-input'
import { layOutUnitTimeline } from './unit-timeline-layout'
import { paintUnitTimeline } from './unit-timeline-paint'

interface UnitTimelineProps extends UnitTimelineInput {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** The same in words, an event a sentence. */
  readonly description: string
}

/** The lives of units beside each other, drawn on the server. Place the table of the same changes beside it. */
export function UnitTimeline(props: UnitTimelineProps) {
  const narrow = drawUnitTimeline({ ...props, id: `${props.id}-narrow` }, NARROW)
  const wide = drawUnitTimeline({ ...props, id: `${props.id}-wide` }, WIDE)
  return narrow === null || wide === null ? null : <Drawing narrow={narrow} wide={wide} />
}

/** The same drawing as markup; null for no lives. */
export function drawUnitTimeline({ id, title, description, ...input }: UnitTimelineProps, width: number): Svg | null {
  const layout = layOutUnitTimeline(input, width)
  return layout === null ? null : sheet({ id, width, height: layout.height, title, description }, ...paintUnitTimeline(layout, PAGE_INK))
}
