// One event: before and after, the record exactly as hashed, its neighbours, and the checkpoint that covers it.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { barred } from '@/app/_http/refuse'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { coveringCheckpoint, proofOf } from '@/lib/data/audit-proof'
import { trailEvent } from '@/lib/data/audit-trail'
import { revealed } from '@/lib/data/commitments'
import { namesOfEvents } from '@/lib/data/event-names'
import { commitmentsOf, differenceOf } from '@/lib/domain/audit-reading/difference'
import { eventSentence } from '@/lib/i18n/event-words'
import { DeskFrame } from '../../../_parts/desk-frame'
import { ChainSection } from '../../_parts/chain-section'
import { DifferenceTable } from '../../_parts/difference-table'
import { EventFacts } from '../../_parts/event-facts'
import { eventHref } from '../../_parts/search'

interface EventPageProps {
  readonly params: Promise<{ readonly stream: string; readonly seq: string }>
  readonly searchParams: Promise<{ readonly proof?: string | readonly string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.audit.title }
}

export default async function EventPage({ params, searchParams }: EventPageProps) {
  const [{ stream: segment, seq }, { proof }] = await Promise.all([params, searchParams])
  const stream = decodeURIComponent(segment)
  const viewer = await openPage('page /desk/audit/[stream]/[seq]', eventHref({ stream, seq }))
  const found = await trailEvent(viewer, stream, seq)
  if (!found.ok) barred()
  if (found.value === null) return await hide(viewer, 'page /desk/audit/[stream]/[seq]', '', 'absent')
  const { event } = found.value
  const { reading } = event
  const rows = reading === null ? [] : differenceOf(reading)
  const [{ t, locale }, names, checkpoint, values] = await Promise.all([display(), namesOfEvents(), coveringCheckpoint(stream, seq), revealed(commitmentsOf(rows))])
  const words = t.audit
  return (
    <DeskFrame viewer={viewer} part="audit">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/audit' }, { label: `${stream} #${seq}` }]} />
      <PageHeading t={t} title={words.eventTitle(stream, seq)} lead={eventSentence(locale, names, reading)} />
      {reading !== null && <EventFacts t={t} locale={locale} viewer={viewer} names={names} at={event.at} reading={reading} />}
      {rows.length > 0 ? (
        <DifferenceTable t={t} locale={locale} names={names} rows={rows} revealed={values} />
      ) : (
        <p className="text-muted">{words.changesNone}</p>
      )}
      <ChainSection t={t} locale={locale} place={found.value} checkpoint={checkpoint} proof={proof === undefined || checkpoint === null ? null : await proofOf(stream, seq, checkpoint)} />
      <Section id="raw" title={words.rawTitle} note={words.rawNote} panel>
        <pre className="audit-raw" tabIndex={0} role="region" aria-label={words.eventTitle(stream, seq)}>
          {event.body}
        </pre>
      </Section>
    </DeskFrame>
  )
}
