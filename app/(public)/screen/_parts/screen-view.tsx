// A wall with its pages: those that were asked for, or those that have something to show.
import type { ReactNode } from 'react'
import type { NamedPage } from '@/components/screen/read-again'
import { ScreenRunner } from '@/components/screen/screen-runner.client'
import { display } from '@/app/_http/display'
import { installationUnits } from '@/lib/data/installation'
import type { ReleaseLabel } from '@/lib/data/published'
import { SCREEN_PAGES, type ScreenChoice, type ScreenPage } from '@/lib/domain/screen/screen-choice'
import { bureauName } from '@/lib/i18n/bureau-name'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { AttentionPage, attentionFor } from './attention-page'
import { ChecksPage } from './checks-page'
import { KeyPage } from './key-page'
import { screenContents, type ScreenContents } from './load'
import { readAtWords } from './read-at-words'
import { roomOf } from './room'
import { ScreenHead } from './screen-head'
import { TrendsPage, withCourse } from './trends-page'
import { UnitsPage } from './units-page'

interface ScreenViewProps {
  readonly label: ReleaseLabel
  readonly choice: ScreenChoice
}

export async function ScreenView({ label, choice }: ScreenViewProps) {
  const { t, locale } = await display()
  const [contents, place] = await Promise.all([screenContents(locale, label, choice), installationUnits()])
  if (contents === null) return null
  const pages = choice.pages ?? SCREEN_PAGES.filter((page) => hasSomething(page, contents))
  return (
    <ScreenShell t={t} locale={locale} choice={choice} pages={pages.map((page) => ({ name: page, title: t.screen.pages[page] }))}>
      <ScreenHead t={t} place={bureauName(locale, t, place)} release={contents.release} demonstration={contents.demonstration} unread={choice.unread} />
      <main className="screen-pages">
        {pages.map((page) => (
          <Page key={page} page={page} t={t} locale={locale} contents={contents} choice={choice} />
        ))}
      </main>
    </ScreenShell>
  )
}

function hasSomething(page: ScreenPage, contents: ScreenContents): boolean {
  if (page === 'units') return contents.units !== null
  if (page === 'trends') return withCourse(contents).length > 0
  if (page === 'checks') return contents.overview.overview.disagreements.length > 0
  return page === 'key' || attentionFor(contents).length > 0
}

interface PageProps {
  readonly page: ScreenPage
  readonly t: Messages
  readonly locale: Locale
  readonly contents: ScreenContents
  readonly choice: ScreenChoice
}

function Page({ page, t, locale, contents, choice }: PageProps) {
  const room = roomOf(choice)
  if (page === 'key') return <KeyPage t={t} locale={locale} contents={contents} />
  if (page === 'units') return <UnitsPage t={t} locale={locale} contents={contents.units} />
  if (page === 'trends') return <TrendsPage t={t} locale={locale} contents={contents} room={room} />
  return page === 'checks' ? <ChecksPage t={t} locale={locale} contents={contents} room={room.checks} width={room.check} /> : <AttentionPage t={t} locale={locale} contents={contents} room={room.attention} />
}

interface ScreenShellProps {
  readonly t: Messages
  readonly locale: Locale
  readonly choice: ScreenChoice
  /** Empty where a single sentence stands instead. */
  readonly pages: readonly NamedPage[]
  readonly children: ReactNode
}

/** What a wall keeps when the network drops: everything in `#screen-content`, which is whole only with its last element. */
export function ScreenShell({ t, locale, choice, pages, children }: ScreenShellProps) {
  const read = readAtWords(locale, now().toISOString())
  const words = t.screen
  return (
    <ScreenRunner
      layout={choice.layout}
      seams={choice.seams}
      every={choice.every}
      first={choice.first - 1}
      pages={pages}
      offline={words.offline(read)}
      words={{ bar: words.barName, pause: words.pause, goOn: words.goOn, previous: words.previous, next: words.next, signedOutTitle: words.signedOutTitle, signedOutWhy: words.signedOutWhy }}
    >
      <div id="screen-content" className="screen-content" data-pages={JSON.stringify(pages)} data-offline={words.offline(read)}>
        {children}
        <span id="screen-end" hidden />
      </div>
    </ScreenRunner>
  )
}
