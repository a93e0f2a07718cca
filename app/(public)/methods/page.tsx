// How figures are read, rounded, judged and published, and the calendar of duties: what the other pages rest on.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Contents } from '../_parts/contents'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import { askedDay, type Search } from '../_reading/selection'
import { CalendarSection } from './_parts/calendar-section'
import { MethodSection } from './_parts/method-section'
import { PublishingSection } from './_parts/publishing-section'
import { SamplesTable } from './_parts/samples-table'
import { StatusesTable } from './_parts/statuses-table'
import { SymbolsTable } from './_parts/symbols-table'
import { VerdictsTable } from './_parts/verdicts-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.methodsPage.title }
}

export default async function MethodsPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  await openToReader('/methods', search)
  const { t, locale } = await display()
  const words = t.methodsPage
  const sections = [
    { id: 'reading', title: words.readingTitle },
    { id: 'rounding', title: words.roundingTitle },
    { id: 'verdicts', title: words.verdictsTitle },
    { id: 'symbols', title: words.symbolsTitle },
    { id: 'periods', title: words.periodsTitle },
    { id: 'statuses', title: words.statusesTitle },
    { id: 'publishing', title: words.publishingTitle },
    { id: 'calendar', title: words.calendarTitle },
  ]
  return (
    <ReaderFrame path="/methods" part="methods" label={null} asOf={askedDay(search)}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      <Contents label={words.contents} sections={sections} />
      <MethodSection id="reading" title={words.readingTitle} points={words.reading}>
        <SamplesTable t={t} locale={locale} />
      </MethodSection>
      <MethodSection id="rounding" title={words.roundingTitle} points={words.rounding} />
      <MethodSection id="verdicts" title={words.verdictsTitle} note={words.verdictsNote}>
        <VerdictsTable t={t} />
      </MethodSection>
      <MethodSection id="symbols" title={words.symbolsTitle}>
        <SymbolsTable t={t} />
      </MethodSection>
      <MethodSection id="periods" title={words.periodsTitle} points={words.periods} />
      <MethodSection id="statuses" title={words.statusesTitle} note={words.statusesNote} points={words.statuses}>
        <StatusesTable t={t} />
      </MethodSection>
      <PublishingSection t={t} />
      <CalendarSection t={t} locale={locale} />
    </ReaderFrame>
  )
}
