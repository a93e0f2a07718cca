// The page of a unit in a release, published or about to be: how it stands, its figures by group beside its like, and the metrics it answers for.
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { currentViewer } from '@/lib/auth/viewer'
import type { PublishedRelease } from '@/lib/data/published'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitDuties } from '@/lib/data/unit-duties'
import type { Unit } from '@/lib/data/units'
import { ChangeLines } from '../../_parts/change-lines'
import { Superseded } from '../../_parts/superseded'
import { ReaderFrame } from '../../_reading/reader-frame'
import { exportAddress, withinRelease } from '../../_reading/selection'
import { changeNames } from '../../_reading/unit-changes'
import { releaseName, standingOf, unitName } from '../../_reading/words'
import { DutiesSection } from '../_parts/duties-section'
import { headingPeriod } from '../_parts/heading-period'
import { unitsContents, type Among, type UnitContents } from '../_parts/load'
import { UnitSummary } from '../_parts/unit-summary'
import { OwnedMetrics } from './owned-metrics'
import { UnitFacts } from './unit-facts'
import { UnitFigures } from './unit-figures'
import { UnitStanding } from './unit-standing'

interface UnitViewProps {
  /** Read with at least `unitScope` of the unit. */
  readonly release: PublishedRelease
  /** As it is today. */
  readonly present: Unit
  /** The code that the address has, which may be a former one. */
  readonly asked: string
  readonly among: Among
}

export async function UnitView({ release, present, asked, among }: UnitViewProps) {
  const [{ t, locale }, viewer, [contents], changes] = await Promise.all([display(), currentViewer(), unitsContents(release, [present], among), unitChanges(present.id)])
  if (contents === undefined) throw new Error('the contents of one unit are one')
  // A preview shows what the public would see.
  const [duties, nameOf] = await Promise.all([viewer === null || release.standing === 'preview' ? null : unitDuties(viewer, present), changeNames(locale, release)])
  const path = `/units/${encodeURIComponent(asked)}`
  // The page tells of the unit as it was at the end of the period; what it is today stands beside.
  const { unit, byId, city, catalogue } = contents
  const words = t.unitPage
  const unitHref = (one: Unit): string => withinRelease(`/units/${encodeURIComponent(one.code)}`, release)
  const hrefOf = (metricCode: string): string => withinRelease(`/metrics/${encodeURIComponent(metricCode)}`, release, unit.kind === 'CITY' ? {} : { unit: unit.code })
  const name = unitName(locale, unit)
  return (
    <ReaderFrame path={path} part="units" label={release} keep={among === 'group' ? { peers: 'group' } : {}}>
      <Breadcrumbs t={t} crumbs={[{ label: words.title, href: withinRelease('/units', release) }, { label: name }]} />
      {asked !== unit.code && asked !== present.code && (
        <Banner t={t} look="info">
          {words.formerAsked(name, asked)}
        </Banner>
      )}
      <UnitStanding t={t} locale={locale} then={unit} present={present} periodEnd={release.periodEnd} changes={changes} nameOf={nameOf} />
      <Superseded t={t} label={release} path={path} />
      <PageHeading
        t={t}
        title={name}
        period={headingPeriod(t, release)}
        version={release.version}
        standing={standingOf(release)}
        actions={release.standing === 'preview' ? undefined : <Ways t={t} contents={contents} release={release} />}
      />
      {contents.figures.length > 0 && <UnitSummary t={t} locale={locale} contents={contents} hrefOf={hrefOf} />}
      {duties !== null && <DutiesSection t={t} locale={locale} unitCode={present.code} duties={duties} />}
      <Section id="figures" title={words.figuresTitle}>
        {contents.figures.length === 0 ? (
          <EmptyState
            title={words.noFigures(releaseName(t, release))}
            why={unit.inForce ? words.noFiguresWhy : words.noFiguresThen}
            action={unit.inForce || release.standing === 'preview' ? <LinkButton href={withinRelease('/', release)}>{t.reading.backToOverview}</LinkButton> : <LinkButton href={withinRelease('/units/history', release)}>{words.seeHistory}</LinkButton>}
          />
        ) : (
          <>
            {contents.peers.length > 0 && <AmongTabs t={t} contents={contents} among={among} href={(more) => withinRelease(path, release, more)} />}
            <UnitFigures t={t} locale={locale} release={release} contents={contents} hrefOf={hrefOf} />
          </>
        )}
      </Section>
      {unit.kind === 'DEPARTMENT' && <OwnedMetrics t={t} locale={locale} metrics={catalogue.filter((metric) => metric.ownerCodes.includes(unit.code))} release={release} cityCode={city.code} />}
      <UnitFacts t={t} locale={locale} unit={unit} present={present} parent={unit.parentId === null ? null : (byId.get(unit.parentId) ?? null)} hrefOf={unitHref} />
      {changes.length > 0 && (
        <Section id="changes" title={t.unitChange.title} panel>
          <ChangeLines t={t} locale={locale} changes={changes} nameOf={nameOf} />
        </Section>
      )}
    </ReaderFrame>
  )
}

type PartProps = Pick<Awaited<ReturnType<typeof display>>, 't'> & { readonly contents: UnitContents }

/** Where to go on from here; of a preview nowhere, since these pages show what is published. */
function Ways({ t, contents: { unit, among, figures, rows }, release }: PartProps & { readonly release: PublishedRelease }) {
  const other = unit.inForce ? among.find(({ id }) => id !== unit.id) : undefined
  // A comparison of units is by one metric: the first of the key metrics that they are ranked by.
  const metric = rows.filter(({ place }) => place !== null).toSorted((a, b) => (a.figure.metric.keyOrder ?? Infinity) - (b.figure.metric.keyOrder ?? Infinity))[0]?.figure.metric.code
  return (
    <>
      {figures.length > 0 && (
        <LinkButton icon="print" href={withinRelease(`/units/${encodeURIComponent(unit.code)}/sheet`, release)}>
          {t.unitPage.seeSheet}
        </LinkButton>
      )}
      {figures.length > 0 && (
        <LinkButton icon="download" href={`/exports?${exportAddress(release, { units: [unit.code] })}`}>
          {t.exporting.link}
        </LinkButton>
      )}
      {other !== undefined && (
        <LinkButton icon="chart" href={withinRelease('/compare', release, { units: [unit.code, other.code].join(','), ...(metric === undefined ? {} : { metric }) })}>
          {t.unitPage.seeCompare}
        </LinkButton>
      )}
      <LinkButton icon="clock" href={withinRelease('/units/history', release)}>
        {t.unitPage.seeHistory}
      </LinkButton>
    </>
  )
}

function AmongTabs({ t, contents: { unit, kin, peers }, among, href }: PartProps & { readonly among: Among; readonly href: (more: Readonly<Record<string, string>>) => string }) {
  const words = t.unitPage
  const group = words.peerGroups[unit.peerGroup ?? ''] ?? words.kinds[unit.kind]
  return (
    <div className="mb-4">
      <Tabs
        label={words.amongLabel}
        tabs={[
          { href: href({}), label: words.amongAll(kin.length, words.kinds[unit.kind]), current: among === 'kind' },
          { href: href({ peers: 'group' }), label: words.amongGroup(peers.length, group), current: among === 'group' },
        ]}
      />
    </div>
  )
}
