// Verifying from the page: what was edited, what is missing, what was cut off, and what only a checkpoint kept elsewhere shows; told in words.
import { beforeEach, describe, expect, it } from 'vitest'
import { coveringCheckpoint, proofOf } from '@/lib/data/audit-proof'
import { appendEvents } from '@/lib/data/transaction'
import { walkChain } from '@/lib/domain/audit/chain'
import { checkpointText, signedNote } from '@/lib/domain/audit/note'
import type { Viewer } from '@/lib/domain/viewer'
import { verificationWords } from '@/lib/i18n/verification-words'
import { verifyAuditLog, type Verification } from '@/lib/operations/verify-audit-log'
import { auditHashes } from '@/lib/platform/audit-key'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { eventsOf } from './chain'
import { clone, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let auditor: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  auditor = await appoint(given, { loginName: 'auditor', displayName: '审计甲', role: 'AUDITOR' })
  await add(10)
  return async () => {
    await stopServing()
    await given.end()
  }
})

const add = (count: number): Promise<void> =>
  database().$transaction((tx) => appendEvents(tx, auditor, ORIGIN, Array.from({ length: count }, (_, at) => ({ act: 'session.start', stream: 'auth', object: { type: 'user', id: `u${at}` }, result: 'ok' }) as const)))

/** Does something to the table that only its owner can. */
async function byForce(...statements: readonly string[]): Promise<void> {
  await given.owner.query('alter table audit.event disable trigger user')
  for (const statement of statements) await given.owner.query(statement)
  await given.owner.query('alter table audit.event enable trigger user')
}

/** A checkpoint of the stream as it stands, as its signer writes it; the signature is none. */
async function noteOf(stream: string): Promise<string> {
  const installation = String(await valueOf(given.owner, 'select installation::text from installation'))
  const chain = walkChain(auditHashes, installation, stream)
  for (const { seq, at, body, h } of (await eventsOf(given.owner)).filter((event) => event.stream === stream)) chain.take({ seq: Number(seq), micros: BigInt(at), body, h })
  const text = checkpointText({ installation, stream, time: '2026-11-23T01:00:00.000Z', ...chain.state() })
  return signedNote(text, [{ keyName: `${installation}/audit`, keyId: new Uint8Array(4), signature: new Uint8Array(64) }])
}

async function verified(note = ''): Promise<Verification> {
  const result = await verifyAuditLog(auditor, note, ORIGIN, () => undefined)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(', '))
  return result.value
}
const sentences = (found: Verification): string => JSON.stringify(verificationWords('zh-CN', found, '审计甲'))
const recorded = (): Promise<unknown> => valueOf(given.owner, `select body::jsonb -> 'after' from audit.event where facts ->> 'act' = 'audit.verify' order by at desc limit 1`)

/** All of the stream from an event on, hashed anew so that it follows. */
const recompute = `do $$ declare r record; v bytea; begin
  select h into v from audit.event where stream = 'auth' and seq = 4;
  for r in select * from audit.event where stream = 'auth' and seq > 4 order by seq loop
    v := sha256('\\x01'::bytea || v || int8send(r.seq) || sha256('\\x00'::bytea || int8send((extract(epoch from r.at) * 1000000)::bigint) || convert_to(r.body, 'UTF8')));
    update audit.event set h = v, prev = (select h from audit.event p where p.stream = 'auth' and p.seq = r.seq - 1) where stream = 'auth' and seq = r.seq;
  end loop; update audit.head set h = v where stream = 'auth'; end $$`

describe('a log that nobody touched', () => {
  it('is whole, step by step, in words and in the log itself', async () => {
    const steps: string[] = []
    const result = await verifyAuditLog(auditor, await noteOf('auth'), ORIGIN, ({ stream, done, total }) => steps.push(`${stream} ${done}/${total}`))
    expect(result).toMatchObject({ ok: true, value: { outcome: 'whole', held: [{ verdict: 'agrees', size: 10 }] } })
    expect(steps).toContain('auth 10/10')
    if (!result.ok) return
    expect(verificationWords('zh-CN', result.value, '审计甲')).toMatchObject({ sound: true, next: null, held: [{ sound: true }], headline: expect.stringMatching(/^全部 \d+ 条记录已校验/) })
    expect(sentences(result.value)).toContain('已校验 10 条（1–10），链完整。')
    expect(await recorded()).toMatchObject({ outcome: 'whole', broken: [], held: ['auth/10 agrees'] })
  })

  it('has a proof for each of its events, which leads to the signed root', async () => {
    await given.owner.query('insert into audit.checkpoint (stream, size, note) values ($1, 10, $2)', ['auth', await noteOf('auth')])
    await add(3)
    for (let seq = 1; seq <= 10; seq += 1) {
      const covering = await coveringCheckpoint('auth', String(seq))
      expect(covering === null ? null : await proofOf('auth', String(seq), covering)).toMatchObject({ index: seq - 1, size: 10, agrees: true })
    }
    expect(await coveringCheckpoint('auth', '11')).toBeNull()
    await byForce(`update audit.event set body = replace(body, '"u3"', '"u9"') where stream = 'auth' and seq = 4`)
    const covering = await coveringCheckpoint('auth', '1')
    expect(covering === null ? null : await proofOf('auth', '1', covering)).toMatchObject({ agrees: false })
  })
})

