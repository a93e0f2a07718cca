// The sheets of all counties in one print, a page of A4 each.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { unitsInForceOn } from '@/lib/data/units'
import { NothingPublished } from '../../_parts/nothing-published'
import { Superseded } from '../../_parts/superseded'
import { openToReader } from '../../_reading/open-to-reader'
import { ReaderFrame } from '../../_reading/reader-frame'
import { selectLabel, selectRelease, withinRelease, type Search } from '../../_reading/selection'
import { standingOf } from '../../_reading/words'
import { headingPeriod } from '../_parts/heading-period'
import { unitsContents, unitScope } from '../_parts/load'
import { Sheet } from '../_parts/sheet'

const PATH = '/units/sheets'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitSheet.allTitle }
}

export default async function SheetsPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const [search, { t, locale }] = await Promise.all([searchParams, display()])
  await openToReader(PATH, search)
  const { label } = await selectLabel(search)
  const counties = label === null ? [] : (await unitsInForceOn(label.periodEnd)).filter(({ kind }) => kind === 'COUNTY')
  const { release } = await selectRelease(search, await unitScope(counties))
  if (release === null) return <NothingPublished path={PATH} part="units" />
  const reported = (await unitsContents(release, counties)).filter(({ figures }) => figures.length > 0)
  return (
    <ReaderFrame path={PATH} part="units" label={release}>
      <Breadcrumbs t={t} crumbs={[{ label: t.unitPage.title, href: withinRelease('/units', release) }, { label: t.unitSheet.allTitle }]} />
      <Superseded t={t} label={release} path={PATH} />
      <PageHeading t={t} title={t.unitSheet.allTitle} lead={reported.length === 0 ? undefined : t.unitSheet.allLead(reported.length)} period={headingPeriod(t, release)} version={release.version} standing={standingOf(release)} />
      {reported.length === 0 ? (
        <EmptyState title={t.unitSheet.noCounties} why={t.unitPage.noFiguresWhy} action={<LinkButton href={withinRelease('/units', release)}>{t.reading.seeUnits}</LinkButton>} />
      ) : (
        <>
          <p className="no-print section-note">{t.unitSheet.print}</p>
          {reported.map((contents) => (
            <Sheet key={contents.unit.id} t={t} locale={locale} release={release} contents={contents} level={2} />
          ))}
        </>
      )}
    </ReaderFrame>
  )
}
