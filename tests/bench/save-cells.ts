// Autosave of the entry grid: how long a save takes while twenty people type at once, each in the sheet of a unit of its own.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { metricsOn } from '@/lib/data/metrics'
import { personByLoginName, viewerFor } from '@/lib/data/people'
import { ensurePeriod } from '@/lib/data/periods'
import { everyUnit } from '@/lib/data/units'
import { writeCollection } from '@/lib/data/write-collection'
import { yearPeriod } from '@/lib/domain/period'
import { isComputed } from '@/lib/domain/metric'
import type { Viewer } from '@/lib/domain/viewer'
import { saveCells } from '@/lib/operations/save-cells'
import { database as served } from '@/lib/platform/database/connection'
import { benchDatabase } from './database'
import { percentile, summary, type Bench, type Figure } from './figure'
import { serveFrom } from './serve-from'

const EDITORS = 20
const SAVES = 25
const ROUNDS = 3
const FIGURES = 60
const CODE = 'bench-2024'

/** An account that reports for a unit, as the product makes a viewer of it. */
async function editor(owner: pg.Client, unitCode: string, at: number): Promise<Viewer> {
  const name = `bench.editor.${at}`
  await owner.query(`insert into app_user (login_name, display_name, password_hash) values ($1, $1, '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA')`, [name])
  await owner.query(
    `insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
     select u.id, 'REPORTER', v.unit_id, false, now() - interval '1 minute' from app_user u, org_unit_version v where u.login_name = $1 and v.code = $2 and v.dates_known and v.valid_to is null`,
    [name, unitCode],
  )
  const person = await personByLoginName(name)
  const viewer = person === null ? null : await viewerFor(person, '00000000', new Date())
  if (viewer === null) throw new Error(`${name} is nobody`)
  return viewer
}

/** A collection that asks each of these units for sixty figures. */
async function askAll(unitCodes: readonly string[]): Promise<readonly string[]> {
  return await served().$transaction(async (tx) => {
    const periodId = await ensurePeriod(tx, yearPeriod(2024))
    const units = (await everyUnit(tx, '2024-12-31')).filter(({ code }) => unitCodes.includes(code))
    const metrics = (await metricsOn(tx, '2024-12-31', new Map())).filter(({ kind }) => !isComputed(kind)).slice(0, FIGURES)
    await writeCollection(tx, {
      code: CODE, titleZh: CODE, titleEn: CODE, periodId, opensOn: '2024-01-01', dueAt: new Date('2099-12-31T10:00:00Z'), formNumber: null, issuer: CODE, approvalNumber: null, validUntil: null, note: null,
      copiedFromId: null, createdById: null, items: metrics.map(({ id }) => ({ metricId: id, periodId, required: true, duties: units.map((unit) => ({ responderId: unit.id, subjectId: unit.id })) })),
    })
    return metrics.map(({ code }) => code)
  })
}

interface Typing {
  readonly viewer: Viewer
  readonly unit: string
  readonly metrics: readonly string[]
  /** Numbers of the revisions typed upon, by metric. */
  readonly seqs: Map<string, number>
}

/** One autosave: what was typed in 600 ms, one or two cells. Milliseconds. */
async function save({ viewer, unit, metrics, seqs }: Typing, at: number): Promise<number> {
  const [first = '', second = ''] = [metrics[at % metrics.length], metrics[(at + 1) % metrics.length]]
  const cells = (at % 2 === 0 ? [first] : [first, second]).map((metricCode) => ({ editId: randomUUID(), metricCode, subjectCode: unit, periodKey: '2024', text: String(1 + ((at * 7) % 90)), reason: '', baseSeq: seqs.get(metricCode) ?? 0 }))
  const began = performance.now()
  const result = await saveCells(viewer, { collection: CODE, unit, cells }, { ip: '192.0.2.1', requestId: 'bench' }, { figure: () => '', instant: (iso) => iso, system: '' })
  const took = performance.now() - began
  if (!result.ok) throw new Error(`a save was refused: ${result.problems.map(({ code }) => code).join(', ')}`)
  for (const { metricCode, seq } of result.value.cells) seqs.set(metricCode, seq)
  return took
}

/** All editors at once, each one save after the other. */
async function together(editors: readonly Typing[], from: number): Promise<{ readonly perSecond: number; readonly times: readonly number[] }> {
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    editors.map(async (one) => {
      for (let at = from; at < from + SAVES; at += 1) times.push(await save(one, at))
    }),
  )
  return { perSecond: (times.length * 1000) / (performance.now() - began), times }
}

async function run(): Promise<readonly Figure[]> {
  const database = await benchDatabase()
  const end = serveFrom(database)
  try {
    const owner = await database.open(database.ownerUrl)
    const { rows } = await owner.query<{ code: string }>(`select v.code from org_unit_version v join org_unit u on u.id = v.unit_id where u.kind in ('COUNTY', 'DEPARTMENT') and v.dates_known and v.valid_to is null order by v.code limit $1`, [EDITORS])
    const codes = rows.map(({ code }) => code)
    const metrics = await askAll(codes)
    const editors = await Promise.all(codes.map(async (unit, at): Promise<Typing> => ({ viewer: await editor(owner, unit, at), unit, metrics, seqs: new Map() })))
    const [one] = editors
    if (one === undefined) throw new Error('no editor')
    const alone: number[] = []
    for (let at = 0; at < 50; at += 1) alone.push(await save(one, at))
    const rounds = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await together(editors, 100 + round * SAVES))
    return [
      { id: 'entry', what: 'one autosave, alone', unit: 'ms', ...summary(alone), limit: null },
      { id: 'entry', what: `autosaves by ${editors.length} people at once`, unit: 'saves/s', ...summary(rounds.map(({ perSecond }) => perSecond)), limit: null },
      { id: 'entry', what: `one autosave among ${editors.length} people at once, p95`, unit: 'ms', ...summary(rounds.map(({ times }) => percentile(times, 0.95))), limit: { atMost: 2000 } },
    ]
  } finally {
    await end()
    await database.stop()
  }
}

export const saveCellsBench: Bench = { name: 'save-cells', run }
