import type { Locale, Messages } from '@/lib/i18n/messages'
import { axisText } from './axis-text'
import { Drawing, NARROW, WIDE } from './drawing'
import { PAGE_INK, PAPER_FONT, PAPER_INK } from './ink'
import { sheet, type Svg } from './svg'
import type { TrendInput } from './trend-input'
import { layOutTrend } from './trend-layout'
import { paintTrend } from './trend-paint'

export interface TrendProps extends TrendInput {
  readonly t: Messages
  readonly locale: Locale
  /** Unique on the page. */
  readonly id: string
  /** What the drawing says, read out first. */
  readonly title: string
}

/** A trend over periods, drawn on the server. Place a table of the same figures beside it. */
export function TrendChart(props: TrendProps) {
  const wide = drawTrend({ ...props, id: `${props.id}-wide` }, WIDE, 320)
  const narrow = drawTrend({ ...props, id: `${props.id}-narrow` }, NARROW, 280)
  if (!wide || !narrow) return <p className="chart-empty">{props.t.chart.noData}</p>
  return <Drawing narrow={narrow} wide={wide} />
}

/**
 * The same drawing as markup, for a page or for a file.
 * @param alone true for a file: light colours and fonts stand in the drawing itself
 * @returns null where no period has a value
 */
export function drawTrend(props: TrendProps, width: number, height: number, alone = false): Svg | null {
  const { t, locale, id, title, ...input } = props
  const layout = layOutTrend(
    input,
    { tick: axisText(locale, input.scale), axisFrom: t.chart.axisFrom, firstOnTop: t.chart.firstOnTop, onePeriod: t.chart.onePeriod },
    width,
    height,
  )
  if (!layout) return null
  const ink = alone ? PAPER_INK : PAGE_INK
  return sheet(
    { id, width, height, title, description: inWords(props), alone: alone ? { font: PAPER_FONT, ground: ink.surface } : undefined },
    ...paintTrend(layout, ink),
  )
}

// Every figure in the order of time: what the drawing shows, said.
function inWords({ t, periods, series, target, breaks }: TrendProps): string {
  const lines = series.map((one) => {
    const figures = t.chart.list(periods.map((period, at) => t.chart.pair(period, one.points[at]?.text ?? '')))
    return series.length > 1 ? t.chart.named(one.name, figures) : figures
  })
  return [
    ...lines,
    ...(target ? [target.text] : []),
    ...(breaks ?? []).map((entry) => t.chart.pair(periods[entry.before] ?? '', entry.text)),
  ]
    .map(t.chart.sentence)
    .join('')
}
