// The page of a metric in a release, published or about to be.
import { display } from '@/app/_http/display'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { currentViewer } from '@/lib/auth/viewer'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { Superseded } from '../../../_parts/superseded'
import { ReaderFrame } from '../../../_reading/reader-frame'
import { withinRelease } from '../../../_reading/selection'
import { metricName, releaseName, standingOf, unitName } from '../../../_reading/words'
import { CourseSection } from './course-section'
import { DefinitionSection } from './definition-section'
import { FigurePanel } from './figure-panel'
import { HistorySection } from './history-section'
import { metricContents } from './load'
import { ElsewhereSection, FamilySection } from './related-section'
import { SourcesSection } from './sources-section'
import { StatementsSection } from './statements-section'
import { metricLead, metricTitle } from './title'

interface MetricViewProps {
  readonly metric: Metric
  /** Null before the first release. */
  readonly release: PublishedRelease | null
  /** Null for the city. */
  readonly unitCode: string | null
  readonly view: 'chart' | 'table'
}

export async function MetricView({ metric, release, unitCode, view }: MetricViewProps) {
  const { t, locale } = await display()
  const path = `/metrics/${encodeURIComponent(metric.code)}`
  const contents = await metricContents(locale, metric, unitCode, release)
  const { unit, city, figure, series, said } = contents
  const mayTrace = mayAnywhere(await currentViewer(), 'audit.read')
  const keep = unit.code === city.code ? {} : { unit: unit.code }
  const href = (to: string, more: Readonly<Record<string, string>> = {}): string => (release === null ? to : withinRelease(to, release, more))
  return (
    <ReaderFrame path={path} part="overview" label={release} keep={keep}>
      {release !== null && <Superseded t={t} label={release} path={path} keep={keep} />}
      <Breadcrumbs
        t={t}
        crumbs={[
          { label: t.reading.navOverview, href: href('/') },
          ...(unit.code === city.code ? [] : [{ label: unitName(locale, unit), href: href(`/units/${encodeURIComponent(unit.code)}`) }]),
          { label: metricName(locale, metric) },
        ]}
      />
      <PageHeading
        t={t}
        {...(release === null ? {} : { period: releaseName(t, release), dataAsOf: youngestEnd(figure === null ? release.figures : [figure]) ?? release.periodEnd, version: release.version, standing: standingOf(release) })}
        title={metricTitle(locale, t, contents, release)}
        lead={metricLead(locale, t, contents, release)}
      />
      {figure !== null && <FigurePanel t={t} locale={locale} figure={figure} series={series} />}
      {(figure !== null || said.length > 0) && <StatementsSection t={t} locale={locale} contents={contents} />}
      {series.length > 0 && (
        <CourseSection
          t={t}
          locale={locale}
          contents={contents}
          view={view}
          viewHref={(other) => href(path, { ...keep, ...(other === 'table' ? { view: other } : {}) })}
        />
      )}
      <FamilySection t={t} locale={locale} contents={contents} metricHref={(other) => href(`/metrics/${encodeURIComponent(other)}`, keep)} />
      <ElsewhereSection t={t} locale={locale} contents={contents} unitMetricHref={(other) => href(path, other === city.code ? {} : { unit: other })} />
      <DefinitionSection t={t} locale={locale} contents={contents} unitHref={(owner) => href(`/units/${encodeURIComponent(owner)}`)} />
      {(figure !== null || said.length > 0) && <SourcesSection t={t} locale={locale} statements={said.map(({ statement }) => statement)} />}
      {figure !== null && <HistorySection t={t} locale={locale} history={contents.history} asOf={release?.asOf ?? null} traceHref={mayTrace ? `/desk/audit?${new URLSearchParams({ object: `${unit.code}/${figure.period.referenceYear}` }).toString()}` : null} />}
    </ReaderFrame>
  )
}
