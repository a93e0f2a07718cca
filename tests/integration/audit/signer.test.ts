// The signer of checkpoints: what it signs, what it keeps outside the database, and that it refuses to sign another history.
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkChains } from '@/lib/data/audit-chains'
import { auditFindings, latestCheckpoint } from '@/lib/data/checkpoints'
import { readNote } from '@/lib/domain/audit/note'
import { isSignedBy, readVerifierKey, verifierKeyText } from '@/lib/platform/audit-key'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from '../database'
import { appendNumbered, remove, signerOf, temporaryFolder, textOf, type Signer } from './bundle'
import { tamper } from './tampering'

let given: Clone
let signer: Signer
let stopServing: () => Promise<void>

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  signer = await signerOf(given)
  await appendNumbered(given, 'unit-410721', 10)
})
afterEach(async () => {
  await stopServing()
  await given.end()
  await remove(signer.folder)
})

const STREAM = 'unit-410721'
const findings = () => rowsOf(given.owner, 'select stream, kind from audit.finding order by id')

describe('a round of the signer', () => {
  it('signs every stream that has grown, and says nothing where none has', async () => {
    expect(await signer.round()).toEqual({ signed: [{ stream: 'system', size: 1 }, { stream: STREAM, size: 10 }], findings: [] })
    expect(await signer.round()).toEqual({ signed: [], findings: [] })
    await appendNumbered(given, STREAM, 3, 11)
    expect((await signer.round()).signed).toEqual([{ stream: STREAM, size: 13 }])
  })

  it('writes the same note into the database and into its own folder, signed by the key that it shows', async () => {
    await signer.round()
    const note = await textOf(path.join(signer.folder, 'checkpoints', STREAM, '10.note'))
    expect(await valueOf(given.owner, 'select note from audit.checkpoint where stream = $1', [STREAM])).toBe(note)
    const key = readVerifierKey(await textOf(signer.key))
    const read = readNote(note)
    expect(read !== null && key !== null && isSignedBy(read, key)).toBe(true)
    const installation = await valueOf(given.owner, 'select installation::text from installation')
    expect(note).toMatch(new RegExp(`^${String(installation)}/audit/${STREAM}\n10\n[A-Za-z0-9+/]{43}=\nsm3 [A-Za-z0-9+/]{43}=\nhead [0-9a-f]{64}\ntime \\S+Z\npolicy 1\n\n— ${String(installation)}/audit \\S{92}\n$`))
    expect((await textOf(signer.latest)).split('\n\n')).toHaveLength(4)
  })

  it('keeps its folder to itself: 0700, and 0600 for every file', async () => {
    await signer.round()
    for (const entry of [{ parentPath: path.dirname(signer.folder), name: path.basename(signer.folder), isDirectory: () => true }, ...(await readdir(signer.folder, { recursive: true, withFileTypes: true }))]) {
      expect((await stat(path.join(entry.parentPath, entry.name))).mode & 0o777, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600)
    }
  })

  it('by two signers at once leaves one checkpoint of a size', async () => {
    const other = await signerOf(given, signer.folder)
    await signer.round()
    await appendNumbered(given, STREAM, 5, 11)
    const rounds = await Promise.all([signer.round(), other.round()])
    expect(rounds.flatMap(({ signed }) => signed)).toEqual([{ stream: STREAM, size: 15 }])
    expect(rounds.flatMap((round) => round.findings)).toEqual([])
  })

  it('while events are appended signs trees that extend each other', async () => {
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      const client = new pg.Client({ connectionString: given.appUrl })
      await client.connect()
      for (let at = 0; at < 25; at += 1) await appendNumbered({ ...given, app: client }, STREAM, 1, writer * 100 + at)
      await client.end()
    })
    for (let at = 0; at < 5; at += 1) expect((await signer.round()).findings).toEqual([])
    await Promise.all(writers)
    expect((await signer.round()).findings).toEqual([])
    signer.restart()
    expect((await signer.round()).findings).toEqual([])
    expect(await latestCheckpoint(STREAM)).toMatchObject({ size: 110 })
  })
})

