// What an owner of the database can do to the log, done for real, with every guard switched off.
import { createHash } from 'node:crypto'
import { rowsOf, type Clone } from '../database'

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

function int64(value: string | number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(value))
  return bytes
}

export type Tampering =
  | 'edit' | 'delete' | 'cut' | 'cut-head-fixed' | 'swap' | 'insert' | 'duplicate' | 'swap-streams' | 'recompute' | 'roll-back' | 'forget-checkpoints'

/** The hashes of a stream made anew from one event on, head included, by the documented formulas. */
async function recompute({ owner }: Clone, stream: string, from: number): Promise<void> {
  const [installation] = await rowsOf<{ installation: string }>(owner, 'select installation::text from installation')
  const before = await rowsOf<{ h: Buffer }>(owner, 'select h from audit.event where stream = $1 and seq = $2', [stream, from - 1])
  let h = before[0]?.h ?? sha256(`genesis:${stream}:${installation?.installation ?? ''}`)
  const events = await rowsOf<{ seq: string; us: string; body: string }>(
    owner, 'select e.seq::text, (extract(epoch from e.at) * 1000000)::bigint::text as us, e.body from audit.event e where stream = $1 and seq >= $2 order by e.seq', [stream, from],
  )
  for (const { seq, us, body } of events) {
    const next = sha256(Buffer.of(1), h, int64(seq), sha256(Buffer.of(0), int64(us), body))
    await owner.query('update audit.event set prev = $3, h = $4 where stream = $1 and seq = $2', [stream, seq, h, next])
    h = next
  }
  await owner.query('update audit.head set h = $2, seq = (select max(seq) from audit.event where stream = $1) where stream = $1', [stream, h])
}

const CHANGE = `update audit.event set body = replace(body, '"year":2024', '"year":2023') where stream = $1 and seq = $2`
// Past the numbers in use, and back: the key is checked row by row.
const SHIFT = ['update audit.event set seq = seq + 1000001 where stream = $1 and seq > $2', 'update audit.event set seq = seq - 1000000 where stream = $1 and seq > 1000000 and $2::int > 0']

/** Alters a stream at one event, from 1. `swap-streams` exchanges it with the same event of `other`. */
export async function tamper(given: Clone, how: Tampering, stream: string, at: number, other = 'auth'): Promise<void> {
  const { owner } = given
  const run = async (...statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await owner.query(statement, [stream, at])
  }
  const withOther = async (statement: string): Promise<void> => void (await owner.query(statement, [stream, at, other]))
  await owner.query(`set session_replication_role = 'replica'`)
  switch (how) {
    case 'edit': await run(CHANGE); break
    case 'delete': await run('delete from audit.event where stream = $1 and seq = $2'); break
    case 'cut': await run('delete from audit.event where stream = $1 and seq > $2'); break
    case 'cut-head-fixed': await run('delete from audit.event where stream = $1 and seq > $2', 'update audit.head set seq = $2, h = (select h from audit.event where stream = $1 and seq = $2) where stream = $1'); break
    case 'swap':
      await run('update audit.event set seq = seq + 1000000 where stream = $1 and seq between $2 and $2 + 1', 'update audit.event set seq = case seq when 1000000 + $2 then $2 + 1 else $2 end where stream = $1 and seq > 1000000')
      break
    case 'insert':
      await run(...SHIFT, `insert into audit.event (stream, seq, at, body, prev, h) select stream, seq + 1, at, replace(body, '"why":null', '"why":"x"'), h, sha256(h) from audit.event where stream = $1 and seq = $2`)
      await run('update audit.head set seq = seq + 1 where stream = $1 and $2::int > 0')
      break
    case 'duplicate':
      await run(...SHIFT, 'insert into audit.event (stream, seq, at, body, prev, h) select stream, seq + 1, at, body, prev, h from audit.event where stream = $1 and seq = $2')
      await run('update audit.head set seq = seq + 1 where stream = $1 and $2::int > 0')
      break
    case 'swap-streams':
      await withOther(`update audit.event set stream = stream || '-x' where stream in ($1, $3) and seq = $2`)
      await withOther(`update audit.event set stream = case stream when $1 || '-x' then $3 else $1 end where stream in ($1 || '-x', $3 || '-x') and seq = $2`)
      break
    case 'recompute': await run(CHANGE); await recompute(given, stream, at); break
    case 'roll-back':
      await tamper(given, 'cut-head-fixed', stream, at)
      await owner.query(`set session_replication_role = 'replica'`)
      await run('delete from audit.checkpoint where stream = $1 and size > $2')
      break
    case 'forget-checkpoints': await run('delete from audit.checkpoint where stream = $1 and size > $2'); break
  }
  await owner.query(`set session_replication_role = 'origin'`)
}
