// The page of a unit as the public would see it, were the period published now.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { unitByCode } from '@/lib/data/units'
import { decodedSegment } from '../../../../_reading/missing'
import { previewed } from '../../../../_reading/preview'
import { UnitView } from '../../../../units/[code]/unit-view'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: `${t.layout.bannerDraft} · ${t.unitPage.title}` }
}

export default async function PreviewUnitPage({ params }: { readonly params: Promise<{ readonly period: string; readonly code: string }> }) {
  const { period, code } = await params
  const viewer = await openPage('page /preview/[period]/units/[code]', `/preview/${period}/units/${code}`)
  const asked = decodedSegment(code)
  const present = await unitByCode(asked)
  const release = await previewed(viewer, 'page /preview/[period]/units/[code]', period, () => Promise.resolve(present !== null))
  if (present === null) notFound()
  return <UnitView release={release} present={present} asked={asked} />
}
