// One version of a release against everything that documents print of it, and its units against its city (`?version=2&verdict=disagrees&order=gap`).
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { absent } from '@/app/_http/refuse'
import { readRelease } from '@/lib/data/published'
import { readableLabel } from '@/lib/data/release-labels'
import { checkScope, releaseCheck } from '../../../_figures/release-check'
import { decodedSegment } from '../../../_reading/missing'
import { openToReader } from '../../../_reading/open-to-reader'
import { askedDay, searchText, versionNumber, type Search } from '../../../_reading/selection'
import { releaseName } from '../../../_reading/words'
import { ReconciliationView } from './_parts/reconciliation-view'

interface ReconciliationPageProps {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<Search>
}

async function labelAt({ params, searchParams }: ReconciliationPageProps) {
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const version = searchText(search, 'version')
  return await readableLabel(decodedSegment(slug), version === null ? null : versionNumber(version), askedDay(search))
}

export async function generateMetadata(props: ReconciliationPageProps): Promise<Metadata> {
  const [label, { t }] = await Promise.all([labelAt(props), display()])
  return { title: label === null ? t.releaseCheck.title : `${t.releaseCheck.title} · ${t.releasePage.oneTitle(releaseName(t, label), label.version)}` }
}

export default async function ReconciliationPage(props: ReconciliationPageProps) {
  const [{ slug }, search] = await Promise.all([props.params, props.searchParams])
  await openToReader(`/releases/${slug}/reconciliation`, search)
  const label = await labelAt(props)
  if (label === null) absent()
  const release = await readRelease(label.slug, label.version, label.asOf, await checkScope(label))
  if (release === null) absent()
  const { locale } = await display()
  return <ReconciliationView check={await releaseCheck({ locale }, release)} asked={{ verdict: searchText(search, 'verdict'), order: searchText(search, 'order'), sums: searchText(search, 'sums') }} />
}