describe('a history that was rewritten by a superuser', () => {
  // What the chain alone cannot show: everything follows from everything again.
  it.each([
    ['event 4 changed and all hashes after it made anew', 'recompute'],
    ['the last events deleted, the head put back, and others written', 'cut-head-fixed'],
  ] as const)('(%s) looks whole to the chain itself, and is not signed', async (_what, how) => {
    await signer.round()
    await tamper(given, how, STREAM, 4)
    await tamper(given, 'forget-checkpoints', STREAM, 0)
    await appendNumbered(given, STREAM, 20, 50)
    expect((await checkChains()).map(({ broken }) => broken)).toEqual([null, null])
    for (const again of [false, true]) {
      if (again) signer.restart()
      const round = await signer.round()
      expect(round.signed).toEqual([])
      expect(round.findings).toMatchObject([{ stream: STREAM, kind: 'rewritten' }])
    }
    expect((await auditFindings(5))[0]).toMatchObject({ stream: STREAM, kind: 'rewritten' })
  })

  it('(its end cut off) is not signed, and the other streams are', async () => {
    await signer.round()
    await tamper(given, 'cut-head-fixed', STREAM, 7)
    await appendNumbered(given, 'auth', 1)
    const round = await signer.round()
    expect(round.signed).toEqual([{ stream: 'auth', size: 1 }])
    expect(round.findings).toMatchObject([{ stream: STREAM, kind: 'cut-at-end' }])
  })

  it.each([
    ['edit', 'chain-broken'],
    ['delete', 'chain-broken'],
    ['cut', 'cut-at-end'],
    ['swap', 'chain-broken'],
  ] as const)('(%s) is found when everything is walked again', async (how, kind) => {
    await signer.round()
    await tamper(given, how, STREAM, 4)
    signer.restart()
    expect((await signer.round()).findings).toMatchObject([{ stream: STREAM, kind }])
  })

  it('is noted once, not every hour', async () => {
    await signer.round()
    await tamper(given, 'edit', STREAM, 4)
    for (let at = 0; at < 3; at += 1) {
      signer.restart()
      await signer.round()
    }
    expect(await findings()).toEqual([{ stream: STREAM, kind: 'chain-broken' }])
  })

  it('is still refused by a signer that lost its own notes, as long as the database has one of its checkpoints', async () => {
    await signer.round()
    await tamper(given, 'recompute', STREAM, 4)
    await rm(path.join(signer.folder, 'checkpoints', STREAM), { recursive: true })
    signer.restart()
    expect((await signer.round()).findings).toMatchObject([{ stream: STREAM, kind: 'rewritten' }])
  })
})

describe('the signer’s own records', () => {
  it('that were altered stop it from signing that stream', async () => {
    await signer.round()
    const file = path.join(signer.folder, 'checkpoints', STREAM, '10.note')
    await writeFile(file, (await textOf(file)).replace(/^10$/m, '9'))
    await appendNumbered(given, STREAM, 1, 11)
    expect((await signer.round()).findings).toMatchObject([{ stream: STREAM, kind: 'own-record-damaged' }])
  })

  it('are not replaced by a new key where the key is gone', async () => {
    await signer.round()
    await rm(path.join(signer.folder, 'audit-key.pem'))
    await expect(signer.round()).rejects.toThrow(/audit-key\.pem is gone/)
  })

  it('of a retired key still bind the new one', async () => {
    await signer.round()
    const before = await textOf(signer.key)
    await writeFile(path.join(signer.folder, 'retired-2026.pub'), before)
    const fresh = await signerOf(given, await temporaryFolder())
    await given.owner.query('alter table audit.checkpoint disable trigger user; delete from audit.checkpoint; alter table audit.checkpoint enable trigger user')
    await fresh.round()
    await writeFile(path.join(signer.folder, 'audit-key.pem'), await textOf(path.join(fresh.folder, 'audit-key.pem')))
    await given.owner.query('alter table audit.checkpoint disable trigger user; delete from audit.checkpoint; alter table audit.checkpoint enable trigger user')
    signer.restart()
    await appendNumbered(given, STREAM, 1, 11)
    expect(await signer.round()).toEqual({ signed: [{ stream: STREAM, size: 11 }], findings: [] })
    expect(await textOf(signer.key)).not.toBe(before)
    await tamper(given, 'recompute', STREAM, 4)
    signer.restart()
    expect((await signer.round()).findings).toMatchObject([{ stream: STREAM }])
    await remove(fresh.folder)
  })
})

