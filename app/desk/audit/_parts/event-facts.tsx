// What an event says of itself, field by field.
import { Section } from '@/components/layout/section'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { NamesOfEvents } from '@/lib/data/event-names'
import { maskedAddress, seesWholeAddress } from '@/lib/domain/audit-reading/masked-address'
import type { EventReading } from '@/lib/domain/audit-reading/read-event'
import type { Viewer } from '@/lib/domain/viewer'
import { personText, rolesText } from '@/lib/i18n/event-names'
import { objectText } from '@/lib/i18n/event-words'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { objectHref } from './object-href'
import { ResultWord } from './result-word'
import { trailHref } from './search'

interface EventFactsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly viewer: Viewer
  readonly names: NamesOfEvents
  readonly at: string
  readonly reading: EventReading
}

export function EventFacts({ t, locale, viewer, names, at, reading }: EventFactsProps) {
  const words = t.audit
  const { actor, object, ip, why, requestId, appVersion, batch } = reading
  const href = objectHref(viewer, reading)
  const text = objectText(locale, names, reading)
  const orNone = (value: string | null): string => (value === null || value === '' ? t.figure.noFigure : value)
  return (
    <Section id="about" title={words.about} panel>
      <Facts
        columns
        facts={[
          { name: words.time, value: <time dateTime={at}>{formatInstant(locale, at, 'table')}</time> },
          { name: words.resultHeader, value: <ResultWord t={t} result={reading.result} /> },
          { name: words.person, value: <Link href={trailHref({ actor: actor.id })}>{personText(locale, names, actor.id)}</Link> },
          { name: words.csvRole, value: orNone(rolesText(locale, actor.roles)) },
          { name: words.object, value: href === null ? orNone(text) : <Link href={href}>{text}</Link> },
          { name: words.filterObject, value: <Link href={trailHref({ object: object.id })}>{object.id}</Link> },
          { name: words.address, value: orNone(seesWholeAddress(viewer) ? ip : maskedAddress(ip)) },
          { name: words.session, value: orNone(actor.session8) },
          { name: words.reason, value: orNone(why) },
          { name: words.request, value: orNone(requestId) },
          { name: words.batch, value: orNone(batch) },
          { name: words.appVersion, value: orNone(appVersion) },
        ]}
      />
    </Section>
  )
}
