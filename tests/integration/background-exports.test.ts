// Exports that are written while nobody waits: the same file as at once, one server each, kept for a week, for nobody but whoever asked.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { exportOf, exportsOf, sweepExports } from '@/lib/data/export-jobs'
import { EXPORT_CHUNK, EXPORT_KEPT_DAYS, EXPORT_SILENT_MS, MOST_EXPORT_ATTEMPTS, MOST_OPEN_EXPORTS } from '@/lib/domain/exporting/export-job'
import { readSelection } from '@/lib/domain/exporting/selection'
import type { Viewer } from '@/lib/domain/viewer'
import { STREAM_FORMATS } from '@/lib/exports/stream-formats'
import { askExport } from '@/lib/operations/ask-export'
import { exportFigures } from '@/lib/operations/export-figures'
import { fetchExport } from '@/lib/operations/fetch-export'
import { giveUpExport } from '@/lib/operations/give-up-export'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { writeWaitingExports } from '@/lib/operations/write-exports'
import { today } from '@/lib/platform/clock'
import { endCopies } from '@/lib/platform/database/copy-out'
import { appoint, ORIGIN } from './appoint'
import { eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { confirmationFor, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let [publisher, leader, other]: Viewer[] = []

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  leader = await appoint(given, { loginName: 'leader', displayName: '演示领导', role: 'LEADER' })
  other = await appoint(given, { loginName: 'other', displayName: '另一位', role: 'AUDITOR' })
  await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_CLOSED', '600')])
  await publish(publisher, 2024)
})
beforeEach(async () => {
  callAs('')
  await given.owner.query(`delete from rate_limit; update export_job set state = 'CANCELLED', ended_at = now() where state in ('WAITING', 'RUNNING'); update export_job set state = 'EXPIRED' where state = 'READY'`)
})
afterAll(async () => {
  await endCopies()
  await stopServing()
  await given.end()
})

const who = (viewer: Viewer | undefined): Viewer => {
  if (viewer === undefined) throw new Error('nobody')
  return viewer
}
const never = new AbortController().signal
const ask = async (selection = '', format = 'csv', viewer = who(leader)): Promise<number> => {
  const asked = await askExport(viewer, { selection, format, headers: 'words' }, 'zh-CN', ORIGIN)
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems))
  return asked.value
}
const fetched = async (number: number, range: string | null = null, ifHash: string | null = null): Promise<{ readonly bytes: Buffer; readonly name: string; readonly sha256: string }> => {
  const file = await fetchExport(who(leader), { number, range, ifHash }, ORIGIN)
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return { bytes: Buffer.from(await new Response(file.value.stream).arrayBuffer()), name: file.value.name, sha256: file.value.sha256 }
}
const fetchRefused = async (number: number, viewer = who(leader), range: string | null = null): Promise<unknown> => refusals(await fetchExport(viewer, { number, range, ifHash: null }, ORIGIN))
const stateOf = async (number: number) => (await exportOf(who(leader).userId, number))?.state
const pieces = (number: number): Promise<unknown> => valueOf(given.owner, 'select count(*)::int from export_chunk where job_id = $1', [number])
const exportEvents = async () => (await eventsOf(given.owner)).filter(({ stream }) => stream === 'exports').map(({ body }) => JSON.parse(body) as { act: string; actor: { id: string }; obj: { id: string }; after: Readonly<Record<string, unknown>> })

