// The course of four key figures along the releases of their kind.
import { FittedDrawing } from '@/components/charts/drawing'
import { drawTrend } from '@/components/charts/trend-chart'
import { StatusPill } from '@/components/figures/status-pill'
import type { PlacedFigure } from '@/lib/data/figures'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import type { KeyFigure } from '@/lib/domain/overview'
import { kindOf, seriesOf } from '@/lib/domain/series'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { axisScale } from '../../_reading/axis-scale'
import { changeOf, valueText } from '../../_reading/figure-words'
import { metricName, metricUnit } from '../../_reading/words'
import type { ScreenContents } from './load'
import type { Room } from './room'
import { ScreenPage } from './screen-page'

/** Fewer periods than this are no course. */
const PERIODS = 3

interface TrendsPageProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: ScreenContents
  readonly room: Room
}

/** Key figures with a course, those that miss or nearly miss their target first. */
export function withCourse({ overview: { overview, years } }: ScreenContents): readonly KeyFigure<PlacedFigure>[] {
  const known = ({ metric }: KeyFigure<PlacedFigure>): number => {
    const own = years.get(metric.code) ?? []
    return seriesOf(own, { kind: kindOf(own) }).points.filter(({ value }) => value !== null).length
  }
  const order = ['missed', 'near', 'met', 'watched', 'not-reported']
  return overview.key.filter((one) => known(one) >= PERIODS).toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

export function TrendsPage({ t, locale, contents, room }: TrendsPageProps) {
  const shown = withCourse(contents).slice(0, room.trends)
  return (
    <ScreenPage name="trends" title={shown.length === 0 ? t.screen.noTrends : t.screen.trendsTitle(shown.length)}>
      <ul className="screen-panels" data-few={shown.length}>
        {shown.map((one) => (
          <Trend key={one.metric.code} t={t} locale={locale} keyFigure={one} years={contents.overview.years.get(one.metric.code) ?? []} room={room} />
        ))}
      </ul>
    </ScreenPage>
  )
}

interface TrendProps extends Pick<TrendsPageProps, 't' | 'locale' | 'room'> {
  readonly keyFigure: KeyFigure<PlacedFigure>
  readonly years: readonly PlacedFigure[]
}

function Trend({ t, locale, keyFigure: { metric, figure, status }, years, room }: TrendProps) {
  const points = seriesOf(years, { kind: kindOf(years) }).points.slice(-room.periods)
  const byPeriod = new Map(years.map((one) => [one.period.key, one]))
  const target = points.findLast((point) => point.target !== null)?.target ?? null
  const name = metricName(locale, metric)
  const change = changeOf(locale, t, figure, years)
  const drawing = drawTrend(
    {
      t,
      locale,
      id: `screen-trend-${metric.code}`,
      title: name,
      periods: points.map(({ period }) => formatPeriod(locale, period)),
      series: [
        {
          name,
          points: points.map((point) => {
            const at = byPeriod.get(point.period.key)
            return {
              value: point.value === null ? null : inShownUnit(point.value, metric.displayScale),
              text: at === undefined ? t.status['not-reported'] : valueText(locale, at),
              bound: point.bound,
              provisional: at?.provisional,
            }
          }),
        },
      ],
      scale: axisScale(metric),
      ...(target === null ? {} : { target: { value: inShownUnit(target.value, metric.displayScale), text: t.metricPage.targetLine(formatTarget(locale, metric, target)) } }),
      breaks: points.flatMap((point, at) => (point.breakBefore ? [{ before: at, text: t.metricPage.definitionChanged }] : [])),
    },
    room.drawing.width,
    room.drawing.height,
  )
  return (
    <li className="screen-panel">
      <h3>
        {name}
        <span className="screen-panel-unit">{metricUnit(locale, metric)}</span>
        <StatusPill status={status} word={t.status[status]} />
        <span className="screen-panel-change">{change.direction === null ? change.text : t.screen.change(change.text)}</span>
      </h3>
      {drawing && <FittedDrawing drawing={drawing} />}
    </li>
  )
}
