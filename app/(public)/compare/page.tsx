// Several units by one metric, several metrics of one unit, or one unit in two periods, beside each other.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { display } from '@/app/_http/display'
import { NothingPublished } from '../_parts/nothing-published'
import { askedChoice, readingSearch, scopeOf } from '../_figures/comparison'
import { openToReader } from '../_reading/open-to-reader'
import { selectRelease, type Search } from '../_reading/selection'
import { CompareView } from './_parts/compare-view'
import { joinedAddress } from './_parts/joined-address'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.compare.title }
}

export default async function ComparePage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  const joined = joinedAddress('/compare', search)
  if (joined !== null) redirect(joined)
  await openToReader('/compare', search)
  const choice = askedChoice(search)
  const scope = await scopeOf(choice)
  const wanted = await selectRelease(readingSearch(search, choice), scope)
  // A second period that is not there is said on the page; it takes nothing else away.
  const { release } = wanted.release === null && choice.to !== null ? await selectRelease(search, scope) : wanted
  return release === null ? <NothingPublished path="/compare" part="compare" /> : <CompareView choice={choice} release={release} />
}
