import { PAGE_INK } from './ink'
import type { StandingStripInput } from './standing-strip-input'
import { layOutStandingStrip } from './standing-strip-layout'
import { paintStandingStrip } from './standing-strip-paint'
import { sheet } from './svg'

interface StandingStripProps extends StandingStripInput {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** The same in words: lowest, median, highest, and the unit. */
  readonly description: string
}

/** Where a unit stands among its like, beside its figure in a table; nothing at all where there is nobody to compare with. */
export function StandingStrip({ id, title, description, ...input }: StandingStripProps) {
  const layout = layOutStandingStrip(input)
  if (layout === null) return null
  const drawing = sheet({ id, width: layout.width, height: layout.height, title, description }, ...paintStandingStrip(layout, PAGE_INK))
  return <span className="standing-strip" dangerouslySetInnerHTML={{ __html: drawing.markup }} />
}
