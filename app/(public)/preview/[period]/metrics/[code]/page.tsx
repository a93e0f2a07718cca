// The page of a metric as the public would see it, were the period published now.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { metricByCode } from '../../../../metrics/[code]/_parts/load'
import { MetricView } from '../../../../metrics/[code]/_parts/metric-view'
import { askedMetric } from '../../../../metrics/[code]/_parts/read-page'
import { decodedSegment } from '../../../../_reading/missing'
import { previewed } from '../../../../_reading/preview'
import type { Search } from '../../../../_reading/selection'
import { EmptyPreview, isEmpty } from '../../_parts/empty-preview'

interface PreviewMetricPageProps {
  readonly params: Promise<{ readonly period: string; readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: `${t.layout.bannerDraft} · ${t.reading.column.metric}` }
}

export default async function PreviewMetricPage({ params, searchParams }: PreviewMetricPageProps) {
  const [{ period, code }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /preview/[period]/metrics/[code]', `/preview/${period}/metrics/${code}`)
  const release = await previewed(viewer, 'page /preview/[period]/metrics/[code]', period, async (year) => (await metricByCode(decodedSegment(code), year)) !== null)
  const asked = await askedMetric(decodedSegment(code), release.year, search)
  if (asked === null) absent()
  if (isEmpty(release)) return <EmptyPreview viewer={viewer} release={release} />
  return <MetricView reading={{ ...asked, release }} search={search} />
}
