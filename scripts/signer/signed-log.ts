// The log as its signer reads it: as the role audit_signer, which may read events and add checkpoints and findings, and nothing else.
import pg from 'pg'
import type { ChainedEvent } from '@/lib/domain/audit/chain'
import type { FindingKind } from '@/lib/domain/audit/finding'

const PAGE = 5000
// One signer at a time, also where one was started by hand.
const LOCK = 7_410_704

export interface Head {
  readonly stream: string
  readonly seq: number
  readonly h: Buffer
}

export interface SignedLog {
  readonly installation: () => Promise<string>
  /** Where each stream ends; 0 where its head is gone. */
  readonly heads: () => Promise<readonly Head[]>
  readonly events: (stream: string, after: number, last: number) => AsyncGenerator<ChainedEvent, void>
  /** Hash of one event as it is stored now, or null. */
  readonly hashAt: (stream: string, seq: number) => Promise<Buffer | null>
  readonly checkpoints: (stream: string) => Promise<readonly { readonly size: number; readonly note: string }[]>
  /** Adds a checkpoint; returns the one that stands there afterwards. */
  readonly addCheckpoint: (stream: string, size: number, note: string) => Promise<string>
  /** Adds a finding unless it is the last one of this stream already. */
  readonly addFinding: (stream: string, kind: FindingKind, detail: string) => Promise<void>
}

function logOf(client: pg.Client): SignedLog {
  const rows = async <T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<readonly T[]> => (await client.query<T>(sql, [...values])).rows
  return {
    installation: async () => {
      const [row] = await rows<{ installation: string }>('select installation::text from public.installation')
      if (row === undefined) throw new Error('the database is not prepared yet')
      return row.installation
    },
    heads: async () =>
      (
        await rows<{ stream: string; seq: string | null; h: Buffer | null }>(
          'select coalesce(s.stream, h.stream) as stream, h.seq::text, h.h from (select distinct stream from audit.event) s full join audit.head h on h.stream = s.stream',
        )
      ).map(({ stream, seq, h }) => ({ stream, seq: Number(seq ?? 0), h: h ?? Buffer.alloc(0) })),
    async *events(stream, after, last) {
      for (let from = after; from < last; ) {
        const page = await rows<{ seq: string; micros: string; body: string; h: Buffer }>(
          'select e.seq::text, (extract(epoch from e.at) * 1000000)::bigint::text as micros, e.body, e.h from audit.event e where e.stream = $1 and e.seq > $2 and e.seq <= $3 order by e.seq limit $4',
          [stream, from, last, PAGE],
        )
        for (const { seq, micros, body, h } of page) yield { seq: Number(seq), micros: BigInt(micros), body, h }
        const end = page.at(-1)
        if (end === undefined) return
        from = Number(end.seq)
      }
    },
    hashAt: async (stream, seq) => (await rows<{ h: Buffer }>('select h from audit.event where stream = $1 and seq = $2', [stream, seq]))[0]?.h ?? null,
    checkpoints: async (stream) => (await rows<{ size: string; note: string }>('select size::text, note from audit.checkpoint c where stream = $1 order by c.size', [stream])).map((row) => ({ size: Number(row.size), note: row.note })),
    addCheckpoint: async (stream, size, note) => {
      await client.query('insert into audit.checkpoint (stream, size, note) values ($1, $2, $3) on conflict (stream, size) do nothing', [stream, size, note])
      return (await rows<{ note: string }>('select note from audit.checkpoint where stream = $1 and size = $2', [stream, size]))[0]?.note ?? ''
    },
    addFinding: async (stream, kind, detail) => {
      await client.query(
        `insert into audit.finding (stream, kind, detail) select $1::text, $2::text, $3::text where not exists (
          select 1 from (select f.kind, f.detail from audit.finding f where f.stream = $1 order by f.id desc limit 1) last where last.kind = $2 and last.detail = $3)`,
        [stream, kind, detail.slice(0, 2000)],
      )
    },
  }
}

/** Connects, waits for its turn, and disconnects afterwards. */
export async function withSignedLog<T>(url: string, work: (log: SignedLog) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'plumbline audit signer' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work(logOf(client))
  } finally {
    await client.end()
  }
}
