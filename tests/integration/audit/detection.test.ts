// LG-4: what an owner of the database does to the log shows in the bundle that the product then exports, to whoever kept a checkpoint.
// One position a class, and a hundred where PLUMBLINE_FULL is yes.
import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkpointText, keyNameOf, readNote, signedNote } from '@/lib/domain/audit/note'
import { newPrivateKey, signingKey } from '@/lib/platform/audit-key'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from '../database'
import { appendNumbered, exported, people, remove, signerOf, temporaryFolder, writeZip, type Person, type Signer } from './bundle'
import { requirePython } from './python'
import { tamper } from './tampering'
import { verified } from './verifiers'

const SIZE = 110
const FULL = process.env['PLUMBLINE_FULL'] === 'yes'
const POSITIONS: readonly number[] = FULL ? Array.from({ length: 100 }, (_, at) => at + 5) : [104]
const STREAMS = ['unit-410721', 'unit-410724'] as const
type Stream = (typeof STREAMS)[number]

let given: Clone
let who: Person
let signer: Signer
let folder: string
let carried: string
let stopServing: () => Promise<void>

const TABLES = ['event', 'head', 'checkpoint']

beforeAll(async () => {
  requirePython()
  given = await clone()
  stopServing = await serveFrom(given)
  signer = await signerOf(given)
  folder = await temporaryFolder()
  who = await people(given)
  for (const count of [40, 30, 40]) {
    for (const stream of STREAMS) await appendNumbered(given, stream, count)
    await signer.round()
  }
  carried = path.join(folder, 'carried')
  await cp(signer.folder, carried, { recursive: true })
  for (const table of TABLES) await given.owner.query(`create table public.kept_${table} as select * from audit.${table}`)
})
afterAll(async () => {
  await stopServing()
  await given.end()
  await remove(folder)
  await remove(signer.folder)
})

async function restore(): Promise<void> {
  await given.owner.query(`set session_replication_role = 'replica'`)
  for (const table of TABLES) {
    const columns = await valueOf(given.owner, `select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_schema = 'audit' and table_name = $1 and is_generated = 'NEVER'`, [table])
    await given.owner.query(`delete from audit.${table}; insert into audit.${table} (${String(columns)}) select ${String(columns)} from public.kept_${table}`)
  }
  await given.owner.query(`set session_replication_role = 'origin'`)
}

/** Notes of every checkpoint of a stream made anew over the log as it is now, as if the signer's key were `pem`; or with the old signatures. */
async function resign(stream: string, pem: string | null): Promise<void> {
  const scratch = await signerOf(given, await temporaryFolder())
  const kept = await rowsOf<{ size: string; note: string }>(given.owner, 'select size::text, note from audit.checkpoint where stream = $1', [stream])
  await given.owner.query(`set session_replication_role = 'replica'`)
  await given.owner.query('delete from audit.checkpoint where stream = $1', [stream])
  await scratch.round()
  const fresh = readNote(String(await valueOf(given.owner, 'select note from audit.checkpoint where stream = $1', [stream])))
  await given.owner.query(`set session_replication_role = 'replica'; delete from audit.checkpoint where stream = '${stream}'`)
  for (const { size, note } of kept) {
    const read = readNote(note)
    if (fresh === null || read === null) throw new Error('no checkpoint to forge')
    const newest = Number(size) === fresh.checkpoint.size
    const text = newest ? checkpointText({ ...fresh.checkpoint, time: read.checkpoint.time }) : read.text
    const key = pem === null ? null : signingKey(pem, keyNameOf(read.checkpoint.installation))
    const signatures = key === null ? read.signatures : [{ keyName: key.public.name, keyId: key.public.id, signature: key.sign(text) }]
    await given.owner.query('insert into audit.checkpoint (stream, size, note) values ($1, $2, $3)', [stream, size, signedNote(text, signatures)])
  }
  await given.owner.query(`delete from audit.checkpoint c where not exists (select from public.kept_checkpoint k where k.stream = c.stream and k.size = c.size)`)
  await given.owner.query(`set session_replication_role = 'origin'`)
  await remove(scratch.folder)
}

afterEach(restore)

interface Expected {
  readonly reason: string
  readonly seq: number
}
type Class = readonly [name: string, alter: (stream: Stream, at: number) => Promise<void>, expected: (at: number) => Expected]

