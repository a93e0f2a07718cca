// The same trial on figures that are not published yet, before a ranking of them is announced.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { metricByCode } from '../../../../../metrics/[code]/_parts/load'
import { WhatIfView } from '../../../../../metrics/[code]/what-if/what-if-view'
import { decodedSegment } from '../../../../../_reading/missing'
import { addressOf } from '../../../../../_reading/open-to-reader'
import { previewed } from '../../../../../_reading/preview'
import type { Search } from '../../../../../_reading/selection'
import { EmptyPreview, isEmpty } from '../../../_parts/empty-preview'

interface PreviewWhatIfPageProps {
  readonly params: Promise<{ readonly period: string; readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.whatIf.mark, robots: { index: false } }
}

export default async function PreviewWhatIfPage({ params, searchParams }: PreviewWhatIfPageProps) {
  const [{ period, code: segment }, search] = await Promise.all([params, searchParams])
  const code = decodedSegment(segment)
  const viewer = await openPage('page /preview/[period]/metrics/[code]/what-if', addressOf(`/preview/${period}/metrics/${encodeURIComponent(code)}/what-if`, search))
  const release = await previewed(viewer, 'page /preview/[period]/metrics/[code]/what-if', period, async (year) => (await metricByCode(code, year)) !== null)
  const metric = await metricByCode(code, release.year)
  if (metric === null) absent()
  if (isEmpty(release)) return <EmptyPreview viewer={viewer} release={release} />
  return <WhatIfView metric={metric} release={release} search={search} />
}
