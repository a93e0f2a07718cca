// One metric of one unit: its figure, how it stands to its print, its course, definition, sources, history.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { currentViewer } from '@/lib/auth/viewer'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { Superseded } from '../../_parts/superseded'
import { decodedSegment } from '../../_reading/missing'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { searchText, selectRelease, withinRelease, type Search } from '../../_reading/selection'
import { metricName, releaseName, unitName } from '../../_reading/words'
import { CourseSection } from './_parts/course-section'
import { DefinitionSection } from './_parts/definition-section'
import { FigurePanel } from './_parts/figure-panel'
import { HistorySection } from './_parts/history-section'
import { metricByCode, metricContents } from './_parts/load'
import { ElsewhereSection, FamilySection } from './_parts/related-section'
import { SourcesSection } from './_parts/sources-section'
import { StatementsSection } from './_parts/statements-section'
import { metricLead, metricTitle } from './_parts/title'

interface MetricPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params, searchParams }: MetricPageProps): Promise<Metadata> {
  const [{ code }, search, { t, locale }] = await Promise.all([params, searchParams, display()])
  const { release } = await selectRelease(search)
  const metric = await metricByCode(decodedSegment(code), release?.year ?? null)
  return { title: metric === null ? t.reading.notFoundTitle : metricName(locale, metric) }
}

export default async function MetricPage({ params, searchParams }: MetricPageProps) {
  const [{ code: segment }, search] = await Promise.all([params, searchParams])
  const code = decodedSegment(segment)
  const path = `/metrics/${encodeURIComponent(code)}`
  await openToReader(path, search)
  const [{ t, locale }, { release }] = await Promise.all([display(), selectRelease(search)])
  const metric = await metricByCode(code, release?.year ?? null)
  if (metric === null) notFound()
  const contents = await metricContents(locale, metric, searchText(search, 'unit'), release)
  const { unit, city, figure, series, said } = contents
  const mayTrace = mayAnywhere(await currentViewer(), 'audit.read')
  const keep = unit.code === city.code ? {} : { unit: unit.code }
  const href = (to: string, more: Readonly<Record<string, string>> = {}): string => (release === null ? to : withinRelease(to, release, more))
  return (
    <ReaderFrame path={path} part="overview" label={release} keep={keep}>
      {release !== null && <Superseded t={t} label={release} currentHref={`${path}?${new URLSearchParams({ period: String(release.year), ...keep }).toString()}`} />}
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
        {...(release === null ? {} : { period: releaseName(t, release), dataAsOf: youngestEnd(figure === null ? release.figures : [figure]) ?? release.periodEnd, version: release.version, standing: release.version === release.newest ? ('published' as const) : ('superseded' as const) })}
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
          view={searchText(search, 'view') === 'table' ? 'table' : 'chart'}
          viewHref={(view) => href(path, { ...keep, ...(view === 'table' ? { view } : {}) })}
        />
      )}
      <FamilySection t={t} locale={locale} contents={contents} metricHref={(other) => href(`/metrics/${encodeURIComponent(other)}`, keep)} />
      <ElsewhereSection t={t} locale={locale} contents={contents} unitMetricHref={(other) => href(path, other === city.code ? {} : { unit: other })} />
      <DefinitionSection t={t} locale={locale} contents={contents} unitHref={(owner) => href(`/units/${encodeURIComponent(owner)}`)} />
      {(figure !== null || said.length > 0) && <SourcesSection t={t} locale={locale} statements={said.map(({ statement }) => statement)} />}
      {figure !== null && <HistorySection t={t} locale={locale} history={contents.history} traceHref={mayTrace ? `/desk/audit?${new URLSearchParams({ object: `${unit.code}/${figure.period.referenceYear}` }).toString()}` : null} />}
    </ReaderFrame>
  )
}
