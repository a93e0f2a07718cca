// One metric of one unit: its figure, its course, how the units stand, its bases, definition, sources, history.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { decodedSegment } from '../../_reading/missing'
import { openToReader } from '../../_reading/open-to-reader'
import { selectLabel, type Search } from '../../_reading/selection'
import { metricName } from '../../_reading/words'
import { MetricView } from './_parts/metric-view'
import { askedMetric, readMetricPage } from './_parts/read-page'

interface MetricPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params, searchParams }: MetricPageProps): Promise<Metadata> {
  const [{ code }, search, { t, locale }] = await Promise.all([params, searchParams, display()])
  const { label } = await selectLabel(search)
  const asked = await askedMetric(decodedSegment(code), label?.year ?? null, search)
  return { title: asked === null ? t.reading.notFoundTitle : metricName(locale, asked.metric) }
}

export default async function MetricPage({ params, searchParams }: MetricPageProps) {
  const [{ code: segment }, search] = await Promise.all([params, searchParams])
  const code = decodedSegment(segment)
  await openToReader(`/metrics/${encodeURIComponent(code)}`, search)
  const reading = await readMetricPage(code, search)
  if (reading === null) absent()
  return <MetricView reading={reading} search={search} />
}
