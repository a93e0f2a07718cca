// The figure along the years, or along the quarters of a quarter's release, as a chart or as a table, and beside it the figures of other spans, which no line may lead to.
import Link from 'next/link'
import { ChartFigure } from '@/components/charts/chart-figure'
import { TrendChart } from '@/components/charts/trend-chart'
import { TrendExplorer } from '@/components/charts/trend-explorer'
import { FootnoteList } from '@/components/figures/footnote-list'
import { Section } from '@/components/layout/section'
import { Tabs } from '@/components/ui/tabs'
import type { PlacedFigure } from '@/lib/data/figures'
import { numberFootnotes } from '@/lib/domain/footnote-numbers'
import { isPlain, isYear, type Period } from '@/lib/domain/period'
import { kindOf, seriesOf } from '@/lib/domain/series'
import { formatPeriod } from '@/lib/i18n/format'
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
  const kind = kindOf(contents.series)
  const series = seriesOf(contents.series, { kind })
  const figures = new Map(contents.series.filter((figure) => isPlain(figure.period)).map((figure) => [figure.period.key, figure]))
  const last = series.points.findLast((point) => point.value !== null)
  const first = series.points[0]
  const newest = last === undefined ? undefined : figures.get(last.period.key)
  return (
    <Section id="course" title={kind === 'YEAR' ? t.metricPage.courseTitle : t.metricPage.courseTitleShort} panel>
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
            <CourseTable t={t} locale={locale} metric={metric} series={series} figures={figures} all={contents.series} breaks={breakNotes(t, series)} />
          ) : (
            <Chart t={t} locale={locale} contents={contents} series={series} figures={figures} newest={newest} tableHref={viewHref('table')} span={{ from: first.period, to: last.period }} />
          )}
        </div>
      )}
      {series.beside.length > 0 && <BesideTable t={t} locale={locale} metric={metric} figures={contents.series.filter((figure) => !isPlain(figure.period))} unit={unit} />}
    </Section>
  )
}

function messageOf(locale: Locale, t: Messages, name: string, { period, ...figure }: PlacedFigure): string {
  const value = valueText(locale, { ...figure, period })
  return isYear(period) ? t.metricPage.courseMessage({ name, year: period.referenceYear, value }) : t.metricPage.courseMessageOf({ name, period: formatPeriod(locale, period), value })
}

const spanWords = (locale: Locale, t: Messages, name: string, { from, to }: ChartProps['span']): string =>
  isYear(from) ? t.metricPage.courseChart({ name, from: from.referenceYear, to: to.referenceYear }) : t.metricPage.courseChartOf({ name, from: formatPeriod(locale, from), to: from.key === to.key ? null : formatPeriod(locale, to) })

// Why the series broke, year by year.
const breakNotes = (t: Messages, { points }: ReturnType<typeof seriesOf>): readonly string[] =>
  points.flatMap(({ period, breakNote }) => (breakNote === null ? [] : [t.metricPage.breakIn(t.period.ofRelease(period.key), breakNote)]))

interface ChartProps extends Pick<CourseSectionProps, 't' | 'locale' | 'contents'> {
  readonly series: ReturnType<typeof seriesOf>
  readonly figures: ReadonlyMap<string, PlacedFigure>
  readonly newest: PlacedFigure
  readonly tableHref: string
  readonly span: { readonly from: Period; readonly to: Period }
}

function Chart({ t, locale, contents: { metric, unit }, series, figures, newest, tableHref, span }: ChartProps) {
  const name = metricName(locale, metric)
  const message = messageOf(locale, t, name, newest)
  const footnotes = numberFootnotes(series.points.flatMap(({ period }) => figures.get(period.key) ?? []))
  const input = trendInput(locale, t, { metric, series, figures, footnotes })
  const bounds = series.points.map((point) => point.bound)
  const notes = [
    ...(series.points.some((point) => point.value === null) ? [t.chart.gapNote] : []),
    ...(bounds.includes('lower') ? [t.chart.lowerBoundNote] : []),
    ...(bounds.includes('upper') ? [t.chart.upperBoundNote] : []),
    ...breakNotes(t, series),
  ]
  return (
    <ChartFigure
      t={t}
      id="course-chart"
      title={message}
      subtitle={t.metricPage.statistic({ unit: unitName(locale, unit), period: spanWords(locale, t, name, span), measure: metricUnit(locale, metric) })}
      notes={notes}
      footnotes={footnotes.texts.length === 0 ? undefined : <FootnoteList t={t} id="course-chart-notes" texts={footnotes.texts} />}
      table={<Link href={tableHref}>{t.metricPage.seeTable}</Link>}
    >
      <TrendChart t={t} locale={locale} id="course-drawing" title={message} {...input} />
      <TrendExplorer t={t} locale={locale} title={message} {...input} />
    </ChartFigure>
  )
}
