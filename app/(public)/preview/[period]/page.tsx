// The overview as the public would see it, were the period published now.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { OverviewView } from '../../_overview/overview-view'
import { previewed } from '../../_reading/preview'
import type { Search } from '../../_reading/selection'
import { EmptyPreview, isEmpty } from './_parts/empty-preview'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: `${t.layout.bannerDraft} · ${t.overview.title}` }
}

interface PreviewPageProps {
  readonly params: Promise<{ readonly period: string }>
  readonly searchParams: Promise<Search>
}

export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const [{ period }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /preview/[period]', `/preview/${period}`)
  const release = await previewed(viewer, 'page /preview/[period]', period)
  return isEmpty(release) ? <EmptyPreview viewer={viewer} release={release} /> : <OverviewView release={release} search={search} />
}