describe('a file that is asked for', () => {
  // Formats that write the instant of their making into the file are compared by the number of their rows.
  it.each(STREAM_FORMATS.map(({ code }) => code))('%s: is written whole, with its rows, size and hash, and told', async (format) => {
    const number = await ask('metric=LIT_HEARD', format)
    expect(await stateOf(number)).toBe('WAITING')
    expect(await writeWaitingExports(never)).toBe(1)
    const job = await exportOf(who(leader).userId, number)
    const { bytes, name, sha256 } = await fetched(number)
    expect(job).toMatchObject({ state: 'READY', rows: 1, rowTotal: 1, bytes: bytes.byteLength, sha256, fileName: name, withdrawn: false })
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect(await rowsOf(given.owner, `select kind, params, href from notice where user_id = $1 order by id desc limit 1`, [who(leader).userId])).toEqual([{ kind: 'export.ready', params: { format }, href: '/desk/exports' }])
  })

  it('is the very file that is given at once', async () => {
    const selection = readSelection(new URLSearchParams('release=annual-2023'), today())
    if (!selection.ok) throw new Error('not read')
    const atOnce = await exportFigures(who(leader), ORIGIN, { selection: selection.value, format: 'csv', locale: 'zh-CN', headers: 'words' })
    if (!atOnce.ok) throw new Error('not given')
    const expected = Buffer.from(await new Response(atOnce.value.stream).arrayBuffer())
    const number = await ask('release=annual-2023')
    await writeWaitingExports(never)
    const { bytes, name } = await fetched(number)
    expect(bytes.equals(expected)).toBe(true)
    expect(name).toBe(atOnce.value.name)
  })

  it('is written down: asked for, ended by the system with rows and hash, each time it is fetched', async () => {
    const before = (await exportEvents()).length
    const number = await ask('metric=LIT_HEARD')
    await writeWaitingExports(never)
    const { bytes, sha256 } = await fetched(number)
    await fetched(number, 'bytes=5-')
    const told = (await exportEvents()).slice(before)
    expect(told).toMatchObject([
      { act: 'export.begin', actor: { id: who(leader).userId }, after: { background: number, format: 'csv', selection: 'metric=LIT_HEARD', releases: ['annual-2024 v1'] } },
      { act: 'export.end', actor: { id: 'system' }, after: { background: number, complete: true, rows: 1, bytes: bytes.byteLength, sha256 } },
      { act: 'export.fetch', actor: { id: who(leader).userId }, after: { background: number, sha256 } },
    ])
    expect(new Set(told.map(({ obj }) => obj.id)).size).toBe(1)
  })

  it('goes on from any byte, but not as part of another file', async () => {
    const number = await ask('release=annual-2023')
    await writeWaitingExports(never)
    const { bytes, sha256 } = await fetched(number)
    expect((await fetched(number, 'bytes=100-199')).bytes.equals(bytes.subarray(100, 200))).toBe(true)
    expect((await fetched(number, 'bytes=-7')).bytes.equals(bytes.subarray(-7))).toBe(true)
    expect((await fetched(number, 'bytes=100-199', sha256)).bytes.byteLength).toBe(100)
    expect((await fetched(number, 'bytes=100-199', 'f'.repeat(64))).bytes.byteLength).toBe(bytes.byteLength)
    expect(await fetchRefused(number, who(leader), `bytes=${bytes.byteLength}-`)).toEqual([['export.outside', '']])
  })
})

describe('a file of several pieces', () => {
  it('is the same bytes whole and in parts across their borders', async () => {
    // A file as the writing leaves it, of two whole pieces and a part: so many figures would take minutes to make.
    const number = await ask('metric=LIT_HEARD')
    const whole = Buffer.alloc(2 * EXPORT_CHUNK + 1000, 'Plumbline figures ')
    await given.owner.query(`update export_job set state = 'RUNNING' where id = $1`, [number])
    for (let seq = 0; seq * EXPORT_CHUNK < whole.byteLength; seq += 1) {
      await given.owner.query('insert into export_chunk (job_id, seq, bytes) values ($1, $2, $3)', [number, seq, whole.subarray(seq * EXPORT_CHUNK, (seq + 1) * EXPORT_CHUNK)])
    }
    await given.owner.query(`update export_job set state = 'READY', file_name = 'a.csv', sha256 = sha256('a'), byte_count = $2, ended_at = now() where id = $1`, [number, whole.byteLength])
    for (const [first, last] of [[0, whole.byteLength - 1], [EXPORT_CHUNK - 1, EXPORT_CHUNK], [EXPORT_CHUNK, 2 * EXPORT_CHUNK - 1], [5, 2 * EXPORT_CHUNK + 5], [whole.byteLength - 1, whole.byteLength - 1]] as const) {
      expect((await fetched(number, `bytes=${first}-${last}`)).bytes.equals(whole.subarray(first, last + 1)), `${first}-${last}`).toBe(true)
    }
  })
})

