// One unit on one page of A4.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { unitByCode } from '@/lib/data/units'
import { NothingPublished } from '../../../_parts/nothing-published'
import { Superseded } from '../../../_parts/superseded'
import { decodedSegment } from '../../../_reading/missing'
import { openToReader } from '../../../_reading/open-to-reader'
import { ReaderFrame } from '../../../_reading/reader-frame'
import { selectRelease, withinRelease, type Search } from '../../../_reading/selection'
import { unitName } from '../../../_reading/words'
import { unitsContents, unitScope } from '../../_parts/load'
import { Sheet } from '../../_parts/sheet'

interface SheetPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: SheetPageProps): Promise<Metadata> {
  const [{ code }, { t, locale }] = await Promise.all([params, display()])
  const unit = await unitByCode(decodedSegment(code))
  return { title: unit === null ? t.unitPage.title : t.unitSheet.title(unitName(locale, unit)) }
}

export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const [{ code }, search, { t, locale }] = await Promise.all([params, searchParams, display()])
  const path = `/units/${code}/sheet`
  await openToReader(path, search)
  const present = await unitByCode(decodedSegment(code))
  if (present === null) absent()
  const { release } = await selectRelease(search, await unitScope([present]))
  if (release === null) return <NothingPublished path={path} part="units" />
  const [contents] = await unitsContents(release, [present])
  if (contents === undefined) throw new Error('the contents of one unit are one')
  const name = unitName(locale, contents.unit)
  const unitHref = withinRelease(`/units/${encodeURIComponent(contents.unit.code)}`, release)
  return (
    <ReaderFrame path={path} part="units" label={release}>
      <Breadcrumbs t={t} crumbs={[{ label: t.unitPage.title, href: withinRelease('/units', release) }, { label: name, href: unitHref }, { label: t.unitSheet.title(name) }]} />
      <Superseded t={t} label={release} path={path} />
      {contents.figures.length === 0 ? (
        <EmptyState title={t.unitSheet.nothing(name)} why={t.unitPage.noFiguresWhy} action={<LinkButton href={unitHref}>{t.unitSheet.seeUnit}</LinkButton>} />
      ) : (
        <>
          <p className="no-print section-note">{t.unitSheet.print}</p>
          <Sheet t={t} locale={locale} release={release} contents={contents} level={1} />
        </>
      )}
    </ReaderFrame>
  )
}
