// One unit: its figures by group, and the metrics it answers for.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { unitByCode } from '@/lib/data/units'
import { NothingPublished } from '../../_parts/nothing-published'
import { decodedSegment } from '../../_reading/missing'
import { openToReader } from '../../_reading/open-to-reader'
import { searchText, selectRelease, type Search } from '../../_reading/selection'
import { unitName } from '../../_reading/words'
import { unitScope } from '../_parts/load'
import { UnitView } from './unit-view'

interface UnitPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: UnitPageProps): Promise<Metadata> {
  const [{ code }, { t, locale }] = await Promise.all([params, display()])
  const unit = await unitByCode(decodedSegment(code))
  return { title: unit === null ? t.unitPage.title : unitName(locale, unit) }
}

export default async function UnitPage({ params, searchParams }: UnitPageProps) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  const path = `/units/${code}`
  await openToReader(path, search)
  const asked = decodedSegment(code)
  const present = await unitByCode(asked)
  if (present === null) absent()
  const { release } = await selectRelease(search, await unitScope([present]))
  const among = searchText(search, 'peers') === 'group' ? 'group' : 'kind'
  return release === null ? <NothingPublished path={path} part="units" /> : <UnitView release={release} present={present} asked={asked} among={among} />
}