// Where the whole history was made anew it differs somewhere between two checkpoints: after the last one that still agrees.
const since = (at: number): number => (at <= 40 ? 1 : at <= 70 ? 41 : 71)
const other = (stream: Stream): Stream => (stream === STREAMS[0] ? STREAMS[1] : STREAMS[0])
const pem = newPrivateKey()

const CLASSES: readonly Class[] = [
  ['a byte edited', (stream, at) => tamper(given, 'edit', stream, at), (at) => ({ reason: 'edited', seq: at })],
  ['an event deleted from the middle', (stream, at) => tamper(given, 'delete', stream, at), (at) => ({ reason: 'missing', seq: at })],
  ['the end cut off', (stream, at) => tamper(given, 'cut', stream, at), (at) => ({ reason: 'cut', seq: at + 1 })],
  ['the end cut off and the head put back', (stream, at) => tamper(given, 'cut-head-fixed', stream, at), (at) => ({ reason: 'cut', seq: at + 1 })],
  ['two events exchanged', (stream, at) => tamper(given, 'swap', stream, at), (at) => ({ reason: 'edited', seq: at })],
  ['an event inserted', (stream, at) => tamper(given, 'insert', stream, at), (at) => ({ reason: 'edited', seq: at + 1 })],
  ['an event doubled', (stream, at) => tamper(given, 'duplicate', stream, at), (at) => ({ reason: 'edited', seq: at + 1 })],
  ['events of two streams exchanged', (stream, at) => tamper(given, 'swap-streams', stream, at, other(stream)), (at) => ({ reason: 'edited', seq: at })],
  ['the history made anew from an event on', (stream, at) => tamper(given, 'recompute', stream, at), (at) => ({ reason: 'root', seq: since(at) })],
  ['an old state put back with its checkpoints', (stream, at) => tamper(given, 'roll-back', stream, at), (at) => ({ reason: 'cut', seq: at + 1 })],
  [
    'the history made anew and the checkpoints forged without the key',
    async (stream, at) => {
      await tamper(given, 'recompute', stream, at)
      await resign(stream, null)
    },
    (at) => ({ reason: 'root', seq: since(at) }),
  ],
  [
    'the history made anew and signed with another key',
    async (stream, at) => {
      await tamper(given, 'recompute', stream, at)
      await resign(stream, pem)
    },
    (at) => ({ reason: 'root', seq: since(at) }),
  ],
]

const latest = (): readonly string[] => ['--checkpoint', path.join(carried, 'checkpoints', 'latest.txt')]
const key = (): readonly string[] => ['--key', path.join(carried, 'audit-key.pub')]

async function bundleNow(): Promise<string> {
  return await writeZip(path.join(folder, 'bundle.zip'), (await exported(who.auditor)).files)
}

describe('LG-4: with the newest checkpoint that an auditor kept', () => {
  it(`${POSITIONS.length} untouched copies are verified, each`, async () => {
    for (const at of POSITIONS) {
      const report = await verified(await bundleNow(), ...latest(), ...(at % 2 === 0 ? key() : []))
      expect(report).toMatchObject({ code: 0, findings: [], missing: [], redacted: 0, revealed: 1 })
      expect(report.streams.map(({ stream, events, outside }) => [stream, events >= outside])).toEqual([['auth', true], ['system', true], ...STREAMS.map((stream) => [stream, true])])
    }
  })

  it.each(CLASSES)(`%s is seen at each of ${POSITIONS.length} positions, and where`, async (_name, alter, expected) => {
    for (const [turn, at] of POSITIONS.entries()) {
      const stream = STREAMS[turn % 2] ?? STREAMS[0]
      await alter(stream, at)
      const bundle = await bundleNow()
      const report = await verified(bundle, ...latest(), ...key())
      expect(report.code, `position ${at}`).toBe(2)
      expect(report.findings, `position ${at}`).toContainEqual({ stream, about: '', ...expected(at) })
      // Without the key too: the checkpoint is his own.
      if (turn === 0) expect((await verified(bundle, ...latest())).code).toBe(2)
      await restore()
    }
  }, FULL ? 900_000 : 120_000)
})

