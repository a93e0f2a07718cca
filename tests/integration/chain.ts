// The audit log checked from outside, by its documented formulas alone: nothing here is shared with what wrote it.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { rowsOf } from './database'

export interface StoredEvent {
  readonly stream: string
  readonly seq: string
  /** Microseconds since 1970, as text. */
  readonly at: string
  readonly body: string
  readonly prev: Buffer
  readonly h: Buffer
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function int64(value: string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

/** Every event, in the order of its chain. */
export const eventsOf = (client: pg.Client): Promise<readonly StoredEvent[]> =>
  rowsOf<StoredEvent & pg.QueryResultRow>(client, `select stream, seq::text, (extract(epoch from at) * 1000000)::bigint::text as at, body, prev, h from audit.event
    order by stream, audit.event.seq`)

/** What is wrong with the chains: empty where every hash follows from what is stored, without gap, up to its head. */
export async function chainFaults(owner: pg.Client): Promise<readonly string[]> {
  const [installation] = await rowsOf<{ installation: string }>(owner, 'select installation from installation')
  const faults: string[] = []
  const last = new Map<string, { seq: bigint; h: Buffer; at: bigint }>()
  for (const event of await eventsOf(owner)) {
    const before = last.get(event.stream) ?? { seq: 0n, h: sha256(`genesis:${event.stream}:${installation?.installation ?? ''}`), at: 0n }
    const name = `${event.stream}/${event.seq}`
    const leaf = sha256(Buffer.of(0), int64(event.at), event.body)
    const h = sha256(Buffer.of(1), before.h, int64(event.seq), leaf)
    if (BigInt(event.seq) !== before.seq + 1n) faults.push(`${name} follows ${before.seq}`)
    if (!event.prev.equals(before.h)) faults.push(`${name} holds another hash of the one before it`)
    if (!event.h.equals(h)) faults.push(`${name} holds another hash`)
    if (BigInt(event.at) < before.at) faults.push(`${name} is older than the one before it`)
    last.set(event.stream, { seq: BigInt(event.seq), h, at: BigInt(event.at) })
  }
  for (const head of await rowsOf<{ stream: string; seq: string; h: Buffer }>(owner, 'select stream, seq::text, h from audit.head')) {
    const end = last.get(head.stream)
    if (end === undefined || end.seq !== BigInt(head.seq) || !end.h.equals(head.h)) faults.push(
      `the head of ${head.stream} is not its last event`,
    )
    last.delete(head.stream)
  }
  return [...faults, ...[...last.keys()].map((stream) => `${stream} has no head`)]
}

/** A value written again with keys in the order of their UTF-16 units and without space. Whole numbers only, as the log holds. */
export function canonicalForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonicalForm(item)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} is no whole number within 2^53`)
  return JSON.stringify(value)
}
