// One unit: its figures by group, and the metrics it answers for.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import { publishedYears } from '@/lib/data/published-years'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitByCode, unitsNamedOn, type Unit } from '@/lib/data/units'
import { figureYearBefore } from '@/lib/domain/figure-quantity'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { inGroups } from '@/lib/domain/groups'
import { checksOf } from '@/lib/domain/overview'
import { ChangeLines } from '../../_parts/change-lines'
import { FigureTable } from '../../_parts/figure-table'
import { NothingPublished } from '../../_parts/nothing-published'
import { Superseded } from '../../_parts/superseded'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { selectRelease, withinRelease, type Search } from '../../_reading/selection'
import { statementsAbout } from '../../_reading/statements-about'
import { changeNames } from '../../_reading/unit-changes'
import { groupName, metricName, releaseName, unitName } from '../../_reading/words'
import { OwnedMetrics } from './owned-metrics'
import { UnitFacts } from './unit-facts'
import { UnitStanding } from './unit-standing'

interface UnitPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: UnitPageProps): Promise<Metadata> {
  const [{ code }, { t, locale }] = await Promise.all([params, display()])
  const unit = await unitByCode(decodeURIComponent(code))
  return { title: unit === null ? t.unitPage.title : unitName(locale, unit) }
}

export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  const path = `/units/${code}`
  await openToReader(path, search)
  const asked = decodeURIComponent(code)
  const [{ t, locale }, { release }, present, { city }] = await Promise.all([display(), selectRelease(search), unitByCode(asked), installationUnits()])
  if (present === null) notFound()
  if (release === null) return <NothingPublished path={path} part="units" />
  const { byId } = await unitsNamedOn(release.periodEnd)
  // The page tells of the unit as it was at the end of the period; what it is today stands beside.
  const unit = byId.get(present.id) ?? present
  const [metrics, groups, years, changes, nameOf] = await Promise.all([
    metricsOfYear(release.year), metricGroups(), publishedYears(unit.code, release), unitChanges(unit.id), changeNames(locale, release),
  ])
  const words = t.unitPage
  const figures = release.figures.filter((figure) => figure.unitId === unit.id)
  const about = statementsAbout(release.statements)
  const hrefOf = (metricCode: string): string => withinRelease(`/metrics/${encodeURIComponent(metricCode)}`, release, unit.kind === 'CITY' ? {} : { unit: unit.code })
  const unitHref = (one: Unit): string => withinRelease(`/units/${encodeURIComponent(one.code)}`, release)
  const rows = figures.map((figure) => ({
    figure,
    href: hrefOf(figure.metric.code),
    standing: figureStandingOf(figure, checksOf(figure, about(figure), figures, (metric) => metricName(locale, metric))),
    years: years.get(figure.metric.code) ?? [],
  }))
  const withChange = rows.some((row) => figureYearBefore(row.figure, row.years) !== null)
  const name = unitName(locale, unit)
  return (
    <ReaderFrame path={path} part="units" label={release}>
      <Breadcrumbs t={t} crumbs={[{ label: words.title, href: withinRelease('/units', release) }, { label: name }]} />
      {asked !== unit.code && asked !== present.code && (
        <Banner t={t} look="info">
          {words.formerAsked(name, asked)}
        </Banner>
      )}
      <UnitStanding t={t} locale={locale} then={unit} present={present} periodEnd={release.periodEnd} changes={changes} nameOf={nameOf} />
      <Superseded t={t} label={release} currentHref={`${path}?period=${release.year}`} />
      <PageHeading t={t} title={name} period={releaseName(t, release)} version={release.version} standing={release.version === release.newest ? 'published' : 'superseded'} />
      <UnitFacts t={t} locale={locale} unit={unit} present={present} parent={unit.parentId === null ? null : (byId.get(unit.parentId) ?? null)} hrefOf={unitHref} />
      <Section id="figures" title={words.figuresTitle}>
        {rows.length === 0 ? (
          <EmptyState title={words.noFigures(releaseName(t, release))} why={words.noFiguresWhy} level={3} />
        ) : (
          <div className="flex flex-col gap-5">
            {inGroups(groups, metrics, figures)
              .filter((part) => part.figures.length > 0)
              .map(({ group, figures: own }) => (
                <div key={group.code} className="panel">
                  <FigureTable t={t} locale={locale} id={`group-${group.code}`} caption={groupName(locale, group)} rows={rows.filter((row) => own.includes(row.figure))} withChange={withChange} />
                </div>
              ))}
          </div>
        )}
      </Section>
      {unit.kind === 'DEPARTMENT' && <OwnedMetrics t={t} locale={locale} metrics={metrics.filter((metric) => metric.ownerCodes.includes(unit.code))} release={release} cityCode={byId.get(city.id)?.code ?? city.code} />}
      {changes.length > 0 && (
        <Section id="changes" title={t.unitChange.title} panel>
          <ChangeLines t={t} locale={locale} changes={changes} nameOf={nameOf} />
        </Section>
      )}
    </ReaderFrame>
  )
}
