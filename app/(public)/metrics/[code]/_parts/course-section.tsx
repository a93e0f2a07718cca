// The figure along the years, or along the quarters of a quarter's release, as a chart or as a table, and beside it the figures of other spans, which no line may lead to.
import type { Display } from '@/app/_http/display'
import { ChartFigure } from '@/components/charts/chart-figure'
import { Drawing } from '@/components/charts/drawing'
import { drawingRooms } from '@/components/charts/drawing-rooms'
import { TrendExplorer } from '@/components/charts/trend-explorer'
import { FootnoteList } from '@/components/figures/footnote-list'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import type { PublishedRelease } from '@/lib/data/published'
import { isPlain } from '@/lib/domain/period'
import { kindOf, seriesOf } from '@/lib/domain/series'
import { trendFigure, type TrendFigure } from '../../../_figures/trend'
import { FigureFilesWithCopy } from '../../../_parts/figure-files-with-copy'
import { withinRelease } from '../../../_reading/selection'
import type { AlongTab } from './along'
import { BesideTable } from './beside-table'
import { CourseTable } from './course-table'
import type { MetricContents } from './load'
import { breakNotes } from './trend-notes'

interface CourseSectionProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly contents: Pick<MetricContents, 'metric' | 'unit' | 'city' | 'series'>
  readonly release: PublishedRelease
  readonly view: 'chart' | 'table'
  /** The address of this page with another view. */
  readonly viewHref: (view: 'chart' | 'table') => string
  /** The same by year, half or quarter; none where there is one kind only. */
  readonly along: readonly AlongTab[]
}

export async function CourseSection({ display, contents, release, view, viewHref, along }: CourseSectionProps) {
  const { t, locale } = display
  const { metric, unit, city, series } = contents
  const figure = await trendFigure(display, { metric, unit, series, isCity: unit.id === city.id }, release)
  const kind = kindOf(series)
  const beside = seriesOf(series, { kind }).beside
  return (
    <Section id="course" title={kind === 'YEAR' ? t.metricPage.courseTitle : t.metricPage.courseTitleShort} panel>
      {figure === null ? (
        <>
          {along.length > 1 && <Tabs label={t.ranking.alongLabel} tabs={along} />}
          <p>{t.metricPage.noPoint}</p>
        </>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="no-print flex flex-wrap gap-x-8 gap-y-2">
            <Tabs
              label={t.metricPage.viewLabel}
              tabs={[
                { href: viewHref('chart'), label: t.metricPage.viewChart, icon: 'chart', current: view === 'chart' },
                { href: viewHref('table'), label: t.metricPage.viewTable, icon: 'table', current: view === 'table' },
              ]}
            />
            {along.length > 1 && <Tabs label={t.ranking.alongLabel} tabs={along} />}
          </div>
          {view === 'table' ? (
            <CourseTable t={t} locale={locale} metric={metric} series={figure.line} figures={figure.figures} all={series} breaks={breakNotes(t, figure.line)} />
          ) : (
            <Chart display={display} figure={figure} tableHref={viewHref('table')} />
          )}
        </div>
      )}
      {release.standing !== 'preview' && (
        <p className="no-print mt-3">
          <Link href={withinRelease('/compare', release, { unit: unit.code, metrics: metric.code })}>{t.compare.linkFrom}</Link>
        </p>
      )}
      {beside.length > 0 && <BesideTable t={t} locale={locale} metric={metric} figures={series.filter((one) => !isPlain(one.period))} unit={unit} />}
    </Section>
  )
}

function Chart({ display, figure, tableHref }: { readonly display: CourseSectionProps['display']; readonly figure: TrendFigure; readonly tableHref: string }) {
  const { t, locale } = display
  const { title, subtitle, notes, footnotes = [], source, release, input } = figure
  const drawings = drawingRooms(figure.draw, 320)
  return (
    <ChartFigure
      t={t}
      id="course-chart"
      title={title}
      subtitle={subtitle}
      notes={notes}
      source={t.ranking.sourceOf({ source, release })}
      footnotes={footnotes.length === 0 ? undefined : <FootnoteList t={t} id="course-chart-notes" texts={footnotes} />}
      table={<Link href={tableHref}>{t.metricPage.seeTable}</Link>}
      downloads={<FigureFilesWithCopy display={display} figure={figure} />}
    >
      {drawings !== null && <Drawing {...drawings} />}
      <TrendExplorer t={t} locale={locale} title={title} {...input} />
    </ChartFigure>
  )
}
