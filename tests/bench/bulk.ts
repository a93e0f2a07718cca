// Bulk loading of a hundred thousand rows, from the file to drafts in the log, against COPY of the same figures in the same run.
import { randomUUID } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { batchByNumber } from '@/lib/data/history-batches'
import { standingSet } from '@/lib/data/history-set'
import { metricsOn } from '@/lib/data/metrics'
import { personByLoginName, viewerFor } from '@/lib/data/people'
import { everyUnit } from '@/lib/data/units'
import { isComputed } from '@/lib/domain/metric'
import { INSTANCES } from '@/lib/domain/rules/orders'
import type { Role, Viewer } from '@/lib/domain/viewer'
import { approveHistory } from '@/lib/operations/approve-history'
import { checkHistory } from '@/lib/operations/check-history'
import { loadHistory } from '@/lib/operations/load-history'
import { receiveHistory } from '@/lib/operations/receive-history'
import { undoHistory } from '@/lib/operations/undo-history'
import { database as served } from '@/lib/platform/database/connection'
import { benchDatabase, type BenchDatabase } from './database'
import { summary, type Bench, type Figure } from './figure'
import { serveFrom } from './serve-from'

const ROWS = 100_000
const WHOLES: ReadonlySet<string> = new Set(INSTANCES.map(({ whole }) => whole))
const ORIGIN = { ip: '192.0.2.1', requestId: 'bench' }

async function person(owner: pg.Client, role: Role): Promise<Viewer> {
  const name = `bench.${role.toLowerCase().replaceAll('_', '-')}`
  await owner.query(`insert into app_user (login_name, display_name, password_hash) values ($1, $1, '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA')`, [name])
  await owner.query(
    `insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
     select u.id, $2::"Role", v.unit_id, true, now() - interval '1 minute' from app_user u, org_unit_version v where u.login_name = $1 and v.code = '410700' and v.dates_known and v.valid_to is null`,
    [name, role],
  )
  const one = await personByLoginName(name)
  const viewer = one === null ? null : await viewerFor(one, '00000000', new Date())
  if (viewer === null) throw new Error(`${name} is nobody`)
  return viewer
}

interface Row {
  readonly metric: string
  readonly metricId: number
  readonly versionId: number
  readonly unit: string
  readonly unitId: number
  readonly period: string
  readonly value: number
}

