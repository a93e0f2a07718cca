import type { Locale, Messages } from '@/lib/i18n/messages'
import { axisText } from './axis-text'
import type { BarListInput } from './bar-list-input'
import { layOutBarList } from './bar-list-layout'
import { paintBarList } from './bar-list-paint'
import { Drawing, NARROW, WIDE } from './drawing'
import { PAGE_INK, PAPER_FONT, PAPER_INK } from './ink'
import { sheet, type Svg } from './svg'

export interface BarListProps extends BarListInput {
  readonly t: Messages
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  readonly title: string
}

/** A ranking or comparison as bars or dots, drawn on the server. Place a table of the same figures beside it. */
export function BarList(props: BarListProps) {
  const wide = drawBarList({ ...props, id: `${props.id}-wide` }, WIDE)
  const narrow = drawBarList({ ...props, id: `${props.id}-narrow` }, NARROW)
  if (!wide || !narrow) return <p className="chart-empty">{props.t.chart.noData}</p>
  return <Drawing narrow={narrow} wide={wide} />
}

/**
 * The same drawing as markup, for a page or for a file.
 * @param alone true for a file: light colours and fonts stand in the drawing itself
 * @returns null for no rows
 */
export function drawBarList({ t, locale, id, title, ...input }: BarListProps, width: number, alone = false): Svg | null {
  const layout = layOutBarList(input, { tick: axisText(locale, input.scale), axisFrom: t.chart.axisFromAcross }, width)
  if (!layout) return null
  const ink = alone ? PAPER_INK : PAGE_INK
  const rows = layout.rows.map(({ row }) => t.chart.pair(row.name, [row.text, row.status?.word].filter(Boolean).join(' ')))
  const lines = (input.references ?? []).map((line) => line.text)
  const description = [t.chart.list(rows), ...lines].map(t.chart.sentence).join('')
  return sheet(
    { id, width, height: layout.height, title, description, alone: alone ? { font: PAPER_FONT, ground: ink.surface } : undefined },
    ...paintBarList(layout, input.mark, ink),
  )
}
