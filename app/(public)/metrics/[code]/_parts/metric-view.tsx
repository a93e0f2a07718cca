// The page of a metric in a release, published or about to be: its figure, its course, the units beside each other, its bases, definition, sources, history.
import { display as readDisplay } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Link } from '@/components/ui/link'
import { currentViewer } from '@/lib/auth/viewer'
import { installationUnits } from '@/lib/data/installation'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import { youngestEnd } from '@/lib/domain/youngest-end'
import { Superseded } from '../../../_parts/superseded'
import { rankingAsked } from '../../../_reading/ranking-contents'
import { ReaderFrame } from '../../../_reading/reader-frame'
import { searchText, withinRelease, type Search } from '../../../_reading/selection'
import { metricName, releaseName, standingOf, unitName } from '../../../_reading/words'
import { alongTabs } from './along'
import { BasesSection } from './bases-section'
import { CiteSection } from './cite-section'
import { CourseSection } from './course-section'
import { DefinitionSection } from './definition-section'
import { ElsewhereSection } from './elsewhere-section'
import { FigurePanel } from './figure-panel'
import { HistorySection } from './history-section'
import { metricContents } from './load'
import { PartsSection } from './parts-section'
import { RankingSection } from './ranking-section'
import type { MetricReading } from './read-page'
import { SourcesSection } from './sources-section'
import { StatementsSection } from './statements-section'
import { metricLead, metricTitle } from './title'

interface MetricViewProps {
  readonly reading: MetricReading
  readonly search: Search
}

export async function MetricView({ reading: { home, metric, unknownBasis, release }, search }: MetricViewProps) {
  const display = await readDisplay()
  const { t, locale } = display
  const path = `/metrics/${encodeURIComponent(home.code)}`
  const asked = rankingAsked(search)
  const contents = await metricContents(locale, metric, searchText(search, 'unit'), release, asked)
  const { unit, city, figure, series, said, ranking, bases } = contents
  const [viewer, { city: present }] = await Promise.all([currentViewer(), installationUnits()])
  const askedView = searchText(search, 'view')
  const view = askedView === 'table' ? 'table' : 'chart'
  const ofUnit = unit.code === city.code ? {} : { unit: unit.code }
  const keep = { ...ofUnit, ...(metric.code === home.code ? {} : { basis: metric.code }) }
  const href = (to: string, more: Readonly<Record<string, string>> = {}): string => (release === null ? to : withinRelease(to, release, more))
  const here = { ...keep, ...(view === 'table' ? { view } : {}) }
  const remarks = [...(unknownBasis === null ? [] : [t.ranking.unknown.basis(unknownBasis)]), ...(askedView === null || askedView === 'table' || askedView === 'chart' ? [] : [t.ranking.unknown.view(askedView)])]
  return (
    <ReaderFrame path={path} part="overview" label={release} keep={keep}>
      {release !== null && <Superseded t={t} label={release} path={path} keep={keep} />}
      {remarks.map((remark) => (
        <Banner key={remark} t={t} look="info">
          {remark}
        </Banner>
      ))}
      {metric.code !== home.code && (
        <Banner t={t} look="info">
          {t.ranking.basisChosen(metricName(locale, metric))} <Link href={href(path, ofUnit)}>{t.ranking.basisBack}</Link>
        </Banner>
      )}
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
      {release !== null && series.length > 0 && (
        <CourseSection
          display={display}
          contents={contents}
          release={release}
          view={view}
          viewHref={(other) => `${href(path, { ...keep, ...(other === 'table' ? { view: other } : {}) })}#course`}
          along={await alongTabs(t, metric, unit, release, `${href(path, here)}#course`, (other) => `${withinRelease(path, other, here)}#course`)}
        />
      )}
      <PartsSection display={display} contents={contents} />
      {(figure !== null || said.length > 0) && <StatementsSection t={t} locale={locale} contents={contents} reading={release} />}
      {release !== null && ranking !== null && (
        <RankingSection
          display={display}
          contents={contents}
          ranking={ranking}
          release={release}
          choiceHref={(choice) => `${href(path, { ...here, ...Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== '')) })}#ranking`}
          unitHref={(code) => href(path, { ...keep, unit: code })}
          whatIfHref={ranking.ranking.refused === null && can(viewer, release.standing === 'preview' ? 'release.prepare' : 'ranking.try', { unit: present.code }) ? href(`${path}/what-if`) : null}
        />
      )}
      {release !== null && bases.length > 1 && <BasesSection display={display} contents={contents} bases={bases} release={release} basisHref={(code) => href(path, code === home.code ? ofUnit : { ...ofUnit, basis: code })} />}
      <ElsewhereSection t={t} locale={locale} contents={contents} unitMetricHref={(other) => href(path, other === city.code ? {} : { unit: other })} />
      <DefinitionSection t={t} locale={locale} contents={contents} unitHref={(owner) => href(`/units/${encodeURIComponent(owner)}`)} />
      {(figure !== null || said.length > 0) && <SourcesSection t={t} locale={locale} statements={said.map(({ statement }) => statement)} />}
      {figure !== null && <HistorySection t={t} locale={locale} history={contents.history} asOf={release?.asOf ?? null} traceHref={mayAnywhere(viewer, 'audit.read') ? `/desk/audit?${new URLSearchParams({ object: `${unit.code}/${figure.period.referenceYear}` }).toString()}` : null} />}
      {figure !== null && release !== null && <CiteSection display={display} contents={contents} release={release} />}
    </ReaderFrame>
  )
}
