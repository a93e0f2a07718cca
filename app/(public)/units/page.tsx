// Every unit by kind, with how many of its figures are published.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { aimedMetrics } from '@/lib/data/figure-counts'
import { NothingPublished } from '../_parts/nothing-published'
import { openToReader } from '../_reading/open-to-reader'
import { selectRelease, type Search } from '../_reading/selection'
import { UnitsView } from './units-view'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitPage.title }
}

export default async function UnitsPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/units', search)
  const { release } = await selectRelease(search, [{ metrics: await aimedMetrics() }])
  return release === null ? <NothingPublished path="/units" part="units" /> : <UnitsView release={release} />
}
