// What was done to one metric and its targets, from the audit log, for whoever looks after metrics. Who did it is told by account only.
import 'server-only'
import { groupOf } from '@/lib/domain/audit-reading/act-groups'
import { readEvent, type EventReading } from '@/lib/domain/audit-reading/read-event'
import { NO_FILTER } from '@/lib/domain/audit-reading/trail-filter'
import { database } from '@/lib/platform/database/connection'
import { whereOf } from './audit-query'

export interface MetricEvent {
  readonly stream: string
  readonly seq: string
  /** ISO instant. */
  readonly at: string
  readonly reading: EventReading
}

const MOST = 100

/** The newest hundred acts on a metric, newest first. */
export async function metricHistory(code: string): Promise<readonly MetricEvent[]> {
  const rows = await database().$queryRaw<readonly { stream: string; seq: bigint; at: Date; body: string }[]>`
    select e.stream, e.seq, e.at, e.body from audit.event e ${whereOf({ ...NO_FILTER, group: 'metrics', object: code })} order by e.at desc, e.seq desc limit ${MOST}`
  return rows.flatMap(({ stream, seq, at, body }) => {
    const reading = readEvent(body)
    return reading?.act && groupOf(reading.act) === 'metrics' ? [{ stream, seq: String(seq), at: at.toISOString(), reading }] : []
  })
}
