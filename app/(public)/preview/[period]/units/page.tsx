// The units as the public would see them, were the period published now.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { previewed } from '../../../_reading/preview'
import { UnitsView } from '../../../units/units-view'
import { EmptyPreview, isEmpty } from '../_parts/empty-preview'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: `${t.layout.bannerDraft} · ${t.unitPage.title}` }
}

export default async function PreviewUnitsPage({ params }: { readonly params: Promise<{ readonly period: string }> }) {
  const { period } = await params
  const viewer = await openPage('page /preview/[period]/units', `/preview/${period}/units`)
  const release = await previewed(viewer, 'page /preview/[period]/units', period)
  return isEmpty(release) ? <EmptyPreview viewer={viewer} release={release} /> : <UnitsView release={release} />
}