describe('what is refused', () => {
  it.each([
    [{ selection: 'release=annual-2025', format: 'csv', headers: 'words' }, 'release.unknown'],
    [{ selection: 'metric=NOTHING', format: 'csv', headers: 'words' }, 'query.unknown-name'],
    [{ selection: 'metrics=LIT_HEARD', format: 'csv', headers: 'words' }, 'query.unknown-parameter'],
    [{ selection: '', format: 'exe', headers: 'words' }, 'export.unknown-format'],
    [{ selection: 'metric=LIT_HEARD&period=2019', format: 'csv', headers: 'words' }, 'query.unknown-name'],
    [{ selection: 'release=annual-2023&period=2024', format: 'csv', headers: 'words' }, 'export.nothing'],
  ] as const)('%o is answered with %s', async (asked, code) => {
    const before = (await exportsOf(who(leader).userId)).length
    expect(refusals(await askExport(who(leader), asked, 'zh-CN', ORIGIN)).map(([one]) => one)).toEqual([code])
    expect((await exportsOf(who(leader).userId)).length).toBe(before)
  })

  it('the same again while it is to come, and more than three at once; ten presses at once are one', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, () => askExport(who(leader), { selection: 'metric=LIT_HEARD', format: 'csv', headers: 'words' }, 'zh-CN', ORIGIN)))
    expect(asked.filter((one) => one.ok)).toHaveLength(1)
    expect(asked.flatMap((one) => (one.ok ? [] : refusals(one))).every(([code]) => code === 'export.asked-already')).toBe(true)
    for (const format of ['json', 'xlsx'].slice(0, MOST_OPEN_EXPORTS - 1)) await ask('metric=LIT_HEARD', format)
    expect(refusals(await askExport(who(leader), { selection: 'metric=LIT_HEARD', format: 'pdf', headers: 'words' }, 'zh-CN', ORIGIN))).toEqual([['export.too-many-open', '']])
    // Of another person it says nothing.
    expect(await askExport(who(other), { selection: 'metric=LIT_HEARD', format: 'csv', headers: 'words' }, 'zh-CN', ORIGIN)).toMatchObject({ ok: true })
  })

  it('more than two gigabytes kept for one person', async () => {
    const number = await ask('metric=LIT_HEARD')
    await given.owner.query(`update export_job set state = 'RUNNING' where id = $1`, [number])
    await given.owner.query(`update export_job set state = 'READY', file_name = 'a.csv', sha256 = sha256('a'), byte_count = 2147483648, ended_at = now() where id = $1`, [number])
    expect(refusals(await askExport(who(leader), { selection: 'metric=LIT_CLOSED', format: 'csv', headers: 'words' }, 'zh-CN', ORIGIN))).toEqual([['export.kept-too-much', '']])
  })

  it('the file of another person, one that there is not, one that is not ready, one that is gone', async () => {
    const number = await ask('metric=LIT_HEARD')
    expect(await fetchRefused(number)).toEqual([['export.not-ready', '']])
    await writeWaitingExports(never)
    expect(await fetchRefused(number, who(other))).toEqual([['export.unknown', '']])
    expect(refusals(await giveUpExport(who(other), { number }, ORIGIN))).toEqual([['export.unknown', '']])
    expect(await fetchRefused(99_999_999)).toEqual([['export.unknown', '']])
    expect(await fetchRefused(Number.NaN)).toEqual([['export.unknown', '']])
    expect(await giveUpExport(who(leader), { number }, ORIGIN)).toEqual({ ok: true, value: { wasReady: true } })
    expect(await fetchRefused(number)).toEqual([['export.expired', '']])
    expect(refusals(await giveUpExport(who(leader), { number }, ORIGIN))).toEqual([['export.over', '']])
    expect((await exportEvents()).at(-1)).toMatchObject({ act: 'export.give-up', actor: { id: who(leader).userId } })
  })
})