describe('a checkpoint in the database that the signer did not sign', () => {
  it('is a finding', async () => {
    await signer.round()
    const note = await valueOf(given.owner, 'select note from audit.checkpoint where stream = $1', [STREAM])
    await appendNumbered(given, STREAM, 1, 11)
    await given.owner.query('insert into audit.checkpoint (stream, size, note) values ($1, 11, $2)', [STREAM, String(note).replace('\n10\n', '\n11\n')])
    expect((await signer.round()).findings).toMatchObject([{ stream: STREAM, kind: 'forged-checkpoint' }])
  })
})

describe('the product’s own check', () => {
  it('names the first event that is not as it was, and how its newest checkpoint stands', async () => {
    await signer.round()
    const pin = readVerifierKey(await textOf(signer.key))
    expect(pin === null ? '' : verifierKeyText(pin)).toBe((await textOf(signer.key)).trim())
    const seen: string[] = []
    expect(await checkChains(({ stream, done, total }) => seen.push(`${stream} ${done}/${total}`))).toMatchObject([
      { stream: 'system', events: 1, broken: null, checkpoint: { size: 1, signature: 'not-checked', rootAgrees: true } },
      { stream: STREAM, events: 10, broken: null, checkpoint: { size: 10, rootAgrees: true } },
    ])
    expect(seen).toEqual(['system 1/1', `${STREAM} 10/10`])
  })

  it.each([
    ['edit', { seq: 4, kind: 'edited' }],
    ['delete', { seq: 4, kind: 'missing-in-middle' }],
    ['cut', { seq: 5, kind: 'cut-at-end' }],
    ['cut-head-fixed', { seq: 5, kind: 'cut-at-end' }],
  ] as const)('finds %s', async (how, broken) => {
    await signer.round()
    await tamper(given, how, STREAM, 4)
    expect((await checkChains()).find(({ stream }) => stream === STREAM)).toMatchObject({ broken })
  })

  it('sees by the checkpoint that everything was computed anew', async () => {
    await signer.round()
    await tamper(given, 'recompute', STREAM, 4)
    expect((await checkChains()).find(({ stream }) => stream === STREAM)).toMatchObject({ broken: null, checkpoint: { rootAgrees: false } })
  })
})

it('lets nobody alter a finding, not even the owner, and only the signer add one', async () => {
  await signer.round()
  await tamper(given, 'edit', STREAM, 4)
  signer.restart()
  await signer.round()
  for (const statement of [`update audit.finding set detail = ''`, 'delete from audit.finding', 'truncate audit.finding', 'update audit.blob set value = value', 'truncate audit.blob']) {
    expect(await refusal(given.owner, `insert into audit.blob values (sha256('x'), '0123456789abcdef', 'x', gen_random_uuid())`, statement), statement).toMatchObject({ code: '23001' })
    expect(await refusal(given.app, statement), statement).toMatchObject({ code: '42501' })
  }
  expect(await refusal(given.app, `insert into audit.finding (stream, kind, detail) values ('system', 'rewritten', '')`)).toMatchObject({ code: '42501' })
})
