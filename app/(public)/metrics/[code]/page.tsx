// One metric of one unit: its figure, how it stands to its print, its course, definition, sources, history.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { decodedSegment } from '../../_reading/missing'
import { openToReader } from '../../_reading/open-to-reader'
import { searchText, selectRelease, type Search } from '../../_reading/selection'
import { metricName } from '../../_reading/words'
import { metricByCode } from './_parts/load'
import { MetricView } from './_parts/metric-view'

interface MetricPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params, searchParams }: MetricPageProps): Promise<Metadata> {
  const [{ code }, search, { t, locale }] = await Promise.all([params, searchParams, display()])
  const { release } = await selectRelease(search)
  const metric = await metricByCode(decodedSegment(code), release?.year ?? null)
  return { title: metric === null ? t.reading.notFoundTitle : metricName(locale, metric) }
}

export default async function MetricPage({ params, searchParams }: MetricPageProps) {
  const [{ code: segment }, search] = await Promise.all([params, searchParams])
  const code = decodedSegment(segment)
  await openToReader(`/metrics/${encodeURIComponent(code)}`, search)
  const { release } = await selectRelease(search)
  const metric = await metricByCode(code, release?.year ?? null)
  if (metric === null) notFound()
  return <MetricView metric={metric} release={release} unitCode={searchText(search, 'unit')} view={searchText(search, 'view') === 'table' ? 'table' : 'chart'} />
}