/** Distinct figures of years, halves and quarters, from a year back; none that breaks a rule between them, so that they can be approved. */
async function rowsOfHistory(newest: number, most: number): Promise<readonly Row[]> {
  const metrics = (await metricsOn(served(), '2022-12-31', new Map())).filter(({ kind }) => !isComputed(kind))
  const units = (await everyUnit(served(), '2022-12-31')).filter(({ inForce }) => inForce)
  const places = units.flatMap((unit) => metrics.map((metric) => ({ metric: metric.code, metricId: metric.id, versionId: metric.versionId, unit: unit.code, unitId: unit.id })))
  const rows: Row[] = []
  for (let year = newest; rows.length < most; year -= 1) {
    for (const part of ['', '-S1', '-S2', '-Q1', '-Q2', '-Q3', '-Q4']) rows.push(...places.map((place) => ({ ...place, period: `${year}${part}`, value: (1 + ((place.unitId * 7 + year) % 90)) * (WHOLES.has(place.metric) ? 3 : 1) })))
  }
  return rows.slice(0, most)
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

async function copied(client: pg.Client, sql: string, lines: readonly string[]): Promise<number> {
  return (await timed(() => pipeline(Readable.from([lines.join('\n')]), client.query(from(sql))))).ms
}

/** COPY into a table without anything, and into the tables of figures with all that guards them. */
async function copies(database: BenchDatabase, owner: pg.Client, rows: readonly Row[]): Promise<{ readonly bare: number; readonly guarded: number }> {
  await owner.query('create table bench_bare (metric_id integer, version_id integer, unit_id integer, period text, value numeric(30,12))')
  const bare = await copied(owner, 'copy bench_bare from stdin', rows.map((row) => [row.metricId, row.versionId, row.unitId, row.period, row.value].join('\t')))
  await owner.query('drop table bench_bare')
  const periods = new Map((await owner.query<{ id: number; key: string }>('select id, key from period')).rows.map(({ id, key }) => [key, id]))
  const app = await database.open(database.appUrl)
  await app.query('begin')
  const first = Number((await app.query<{ o: string; r: string }>(`select nextval('observation_id_seq') as o, nextval('revision_id_seq') as r`)).rows[0]?.o) + 1_000_000
  const one = await copied(app, 'copy observation (id, metric_id, unit_id, period_id) from stdin', rows.map((row, at) => [first + at, row.metricId, row.unitId, periods.get(row.period) ?? 0].join('\t')))
  const two = await copied(
    app,
    'copy revision (id, observation_id, seq, metric_version_id, value, origin, by_user_id, reason, batch_id) from stdin',
    rows.map((row, at) => [first + at, first + at, 1, row.versionId, row.value, 'CSV', '\\N', 'bench', '00000000-0000-4000-8000-000000000000'].join('\t')),
  )
  await app.query('rollback')
  return { bare, guarded: one + two }
}

interface Loaded {
  readonly number: number
  readonly batchId: string
  readonly figures: number
  readonly checkMs: number
  readonly loadMs: number
}

/** Sends, checks and loads a file; `between` runs between the two. */
async function loaded(loader: Viewer, name: string, bytes: Uint8Array<ArrayBuffer>, between: () => Promise<void> = () => Promise.resolve()): Promise<Loaded> {
  const received = await receiveHistory(loader, { key: randomUUID(), name, bytes }, ORIGIN)
  if (!received.ok) throw new Error('not received')
  const { number } = received.value
  const check = await timed(() => checkHistory(loader, number))
  await between()
  const batch = await batchByNumber(number)
  if (batch === null || batch.state !== 'CHECKED') throw new Error(`not checked: ${JSON.stringify(batch?.fault)}`)
  const load = await timed(() => loadHistory(loader, { number, goodOnly: false, checkedAt: batch.checkedAt ?? '' }, ORIGIN))
  if (!load.value.ok) throw new Error(`not loaded: ${JSON.stringify(load.value.problems)}`)
  return { number, batchId: batch.batchId, figures: load.value.value.figures + load.value.value.computed, checkMs: check.ms, loadMs: load.ms }
}

const residentMost = (): number => process.resourceUsage().maxRSS / 1024

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const end = serveFrom(database)
  try {
    const owner = await database.open(database.ownerUrl)
    const [loader, reviewer] = [await person(owner, 'SYSTEM_ADMIN'), await person(owner, 'REVIEWER')]
    const sheet = (await rowsOfHistory(1980, 10_000)).map((row) => [row.metric, row.unit, row.period, row.value])
    const workbook = new Uint8Array(await writeXlsx({ sheets: [{ name: 'figures', rows: [['metric', 'unit', 'period', 'value'], ...sheet] }] }))
    const small = await loaded(loader, 'bench.xlsx', workbook)
    const smallMost = residentMost()
    const rows = await rowsOfHistory(2022, ROWS)
    const bytes = new TextEncoder().encode(['metric,unit,period,value', ...rows.map((row) => `${row.metric},${row.unit},${row.period},${row.value}`)].join('\n'))
    const copy = { bare: 0, guarded: 0 }
    const large = await loaded(loader, 'bench.csv', bytes, async () => void Object.assign(copy, await copies(database, owner, rows)))
    const most = residentMost()
    const approve = await timed(async () => approveHistory(reviewer, { number: large.number, seen: (await standingSet(served(), large.batchId)).seen }, ORIGIN))
    if (!approve.value.ok) throw new Error('not approved')
    const undo = await timed(() => undoHistory(loader, { number: large.number, reason: 'bench' }, ORIGIN))
    if (!undo.value.ok) throw new Error('not undone')
    const told = (what: string, value: number, unit = 'ms'): Figure => ({ id: 'goal 8', what, unit, ...summary([value]), limit: null })
    return [
      { ...told('workbook of 10,000 rows from its sending to its drafts', (small.checkMs + small.loadMs) / 1000, 's'), id: 'UP-3', limit: { atMost: 20 } },
      { ...told('most memory of the process by then, beside its reader', smallMost, 'MB'), id: 'UP-3', limit: { atMost: 512 } },
      told(`COPY of ${ROWS} rows into a bare table`, copy.bare),
      told(`COPY of ${ROWS} figures into the tables of figures with their guards`, copy.guarded),
      told(`check of ${ROWS} rows: read, judged, copied, judged as a whole`, large.checkMs),
      told(`load of ${large.figures} figures, rates and events among them`, large.loadMs),
      told('approval of all of them', approve.ms),
      told('undo of all of them', undo.ms),
      told('check and load against COPY into the tables of figures', (large.checkMs + large.loadMs) / copy.guarded, '×'),
      // The load writes more figures than the file has rows: the rates and changes that follow from them.
      told('check and load against COPY into the tables of figures, figure for figure', ((large.checkMs + large.loadMs) / large.figures) / (copy.guarded / ROWS), '×'),
      told('check and load against COPY into a bare table', (large.checkMs + large.loadMs) / copy.bare, '×'),
      told('most memory of the process', most, 'MB'),
    ]
  } finally {
    await end()
    await database.stop()
  }
}

export const bulk: Bench = { name: 'bulk', run }