describe('what may happen meanwhile', () => {
  it('given up while it waits: nothing is written', async () => {
    const number = await ask('metric=LIT_HEARD')
    expect(await giveUpExport(who(leader), { number }, ORIGIN)).toEqual({ ok: true, value: { wasReady: false } })
    expect(await writeWaitingExports(never)).toBe(0)
    expect([await stateOf(number), await pieces(number)]).toEqual(['CANCELLED', 0])
  })

  it('two servers take one each, and none twice', async () => {
    const numbers = [await ask('metric=LIT_HEARD'), await ask('metric=LIT_CLOSED')]
    const [one, two] = await Promise.all([writeWaitingExports(never), writeWaitingExports(never)])
    expect(one + two).toBe(2)
    for (const number of numbers) expect(await exportOf(who(leader).userId, number)).toMatchObject({ state: 'READY', attempts: 1 })
  })

  it('the server ends: it goes back into the queue, and the next one writes it from its beginning', async () => {
    const number = await ask('release=annual-2023')
    const ending = new AbortController()
    const running = writeWaitingExports(ending.signal)
    ending.abort(new Error('ending'))
    expect(await running).toBe(0)
    expect(await exportOf(who(leader).userId, number)).toMatchObject({ state: 'WAITING', attempts: 0 })
    expect(await writeWaitingExports(never)).toBe(1)
    expect((await fetched(number)).bytes.byteLength).toBeGreaterThan(1000)
  })

  it('a server that is gone: another takes it after a minute of silence, with nothing of the first left in it', async () => {
    const number = await ask('metric=LIT_HEARD')
    await given.owner.query(`update export_job set state = 'RUNNING', attempts = 1, beat_at = now(), row_count = 5, byte_count = 7 where id = $1`, [number])
    await given.owner.query(`insert into export_chunk (job_id, seq, bytes) values ($1, 0, 'of old'), ($1, 1, 'left')`, [number])
    expect(await writeWaitingExports(never)).toBe(0)
    await given.owner.query(`update export_job set beat_at = now() - make_interval(secs => $2) where id = $1`, [number, EXPORT_SILENT_MS / 1000 + 1])
    expect(await writeWaitingExports(never)).toBe(1)
    expect(await exportOf(who(leader).userId, number)).toMatchObject({ state: 'READY', attempts: 2, rows: 1 })
    expect((await fetched(number)).bytes.toString('utf8')).not.toContain('of old')
    expect(await pieces(number)).toBe(1)
  })

  it('begun too often: it is given up, and its person is told why', async () => {
    const number = await ask('metric=LIT_HEARD')
    await given.owner.query(`update export_job set state = 'RUNNING', attempts = $2, beat_at = now() - interval '1 hour' where id = $1`, [number, MOST_EXPORT_ATTEMPTS])
    expect(await writeWaitingExports(never)).toBe(0)
    expect(await exportOf(who(leader).userId, number)).toMatchObject({ state: 'FAILED', fault: [{ code: 'export.interrupted' }] })
    expect(await valueOf(given.owner, `select kind from notice where user_id = $1 order by id desc limit 1`, [who(leader).userId])).toBe('export.failed')
  })

  it('its time is over: the file is gone, what was asked for stays', async () => {
    const number = await ask('metric=LIT_HEARD')
    await writeWaitingExports(never)
    await given.owner.query('alter table export_job disable trigger export_job_check')
    await given.owner.query(`update export_job set ended_at = now() - make_interval(days => $2) where id = $1`, [number, EXPORT_KEPT_DAYS + 1])
    await given.owner.query('alter table export_job enable trigger export_job_check')
    expect(await sweepExports()).toBe(1)
    expect([await stateOf(number), await pieces(number)]).toEqual(['EXPIRED', 0])
  })

  it('a version in it is withdrawn: it cannot be fetched any more, and one that waits fails with the reason', async () => {
    const ready = await ask('metric=LIT_HEARD')
    await writeWaitingExports(never)
    const waiting = await ask('release=annual-2024&version=1')
    expect(await withdrawRelease(who(publisher), { period: '2024', version: 1, reason: '数据有误', confirmation: confirmationFor(2024) }, ORIGIN)).toMatchObject({ ok: true })
    expect(await fetchRefused(ready)).toEqual([['export.withdrawn', '']])
    expect(await exportOf(who(leader).userId, ready)).toMatchObject({ withdrawn: true })
    expect(await writeWaitingExports(never)).toBe(0)
    expect(await exportOf(who(leader).userId, waiting)).toMatchObject({ state: 'FAILED', fault: [{ code: 'release.withdrawn' }] })
  })
})

describe('the database itself refuses', () => {
  const refusal = (sql: string, values: readonly unknown[]): Promise<unknown> => given.app.query(sql, [...values]).then(() => 'done', (error: unknown) => (error instanceof Error && 'constraint' in error ? (error.constraint ?? error.message) : String(error)))

  it('to change a file that is ready, to add to one that is not written, to take one away that is kept', async () => {
    const number = await ask('release=annual-2023')
    expect(await refusal(`insert into export_chunk (job_id, seq, bytes) values ($1, 9, 'x')`, [number])).toBe('export_chunk_time')
    await writeWaitingExports(never)
    expect(await refusal('delete from export_chunk where job_id = $1', [number])).toBe('export_chunk_stays')
    expect(await refusal(`update export_job set file_name = 'b.csv' where id = $1`, [number])).toBe('export_job_file_stays')
    expect(await refusal(`update export_job set state = 'WAITING', ended_at = null where id = $1`, [number])).toBe('export_job_way')
    expect(await refusal(`update export_chunk set bytes = 'x' where job_id = $1`, [number])).toContain('permission denied')
    expect(await refusal('delete from export_job where id = $1', [number])).toContain('permission denied')
  })
})
