import type { Messages } from '@/lib/i18n/messages'
import { Drawing, NARROW, WIDE } from './drawing'
import { PAGE_INK, PAPER_FONT, PAPER_INK } from './ink'
import type { PlumbInput } from './plumb-input'
import { exactText, layOutPlumb } from './plumb-layout'
import { paintPlumb } from './plumb-paint'
import { sheet, type Svg } from './svg'

export interface PrintedAgainstComputedProps {
  readonly t: Messages
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly input: PlumbInput
}

/** Does the printed rate stand where its counts hang? Drawn on the server; nothing without a quotient, since words say so then. */
export function PrintedAgainstComputed({ t, id, title, input }: PrintedAgainstComputedProps) {
  const wide = drawPlumb({ t, id: `${id}-wide`, title, input }, WIDE)
  const narrow = drawPlumb({ t, id: `${id}-narrow`, title, input }, NARROW)
  return wide && narrow ? <Drawing narrow={narrow} wide={wide} /> : null
}

/**
 * The same picture as markup, for a page or for a file.
 * @param alone true for a file: light colours and fonts stand in the drawing itself
 * @returns null without a quotient
 */
export function drawPlumb({ t, id, title, input }: PrintedAgainstComputedProps, width: number, alone = false): Svg | null {
  const words = t.chart
  const layout = layOutPlumb(
    input,
    {
      printed: words.printed,
      shouldBe: words.shouldBe,
      inside: words.inside,
      outside: words.outside,
      beyond: words.beyond,
      otherBase: words.otherBase,
    },
    width,
  )
  if (!layout || input.exact === null || input.rounded === null) return null
  const ink = alone ? PAPER_INK : PAGE_INK
  const description = words.plumbDescription({
    printed: `${input.printedValue}%`,
    range: [layout.band.low?.text, layout.band.high?.text].filter(Boolean).join(' '),
    expression: input.expression,
    exact: exactText(input.exact, input.decimals, input.exactIsComplete === true),
    inside: layout.plumbs[0]?.inside ?? false,
    rounded: `${input.rounded}%`,
  })
  return sheet(
    { id, width, height: layout.height, title, description, alone: alone ? { font: PAPER_FONT, ground: ink.surface } : undefined },
    ...paintPlumb(layout, ink),
  )
}