describe('without anything from outside', () => {
  it('a clean copy is incomplete, and says that nothing was compared', async () => {
    expect(await verified(await bundleNow())).toMatchObject({ code: 3, findings: [], missing: ['checkpoint'] })
    expect(await verified(await bundleNow(), ...key())).toMatchObject({ code: 3, missing: ['checkpoint'] })
  })

  it('a history made anew, its checkpoints gone, looks whole: this is why checkpoints are kept elsewhere', async () => {
    await tamper(given, 'recompute', STREAMS[0], 57)
    await given.owner.query(`alter table audit.checkpoint disable trigger user; delete from audit.checkpoint; alter table audit.checkpoint enable trigger user`)
    const bundle = await bundleNow()
    expect(await verified(bundle)).toMatchObject({ code: 3, findings: [] })
    expect(await verified(bundle, ...latest())).toMatchObject({ code: 2, findings: [{ stream: STREAMS[0], seq: 1, reason: 'root' }] })
  })

  it('a checkpoint of one stream alone leaves the others to be named', async () => {
    const one = path.join(carried, 'checkpoints', STREAMS[0], `${SIZE}.note`)
    expect(await verified(await bundleNow(), '--checkpoint', one)).toMatchObject({ code: 3, findings: [], missing: ['checkpoint auth', 'checkpoint system', `checkpoint ${STREAMS[1]}`] })
    // With the signer's key its newer checkpoints in the bundle count for them.
    expect(await verified(await bundleNow(), '--checkpoint', one, ...key())).toMatchObject({ code: 0 })
  })
})

describe('what an auditor brings', () => {
  it('may be every note in a folder', async () => {
    expect(await verified(await bundleNow(), '--checkpoint', path.join(carried, 'checkpoints'), ...key())).toMatchObject({ code: 0 })
  })

  it('of another installation, or another key, does not fit', async () => {
    const text = await readFile(path.join(carried, 'checkpoints', 'latest.txt'), 'utf8')
    const id = String(await valueOf(given.owner, 'select installation::text from installation'))
    const foreign = path.join(folder, 'foreign.txt')
    await writeFile(foreign, text.replaceAll(id, '00000000-0000-4000-8000-000000000000'))
    expect((await verified(await bundleNow(), '--checkpoint', foreign)).findings.map(({ reason }) => reason)).toContain('origin')
    const pub = path.join(folder, 'other.pub')
    const stranger = await signerOf(given, await temporaryFolder())
    await given.owner.query(`alter table audit.checkpoint disable trigger user; delete from audit.checkpoint; alter table audit.checkpoint enable trigger user`)
    await stranger.round()
    await writeFile(pub, await readFile(stranger.key))
    expect((await verified(await bundleNow(), ...latest(), '--key', pub)).findings.map(({ reason }) => reason)).toContain('signature')
    await remove(stranger.folder)
  })
})

describe('after the last checkpoint', () => {
  it('a body that is not canonical, though rightly chained, is named by both', async () => {
    await given.app.query(`select audit.append($1, '{"v": 1.0, "id": "1", "act": "x", "actor": {}, "result": "ok"}')`, [STREAMS[0]])
    expect(await verified(await bundleNow(), ...latest())).toMatchObject({ code: 2, findings: [{ stream: STREAMS[0], seq: SIZE + 1, reason: 'body' }] })
  })

  it('a clock that was set back is told, and is no tampering; and a change there cannot show yet', async () => {
    await appendNumbered(given, STREAMS[0], 2, 200)
    await given.owner.query(`set session_replication_role = 'replica'`)
    await given.owner.query(`update audit.event set at = at - interval '1 hour' where stream = $1 and seq = $2`, [STREAMS[0], SIZE + 2])
    await tamper(given, 'recompute', STREAMS[0], SIZE + 2)
    expect(await verified(await bundleNow(), ...latest())).toMatchObject({ code: 0, remarks: [`clock ${STREAMS[0]} ${SIZE + 2}`] })
  })
})

describe('a value that was erased', () => {
  it('is redacted, not broken', async () => {
    const bundle = await writeZip(path.join(folder, 'without.zip'), (await exported(who.auditor, false)).files)
    expect(await verified(bundle, ...latest())).toMatchObject({ code: 0, redacted: 1, revealed: 0 })
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [who.viewer.userId])
    await given.owner.query('select audit.erase_values($1)', [who.viewer.userId])
    expect(await verified(await bundleNow(), ...latest())).toMatchObject({ code: 0, redacted: 1, revealed: 0 })
  })
})
