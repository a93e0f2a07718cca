// The audit log as auditors read it: page by page, newest first. It only reads; who may is decided here, by the table of permissions.
import 'server-only'
import { readEvent, type EventReading } from '@/lib/domain/audit-reading/read-event'
import type { TrailFilter, TrailPosition } from '@/lib/domain/audit-reading/trail-filter'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { whereOf } from './audit-query'

export interface TrailEvent {
  readonly stream: string
  readonly seq: string
  /** ISO instant to the microsecond, in UTC. */
  readonly at: string
  /** The same in microseconds since 1970: what is hashed, and where a page goes on. */
  readonly atMicroseconds: string
  readonly body: string
  /** Hexadecimal. */
  readonly prev: string
  readonly hash: string
  /** Null where the body cannot be read: then somebody altered it. */
  readonly reading: EventReading | null
}

export interface TrailPage {
  readonly events: readonly TrailEvent[]
  readonly hasNewer: boolean
  readonly hasOlder: boolean
  /** How many fit the filter, counted up to {@link COUNTED}. */
  readonly count: number
}

/** Events of one page, and how far they are counted. */
export const PAGE_SIZE = 50
export const COUNTED = 10_000

interface Row {
  readonly stream: string
  readonly seq: bigint
  readonly us: bigint
  readonly body: string
  readonly prev: string
  readonly h: string
}

const columns = Prisma.sql`e.stream, e.seq, (extract(epoch from e.at) * 1000000)::bigint as us, e.body, encode(e.prev, 'hex') as prev, encode(e.h, 'hex') as h`

function eventOf({ stream, seq, us, body, prev, h }: Row): TrailEvent {
  const seconds = new Date(Number(us / 1_000_000n) * 1000).toISOString().slice(0, 19)
  const at = `${seconds}.${String(us % 1_000_000n).padStart(6, '0')}Z`
  return { stream, seq: String(seq), at, atMicroseconds: String(us), body, prev, hash: h, reading: readEvent(body) }
}

const mayRead = (viewer: Viewer): boolean => can(viewer, 'audit.read', {})
const closed = (): ReturnType<typeof refused> => refused(problem('permission.missing', { action: 'audit.read' }))

async function rowsOf(where: Prisma.Sql, towards: TrailPosition['towards'], limit: number): Promise<readonly TrailEvent[]> {
  const order = towards === 'older' ? Prisma.sql`order by e.at desc, e.stream desc, e.seq desc` : Prisma.sql`order by e.at, e.stream, e.seq`
  const rows = await database().$queryRaw<Row[]>`select ${columns} from audit.event e ${where} ${order} limit ${limit}`
  return rows.map(eventOf)
}

/**
 * One page of the log, newest first.
 * @param position where the page begins; null for the newest
 * @returns problem: permission.missing
 */
export async function trailPage(viewer: Viewer, filter: TrailFilter, position: TrailPosition | null): Promise<Result<TrailPage>> {
  if (!mayRead(viewer)) return closed()
  const towards = position?.towards ?? 'older'
  const [found, [counted]] = await Promise.all([
    rowsOf(whereOf(filter, position), towards, PAGE_SIZE + 1),
    database().$queryRaw<{ n: bigint }[]>`select count(*) as n from (select 1 from audit.event e ${whereOf(filter)} limit ${COUNTED + 1}) counted`,
  ])
  const more = found.length > PAGE_SIZE
  const events = found.slice(0, PAGE_SIZE)
  return ok({
    events: towards === 'older' ? events : events.toReversed(),
    hasNewer: towards === 'older' ? position !== null : more,
    hasOlder: towards === 'older' ? more : true,
    count: Number(counted?.n ?? 0n),
  })
}

/**
 * The newest events of a filter, for a file.
 * @param limit at most 10,000
 * @returns problem: permission.missing
 */
export async function trailRows(viewer: Viewer, filter: TrailFilter, limit: number): Promise<Result<readonly TrailEvent[]>> {
  return mayRead(viewer) ? ok(await rowsOf(whereOf(filter), 'older', Math.min(limit, COUNTED))) : closed()
}

export interface TrailPlace {
  readonly event: TrailEvent
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/**
 * One event by its stream and number; null where there is none.
 * @returns problem: permission.missing
 */
export async function trailEvent(viewer: Viewer, stream: string, seq: string): Promise<Result<TrailPlace | null>> {
  if (!mayRead(viewer)) return closed()
  if (!/^[1-9]\d{0,17}$/.test(seq)) return ok(null)
  const number = BigInt(seq)
  const rows = await database().$queryRaw<Row[]>`select ${columns} from audit.event e where e.stream = ${stream} and e.seq between ${number - 1n} and ${number + 1n} order by e.seq`
  const own = rows.find((row) => row.seq === number)
  return ok(own === undefined ? null : { event: eventOf(own), hasPrevious: rows.some((row) => row.seq < number), hasNext: rows.some((row) => row.seq > number) })
}

/** Every stream there is, found by leaps through the key rather than by reading all events. */
export async function streams(): Promise<readonly string[]> {
  const rows = await database().$queryRaw<{ stream: string }[]>`
    with recursive leap as (
      (select stream from audit.event order by stream limit 1)
      union all
      select (select e.stream from audit.event e where e.stream > leap.stream order by e.stream limit 1) from leap where leap.stream is not null
    ) select stream from leap where stream is not null order by stream`
  return rows.map(({ stream }) => stream)
}

/** Hash of one event in hexadecimal, or null where there is none. Tells nothing of what the event says. */
export async function eventHash(stream: string, seq: number): Promise<string | null> {
  const [row] = await database().$queryRaw<{ h: string }[]>`select encode(e.h, 'hex') as h from audit.event e where e.stream = ${stream} and e.seq = ${seq}`
  return row?.h ?? null
}
