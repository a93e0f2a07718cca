// The wall of a meeting room: a layout of its own, which turns its pages and keeps the last good one when the network drops.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { readScreenChoice } from '@/lib/domain/screen/screen-choice'
import { openToReader } from '../_reading/open-to-reader'
import { searchText, selectLabel, type Search } from '../_reading/selection'
import { releaseName } from '../_reading/words'
import { openScreen } from './_parts/open-screen'
import { ScreenSentence } from './_parts/screen-sentence'
import { ScreenView } from './_parts/screen-view'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.screen.title, robots: { index: false, follow: false } }
}

export default async function Screen({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  const { t } = await display()
  const choice = readScreenChoice((name) => searchText(search, name))
  const opened = await openScreen(search)
  if (opened.by === 'nobody') await openToReader('/screen', search)
  if (opened.by === 'nothing') return <ScreenSentence choice={choice} title={t.screen.endedTitle[opened.why]} why={t.screen.endedWhy[opened.why]} />
  const { label, asked, labels } = await selectLabel(opened.search)
  if (label !== null) return <ScreenView label={label} choice={choice} />
  if (labels.length === 0) return <ScreenSentence choice={choice} title={t.screen.nothingTitle} why={t.screen.nothingWhy} />
  return <ScreenSentence choice={choice} title={t.screen.missingTitle(asked.period === null ? t.layout.withdrawn : releaseName(t, { periodKey: asked.period.toUpperCase() }))} why={t.screen.missingWhy} />
}
