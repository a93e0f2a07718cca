// Units through time: what became of them, and one metric over the years on the units of then or of today.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitRecords } from '@/lib/data/units'
import { today } from '@/lib/platform/clock'
import { NothingPublished } from '../../_parts/nothing-published'
import { Superseded } from '../../_parts/superseded'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { searchText, selectLabel, selectRelease, withinRelease, type Search } from '../../_reading/selection'
import { changeNames } from '../../_reading/unit-changes'
import { standingOf } from '../../_reading/words'
import { headingPeriod } from '../_parts/heading-period'
import { FiguresSection, HISTORY_PATH } from './_parts/figures-section'
import { historyContents, metricsOfUnits, usualMetric } from './_parts/load'
import { RecordSection } from './_parts/record-section'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitHistory.title }
}

export default async function UnitHistoryPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const [search, { t, locale }] = await Promise.all([searchParams, display()])
  await openToReader(HISTORY_PATH, search)
  const { label } = await selectLabel(search)
  const metrics = label === null ? [] : await metricsOfUnits(label.year)
  const asked = searchText(search, 'metric')
  const chosen = metrics.find(({ code }) => code === asked) ?? usualMetric(metrics)
  const { release } = await selectRelease(search, chosen === null ? [] : [{ metrics: [chosen.code] }])
  if (release === null || chosen === null) return <NothingPublished path={HISTORY_PATH} part="units" />
  const [contents, records, changes, nameOf] = await Promise.all([historyContents(release, chosen), unitRecords(), unitChanges(), changeNames(locale, release)])
  const view = searchText(search, 'view') === 'today' ? 'today' : 'then'
  return (
    <ReaderFrame path={HISTORY_PATH} part="units" label={release} keep={{ metric: chosen.code, view }}>
      <Breadcrumbs t={t} crumbs={[{ label: t.unitPage.title, href: withinRelease('/units', release) }, { label: t.unitHistory.title }]} />
      <Superseded t={t} label={release} path={HISTORY_PATH} keep={{ metric: chosen.code, view }} />
      <PageHeading t={t} title={t.unitHistory.title} lead={t.unitHistory.lead} period={headingPeriod(t, release)} version={release.version} standing={standingOf(release)} />
      <RecordSection t={t} locale={locale} records={records} changes={changes.filter(({ on }) => on === null || on <= today())} nameOf={nameOf} />
      <FiguresSection
        t={t} locale={locale} release={release} metrics={metrics} metric={chosen} contents={contents} view={view}
        unknown={asked === null || asked === chosen.code ? null : asked}
      />
    </ReaderFrame>
  )
}
