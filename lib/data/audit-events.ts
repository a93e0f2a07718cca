// The log as it is stored, a page at a time: what a check or an export walks over.
import 'server-only'
import type { ChainedEvent } from '@/lib/domain/audit/chain'
import { database } from '@/lib/platform/database/connection'

const PAGE = 2000

/** Where a stream ended when it was asked for. */
export interface StreamHead {
  readonly stream: string
  readonly seq: number
  readonly h: Uint8Array
}

interface EventRow {
  readonly seq: bigint
  readonly micros: bigint
  readonly body: string
  readonly h: Uint8Array
}

/** The head of every stream, by name; a stream whose head is gone ends at 0. Taken in one statement, so it is one moment of the log. */
export async function streamHeads(): Promise<readonly StreamHead[]> {
  const rows = await database().$queryRaw<{ stream: string; seq: bigint | null; h: Uint8Array | null }[]>`
    select coalesce(s.stream, h.stream) as stream, h.seq, h.h from (select distinct stream from audit.event) s full join audit.head h on h.stream = s.stream order by 1`
  return rows.map(({ stream, seq, h }) => ({ stream, seq: Number(seq ?? 0), h: h ?? new Uint8Array() })).sort((a, b) => (a.stream < b.stream ? -1 : 1))
}

/** The events of a stream in order, in pages of 2000, up to and including number `last`. */
export async function* eventPages(stream: string, last: number): AsyncGenerator<readonly ChainedEvent[], void> {
  for (let after = 0; after < last; ) {
    const rows = await database().$queryRaw<EventRow[]>`
      select e.seq, (extract(epoch from e.at) * 1000000)::bigint as micros, e.body, e.h from audit.event e
      where e.stream = ${stream} and e.seq > ${after} and e.seq <= ${last} order by e.seq limit ${PAGE}`
    const page = rows.map(({ seq, micros, body, h }) => ({ seq: Number(seq), micros, body, h }))
    const end = page.at(-1)
    if (end === undefined) return
    yield page
    after = end.seq
  }
}
