// The page of a unit in a release, published or about to be: its figures by group, and the metrics it answers for.
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { publishedYears } from '@/lib/data/published-years'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import { figureYearBefore } from '@/lib/domain/figure-quantity'
import { figureStandingOf } from '@/lib/domain/figure-standing'
import { inGroups } from '@/lib/domain/groups'
import { checksOf } from '@/lib/domain/overview'
import { ChangeLines } from '../../_parts/change-lines'
import { FigureTable } from '../../_parts/figure-table'
import { Superseded } from '../../_parts/superseded'
import { ReaderFrame } from '../../_reading/reader-frame'
import { withinRelease } from '../../_reading/selection'
import { statementsAbout } from '../../_reading/statements-about'
import { changeNames } from '../../_reading/unit-changes'
import { groupName, metricName, releaseName, standingOf, unitName } from '../../_reading/words'
import { OwnedMetrics } from './owned-metrics'
import { UnitFacts } from './unit-facts'
import { UnitStanding } from './unit-standing'

interface UnitViewProps {
  readonly release: PublishedRelease
  /** As it is today. */
  readonly present: Unit
  /** The code that the address has, which may be a former one. */
  readonly asked: string
}

export async function UnitView({ release, present, asked }: UnitViewProps) {
  const [{ t, locale }, { city }] = await Promise.all([display(), installationUnits()])
  const path = `/units/${encodeURIComponent(asked)}`
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
      <Superseded t={t} label={release} path={path} />
      <PageHeading t={t} title={name} period={releaseName(t, release)} version={release.version} standing={standingOf(release)} />
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
