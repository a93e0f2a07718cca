// What the places of units on a published metric would be on other bases or weights: for those who prepare a ranking, never for the public.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { installationUnits } from '@/lib/data/installation'
import { readRelease } from '@/lib/data/published'
import { can } from '@/lib/domain/permissions/decide'
import { decodedSegment } from '../../../_reading/missing'
import { addressOf } from '../../../_reading/open-to-reader'
import { selectLabel, type Search } from '../../../_reading/selection'
import { metricByCode } from '../_parts/load'
import { namedIn } from './read-trial'
import { WhatIfView } from './what-if-view'

interface WhatIfPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.whatIf.mark, robots: { index: false } }
}

export default async function WhatIfPage({ params, searchParams }: WhatIfPageProps) {
  const [{ code: segment }, search] = await Promise.all([params, searchParams])
  const code = decodedSegment(segment)
  const viewer = await openPage('page /metrics/[code]/what-if', addressOf(`/metrics/${encodeURIComponent(code)}/what-if`, search))
  const { label, asOf } = await selectLabel(search)
  const metric = label === null ? null : await metricByCode(code, label.year)
  if (label === null || metric === null) absent()
  // A ranking is the whole city's: a right on one county is not enough.
  if (!can(viewer, 'ranking.try', { unit: (await installationUnits()).city.code })) return await hide(viewer, 'page /metrics/[code]/what-if', code, 'not-permitted')
  const release = await readRelease(label.slug, label.version, asOf, [{ metrics: namedIn(metric, search) }])
  if (release === null) absent()
  return <WhatIfView metric={metric} release={release} search={search} />
}