describe('a log that was altered past the product', () => {
  it.each([
    ['edited', [`update audit.event set body = replace(body, '"u4"', '"u5"') where stream = 'auth' and seq = 5`], 'auth/5 edited', '第 5 条被改过'],
    ['lacking one in the middle', [`delete from audit.event where stream = 'auth' and seq = 5`], 'auth/5 missing-in-middle', '第 5 条不见了'],
    ['cut at its end', [`delete from audit.event where stream = 'auth' and seq > 7`], 'auth/8 cut-at-end', '末尾从第 8 条起'],
  ] as const)('is found where it was %s, with what it means and what to do', async (_name, statements, fault, words) => {
    await byForce(...statements)
    const found = await verified()
    expect(found.outcome).toBe('broken')
    expect(await recorded()).toMatchObject({ outcome: 'broken', broken: [fault] })
    expect(sentences(found)).toContain(words)
    expect(verificationWords('en', found, 'A')).toMatchObject({ sound: false, next: expect.stringContaining('export the bundle') })
  })

  it('as a whole is found by nothing but a checkpoint kept elsewhere', async () => {
    const note = await noteOf('auth')
    await byForce(`update audit.event set body = replace(body, '"u4"', '"u5"') where stream = 'auth' and seq = 5`, recompute)
    expect((await verified()).outcome).toBe('whole')
    const found = await verified(note)
    expect(found).toMatchObject({ outcome: 'held-differs', held: [{ verdict: 'differs' }] })
    expect(sentences(found)).toContain('历史被改写过')
    expect(await recorded()).toMatchObject({ outcome: 'held-differs', held: ['auth/10 differs'] })
  })

  it('by a cut whose head was set back too is found by a checkpoint kept elsewhere', async () => {
    const note = await noteOf('auth')
    await byForce(`delete from audit.event where stream = 'auth' and seq > 7`, `update audit.head set seq = 7, h = (select h from audit.event where stream = 'auth' and seq = 7) where stream = 'auth'`)
    expect((await verified()).outcome).toBe('whole')
    expect(await verified(note)).toMatchObject({ outcome: 'held-differs', held: [{ verdict: 'shorter', events: 7 }] })
  })

  it('before the checkpoint cannot be compared with it', async () => {
    const note = await noteOf('auth')
    await byForce(`update audit.event set body = replace(body, '"u4"', '"u5"') where stream = 'auth' and seq = 5`)
    expect(await verified(note)).toMatchObject({ held: [{ verdict: 'broken' }] })
  })
})

it.each([
  ['anything', 'audit.note-unreadable'],
  ['', 'ok'],
] as const)('a pasted text that is %j is answered with %s', async (note, code) => {
  const result = await verifyAuditLog(auditor, note, ORIGIN, () => undefined)
  expect(result.ok ? 'ok' : result.problems[0]?.code).toBe(code)
})

it('a file of several checkpoints is compared one by one', async () => {
  const both = `${await noteOf('auth')}\n${await noteOf('system')}`
  await byForce(`update audit.event set body = replace(body, '"u4"', '"u5"') where stream = 'auth' and seq = 5`, recompute)
  expect(await verified(both)).toMatchObject({ outcome: 'held-differs', held: [{ stream: 'auth', verdict: 'differs' }, { stream: 'system', verdict: 'agrees' }] })
})

it('a checkpoint of another installation is not compared', async () => {
  const own = await noteOf('auth')
  const other = own.replaceAll(own.slice(0, 36), '00000000-0000-4000-8000-000000000000')
  const result = await verifyAuditLog(auditor, other, ORIGIN, () => undefined)
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'audit.note-elsewhere' }] })
})

it('nobody but auditors verifies, and what stops on the way leaves no result', async () => {
  const reporter = await appoint(given, { loginName: 'reporter', displayName: '填报', role: 'REPORTER' })
  expect(await verifyAuditLog(reporter, '', ORIGIN, () => undefined)).toMatchObject({ ok: false, problems: [{ code: 'permission.missing' }] })
  const gone = verifyAuditLog(auditor, '', ORIGIN, () => {
    throw new Error('nobody waits')
  })
  await expect(gone).rejects.toThrow('nobody waits')
  expect(await recorded()).toBeUndefined()
})
