import type { Locale, Messages } from '@/lib/i18n/messages'
import { axisText } from './axis-text'
import { BROAD, Drawing, NARROW, WIDE } from './drawing'
import { PAGE_INK, PAPER_FONT, PAPER_INK } from './ink'
import type { SmallMultiplesInput } from './small-multiples-input'
import { layOutSmallMultiples } from './small-multiples-layout'
import { paintSmallMultiples } from './small-multiples-paint'
import { sheet, type Svg } from './svg'

export interface SmallMultiplesProps extends SmallMultiplesInput {
  readonly t: Messages
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  /** What the drawing says, read out first. */
  readonly title: string
}

const PANEL_HEIGHT = 230

/** Up to four trends beside each other on shared axes, drawn on the server. Place a table of the same figures beside it. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const wide = drawSmallMultiples({ ...props, id: `${props.id}-wide` }, WIDE)
  const narrow = drawSmallMultiples({ ...props, id: `${props.id}-narrow` }, NARROW)
  const broad = drawSmallMultiples({ ...props, id: `${props.id}-broad` }, BROAD)
  if (!wide || !narrow || !broad) return <p className="chart-empty">{props.t.chart.noData}</p>
  return <Drawing narrow={narrow} wide={wide} broad={broad} />
}

/**
 * The same drawing as markup, for a page or for a file.
 * @param alone true for a file: light colours and fonts stand in the drawing itself
 * @returns null where no panel has a value
 */
export function drawSmallMultiples({ t, locale, id, title, ...input }: SmallMultiplesProps, width: number, alone = false): Svg | null {
  const layout = layOutSmallMultiples(input, { tick: (scale, value, decimals) => axisText(locale, scale)(value, decimals), axisFrom: t.chart.axisFrom, firstOnTop: t.chart.firstOnTop, join: t.compare.join }, width, PANEL_HEIGHT)
  if (!layout) return null
  const ink = alone ? PAPER_INK : PAGE_INK
  const description = input.panels
    .map(({ title: name, trend: { periods, series, target } }) => t.chart.named(name, t.chart.list([...series.flatMap(({ points }) => points.map((point, at) => t.chart.pair(periods[at] ?? '', point.text))), ...(target ? [target.text] : [])])))
    .map(t.chart.sentence)
    .join('')
  return sheet({ id, width, height: layout.height, title, description, alone: alone ? { font: PAPER_FONT, ground: ink.surface } : undefined }, ...paintSmallMultiples(layout, ink))
}
