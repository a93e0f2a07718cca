// The list: when, who, what in plain words, with what result, from where, and the place in the chain.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { TrailEvent } from '@/lib/data/audit-trail'
import type { NamesOfEvents } from '@/lib/data/event-names'
import { maskedAddress, seesWholeAddress } from '@/lib/domain/audit-reading/masked-address'
import type { Viewer } from '@/lib/domain/viewer'
import { personText, rolesText } from '@/lib/i18n/event-names'
import { eventSentence, objectText } from '@/lib/i18n/event-words'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { objectHref } from './object-href'
import { ResultWord } from './result-word'
import { eventHref } from './search'

interface TrailTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly viewer: Viewer
  readonly names: NamesOfEvents
  readonly events: readonly TrailEvent[]
  readonly count: string
}

export function TrailTable({ t, locale, viewer, names, events, count }: TrailTableProps) {
  const words = t.audit
  const whole = seesWholeAddress(viewer)
  return (
    <DataTable
      id="trail"
      caption={words.caption}
      subtitle={count}
      rows={events}
      rowKey={({ stream, seq }) => `${stream}/${seq}`}
      marked={({ reading }) => reading === null}
      wide
      dense
      columns={[
        { key: 'time', header: words.time, nowrap: true, cell: (event) => <time dateTime={event.at}>{formatInstant(locale, event.at, 'table')}</time> },
        {
          key: 'person',
          header: words.person,
          nowrap: true,
          cell: ({ reading }) =>
            reading !== null && (
              <>
                {personText(locale, names, reading.actor.id)}
                <small className="audit-beneath">{rolesText(locale, reading.actor.roles)}</small>
              </>
            ),
        },
        { key: 'did', header: words.did, cell: ({ reading }) => <span className="audit-did">{eventSentence(locale, names, reading)}</span> },
        { key: 'object', header: words.object, cell: ({ reading }) => reading !== null && reading.object.type !== 'entry' && <ObjectLink viewer={viewer} reading={reading} text={objectText(locale, names, reading)} /> },
        { key: 'result', header: words.resultHeader, nowrap: true, cell: ({ reading }) => reading !== null && <ResultWord t={t} result={reading.result} /> },
        { key: 'address', header: words.address, nowrap: true, cell: ({ reading }) => (whole ? reading?.ip : maskedAddress(reading?.ip ?? '')) || t.figure.noFigure },
        {
          key: 'link',
          header: words.link,
          nowrap: true,
          cell: (event) => (
            <>
              <Link href={eventHref(event)}>
                {event.stream} #{event.seq}
              </Link>
              <small className="audit-beneath">
                <code>{event.hash.slice(0, 10)}</code>
              </small>
            </>
          ),
        },
      ]}
      note={whole ? undefined : words.addressNote}
    />
  )
}

function ObjectLink({ viewer, reading, text }: { readonly viewer: Viewer; readonly reading: NonNullable<TrailEvent['reading']>; readonly text: string }) {
  const href = objectHref(viewer, reading)
  return href === null ? text : <Link href={href}>{text}</Link>
}
