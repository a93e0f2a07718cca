// The list of audit events as a grid, in the words of its reader. For reading on; what can be verified is the bundle.
import { maskedAddress } from '@/lib/domain/audit-reading/masked-address'
import type { EventReading } from '@/lib/domain/audit-reading/read-event'
import { personText, rolesText, type EventNames } from '@/lib/i18n/event-names'
import { eventSentence } from '@/lib/i18n/event-words'
import { formatInstant } from '@/lib/i18n/format-period'
import { messages, type Locale } from '@/lib/i18n/messages'
import type { Grid } from './published-table'

export interface ListedEvent {
  readonly stream: string
  readonly seq: string
  readonly at: string
  readonly hash: string
  readonly reading: EventReading | null
}

/**
 * Writes the grid, one row an event.
 * @param wholeAddress false to leave out the second half of source addresses
 */
export function auditListGrid(locale: Locale, names: EventNames, events: readonly ListedEvent[], wholeAddress: boolean): Pick<Grid, 'columns' | 'rows'> {
  const t = messages(locale).audit
  const text = (key: string, header: string) => ({ key, header, kind: 'text' as const, width: 20 })
  const address = (ip: string): string => (wholeAddress ? ip : maskedAddress(ip))
  return {
    columns: [text('time', t.time), text('instant', t.csvInstant), text('person', t.person), text('role', t.csvRole), text('did', t.did), text('act', t.csvActCode),
      text('object', t.csvObjectId), text('result', t.resultHeader), text('reason', t.reason), text('address', t.address), text('stream', t.stream), { key: 'seq', header: t.csvSeq, kind: 'number', width: 10 }, text('hash', t.hash)],
    rows: events.map(({ stream, seq, at, hash, reading }) => {
      const sentence = eventSentence(locale, names, reading)
      const time = formatInstant(locale, at, 'table')
      if (reading === null) return [time, at, null, null, sentence, null, null, null, null, null, stream, seq, hash]
      const { actor, actText, object, result, why, ip } = reading
      return [time, at, personText(locale, names, actor.id), rolesText(locale, actor.roles), sentence, actText, object.id, t.result[result], why, address(ip), stream, seq, hash]
    }),
  }
}
