// The first page: is anything wrong, how wrong, what next.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { briefingScope } from '@/lib/data/briefing'
import { OverviewView } from './_overview/overview-view'
import { NothingPublished } from './_parts/nothing-published'
import { openToReader } from './_reading/open-to-reader'
import { selectRelease, type Search } from './_reading/selection'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.overview.title }
}

export default async function OverviewPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/', search)
  const { release } = await selectRelease(search, await briefingScope())
  return release === null ? <NothingPublished path="/" part="overview" /> : <OverviewView release={release} search={search} />
}
