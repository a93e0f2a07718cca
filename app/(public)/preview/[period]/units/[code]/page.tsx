// The page of a unit as the public would see it, were the period published now.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { unitByCode } from '@/lib/data/units'
import { decodedSegment } from '../../../../_reading/missing'
import { previewed } from '../../../../_reading/preview'
import { searchText, type Search } from '../../../../_reading/selection'
import { UnitView } from '../../../../units/[code]/unit-view'
import { EmptyPreview, isEmpty } from '../../_parts/empty-preview'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: `${t.layout.bannerDraft} · ${t.unitPage.title}` }
}

interface PreviewUnitPageProps {
  readonly params: Promise<{ readonly period: string; readonly code: string }>
  readonly searchParams: Promise<Search>
}

export default async function PreviewUnitPage({ params, searchParams }: PreviewUnitPageProps) {
  const [{ period, code }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /preview/[period]/units/[code]', `/preview/${period}/units/${code}`)
  const asked = decodedSegment(code)
  const present = await unitByCode(asked)
  const release = await previewed(viewer, 'page /preview/[period]/units/[code]', period, () => Promise.resolve(present !== null))
  if (present === null) absent()
  if (isEmpty(release)) return <EmptyPreview viewer={viewer} release={release} />
  return <UnitView release={release} present={present} asked={asked} among={searchText(search, 'peers') === 'group' ? 'group' : 'kind'} />
}
