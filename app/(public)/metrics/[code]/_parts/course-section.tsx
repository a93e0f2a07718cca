// The figure along the years as a chart or as a table, and beside it the figures of other spans, which no line may lead to.
import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import { TrendChart } from '@/components/charts/trend-chart'
import { TrendExplorer } from '@/components/charts/trend-explorer'
import { Section } from '@/components/layout/section'
import { Tabs } from '@/components/ui/tabs'
import type { PlacedFigure } from '@/lib/data/figures'
import { isYear } from '@/lib/domain/period'
import { seriesOf } from '@/lib/domain/series'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../../_reading/figure-words'
import { metricName, metricUnit, unitName } from '../../../_reading/words'
import { BesideTable } from './beside-table'
import { CourseTable } from './course-table'
import type { MetricContents } from './load'
import { trendInput } from './trend-input'

interface CourseSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: Pick<MetricContents, 'metric' | 'unit' | 'series'>
  readonly view: 'chart' | 'table'
  /** The address of this page with another view. */
  readonly viewHref: (view: 'chart' | 'table') => string
}

export function CourseSection({ t, locale, contents, view, viewHref }: CourseSectionProps) {
  const { metric, unit } = contents
  const series = seriesOf(contents.series)
  const figures = new Map(contents.series.filter((figure) => isYear(figure.period)).map((figure) => [figure.period.referenceYear, figure]))
  const last = series.points.findLast((point) => point.value !== null)
  const first = series.points[0]
  const newest = last === undefined ? undefined : figures.get(last.year)
  return (
    <Section id="course" title={t.metricPage.courseTitle} panel>
      {first === undefined || last === undefined || newest === undefined ? (
        <p>{t.metricPage.noPoint}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <Tabs
            label={t.metricPage.viewLabel}
            tabs={[
              { href: viewHref('chart'), label: t.metricPage.viewChart, icon: 'chart', current: view === 'chart' },
              { href: viewHref('table'), label: t.metricPage.viewTable, icon: 'table', current: view === 'table' },
            ]}
          />
          {view === 'table' ? (
            <CourseTable t={t} locale={locale} metric={metric} series={series} figures={figures} all={contents.series} />
          ) : (
            <Chart t={t} locale={locale} contents={contents} series={series} figures={figures} newest={newest} tableHref={viewHref('table')} span={{ from: first.year, to: last.year }} />
          )}
        </div>
      )}
      {series.beside.length > 0 && <BesideTable t={t} locale={locale} metric={metric} figures={contents.series.filter((figure) => !isYear(figure.period))} unit={unit} />}
    </Section>
  )
}

interface ChartProps extends Pick<CourseSectionProps, 't' | 'locale' | 'contents'> {
  readonly series: ReturnType<typeof seriesOf>
  readonly figures: ReadonlyMap<number, PlacedFigure>
  readonly newest: PlacedFigure
  readonly tableHref: string
  readonly span: { readonly from: number; readonly to: number }
}

function Chart({ t, locale, contents: { metric, unit }, series, figures, newest, tableHref, span }: ChartProps) {
  const name = metricName(locale, metric)
  const message = t.metricPage.courseMessage({ name, year: newest.period.referenceYear, value: valueText(locale, newest) })
  const input = trendInput(locale, t, { metric, series, figures })
  const bounds = series.points.map((point) => point.bound)
  const notes = [
    ...(series.points.some((point) => point.value === null) ? [t.chart.gapNote] : []),
    ...(bounds.includes('lower') ? [t.chart.lowerBoundNote] : []),
    ...(bounds.includes('upper') ? [t.chart.upperBoundNote] : []),
  ]
  return (
    <ChartFigure
      t={t}
      id="course-chart"
      title={message}
      subtitle={t.metricPage.statistic({ unit: unitName(locale, unit), period: t.metricPage.courseChart({ name, ...span }), measure: metricUnit(locale, metric) })}
      notes={notes}
      table={<Link href={tableHref}>{t.metricPage.seeTable}</Link>}
    >
      <TrendChart t={t} locale={locale} id="course-drawing" title={message} {...input} />
      <TrendExplorer t={t} locale={locale} title={message} {...input} />
    </ChartFigure>
  )
}
