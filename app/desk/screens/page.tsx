// The walls that show published figures: their addresses, until when, when last read; a new one, and the end of one.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { EmptyState } from '@/components/ui/empty-state'
import { releases } from '@/lib/data/published'
import { everyScreen } from '@/lib/data/screens'
import { latestDay, SCREEN_LINES, screenStanding } from '@/lib/domain/screen/screen-token'
import { now, today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { DeskFrame } from '../_parts/desk-frame'
import { makeScreen } from './actions'
import { MakeForm } from './make-form.client'
import { ScreensTable } from './screens-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.screensDesk.title }
}

export default async function ScreensPage() {
  const viewer = await openPage('page /desk/screens', '/desk/screens')
  const [{ t, locale }, all, labels] = await Promise.all([display(), everyScreen(), releases()])
  const words = t.screensDesk
  const at = now().getTime()
  const inForce = all.filter((screen) => screenStanding(screen, at) === 'in-force')
  const over = all.filter((screen) => !inForce.includes(screen))
  const latest = latestDay(today())
  const periods = labels.filter(({ version, newest }) => version === newest).map(({ periodKey }) => periodKey)
  return (
    <DeskFrame viewer={viewer} part="screens">
      <PageHeading t={t} title={words.title} lead={`${words.lead}${environment().PLUMBLINE_PUBLIC === 'no' ? words.closedNote : words.publicNote}`} />
      <Section id="in-force" title={words.inForce}>
        {inForce.length === 0 ? <EmptyState title={words.none} why={words.noneWhy} level={3} /> : <ScreensTable t={t} locale={locale} screens={inForce} caption={words.tables.inForce} />}
      </Section>
      <Section id="make" title={words.makeTitle} panel>
        <MakeForm
          action={makeScreen}
          lines={[...SCREEN_LINES.map((line) => ({ value: line, label: words.lines[line] })), ...periods.map((key) => ({ value: key, label: t.period.ofRelease(key) }))]}
          until={latest}
          latest={latest}
          words={{
            label: words.label, labelHint: words.labelHint, line: words.line, until: words.until, untilHint: words.untilHint(latest), make: words.make,
            problemsTitle: words.problemsTitle, address: words.address, picture: words.picture, copy: words.copy, copied: words.copied, settings: words.settings,
          }}
        />
      </Section>
      {over.length > 0 && (
        <Section id="over" title={words.over}>
          <ScreensTable t={t} locale={locale} screens={over} caption={words.tables.over} />
        </Section>
      )}
    </DeskFrame>
  )
}
