// Where published figures are taken away: what is chosen stands in the address, its first rows beside it, below them the formats.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { NothingPublished } from '../_parts/nothing-published'
import { openToReader } from '../_reading/open-to-reader'
import { ReaderFrame } from '../_reading/reader-frame'
import type { Search } from '../_reading/selection'
import { askedExport, queryOf } from './_parts/asked'
import { BackgroundSection } from './_parts/background-section'
import { ChoiceForm } from './_parts/choice-form'
import { choicesFor } from './_parts/choices'
import { FormatList } from './_parts/format-list'
import { PreviewTable } from './_parts/preview-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.exporting.title }
}

export default async function ExportsPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const search = await searchParams
  // What the address asks for is read here, more strictly than the door does it.
  await openToReader(`/exports?${queryOf(search).toString()}`)
  const shown = await display()
  const { t, locale } = shown
  const asked = await askedExport(search, locale)
  if (asked.labels.length === 0) return <NothingPublished path="/exports" part="exports" />
  const words = t.exporting
  const choices = await choicesFor(asked, locale)
  return (
    <ReaderFrame path="/exports" part="exports" label={null} asOf={asked.selection.asOf}>
      <PageHeading t={t} title={words.title} lead={words.lead} />
      {asked.problems.length > 0 && (
        <Banner t={t} look="error">
          {words.refusedTitle}
          <ul>
            {asked.problems.map((one, at) => (
              <li key={at}>{problemSentence(t.problem, one)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <div className="export-columns">
        <div className="no-print">
          <Section id="choice" title={words.chooseTitle} panel>
            <ChoiceForm t={t} asked={asked} choices={choices} />
          </Section>
        </div>
        <div className="export-result">
          {asked.found !== null && (
            <Section id="preview" title={words.previewTitle} panel>
              {asked.found.rowCount === 0 ? (
                <EmptyState level={3} title={words.noRowsTitle} why={words.noRowsWhy} action={<Link href="/exports">{words.reset}</Link>} />
              ) : (
                <PreviewTable t={t} found={asked.found} />
              )}
            </Section>
          )}
          {asked.found !== null && asked.found.rowCount > 0 && (
            <div className="export-result no-print">
              <Section id="formats" title={words.formatsTitle} note={words.preparing} panel>
                <FormatList t={t} selection={asked.pinned} rowCount={asked.found.rowCount} />
              </Section>
              <BackgroundSection t={t} selection={asked.pinned} rowCount={asked.found.rowCount} />
            </div>
          )}
        </div>
      </div>
    </ReaderFrame>
  )
}
