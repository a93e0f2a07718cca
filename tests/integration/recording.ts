// Saving the entry table in a test, and reading back what the tables then say.
import type pg from 'pg'
import type { CellBatch } from '@/lib/contracts/cell-batch'
import { everyUnit, unitByCode } from '@/lib/data/units'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { Wording } from '@/lib/data/save-sheet'
import { saveCells, type Saving } from '@/lib/operations/save-cells'
import { ORIGIN } from './appoint'
import { collecting, editId } from './collecting'
import { rowsOf } from './database'

export const CITY = '410700'

type Cell = Pick<CellBatch['cells'][number], 'metricCode' | 'periodKey' | 'text' | 'reason' | 'baseSeq'>

/** A cell as typed upon nothing, in the plain year 2024, without a reason, unless told otherwise. */
export const cell = (metricCode: string, text: string, facts: Partial<Cell> = {}): Cell => ({
  metricCode, text, periodKey: '2024', reason: '', baseSeq: 0, ...facts,
})

const WORDING: Wording = {
  figure: (metric, quantity) => (quantity.kind === 'value' ? `${quantity.value} ${metric.unit}` : quantity.reason),
  instant: (iso) => `at ${iso.slice(0, 4)}`,
  system: '系统',
}

export interface Recording {
  /** Cells that were changed. */
  readonly changed: number
  /** Figures computed anew because of them. */
  readonly computed: number
  readonly warnings: readonly Problem[]
}

/** Saves cells of one unit and year, and gives what became of each. */
export async function saveEach(viewer: Viewer, year: number, entries: readonly Cell[], unitCode = CITY): Promise<Result<Saving>> {
  // Cells are named as the grid names them: units as of the end of the period.
  const present = await unitByCode(unitCode)
  const subjectCode = (await everyUnit(database(), `${year}-12-31`)).find(({ id }) => id === present?.id)?.code ?? unitCode
  const collection = await collecting(year, [subjectCode])
  const cells = entries.map((entry) => ({ ...entry, subjectCode, editId: editId() }))
  return await saveCells(viewer, { collection, unit: unitCode, cells }, ORIGIN, WORDING)
}

/** Saves cells of one unit and year. What stands against any of them is a refusal here, although the others were saved. */
export async function save(viewer: Viewer, year: number, entries: readonly Cell[], unitCode = CITY): Promise<Result<Recording>> {
  const result = await saveEach(viewer, year, entries, unitCode)
  if (!result.ok) return result
  const problems = result.value.cells.flatMap((outcome, index) => outcome.problems.map((one) => ({ ...one, path: ['entries', index, one.path[2] ?? 'text'] })))
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    value: {
      changed: result.value.cells.filter(({ status }) => status === 'saved').length,
      computed: result.value.computed.length,
      warnings: result.value.cells.flatMap(({ warnings }) => warnings),
    },
  }
}

/** Codes and paths of a refusal, in the order given; empty where it was none. */
export const refusals = (result: Result<unknown>): readonly (readonly [Problem['code'], string])[] => (result.ok ? [] : result.problems.map(
  (one) => [one.code, one.path.join('.')],
))

export interface Latest {
  readonly seq: number
  readonly value: string | null
  readonly missing: string | null
  readonly qualifier: string
  readonly origin: string
  readonly reason: string | null
  readonly by: string | null
  /** Each part with the metric, period and number of the revision that it took: `NUMERATOR MED_SOLVED 2024 #1`. */
  readonly inputs: readonly string[]
}

/** The newest revision of every figure of a unit, by `code|period`. */
export async function latestOf(client: pg.Client, unitCode = CITY): Promise<ReadonlyMap<string, Latest>> {
  const rows = await rowsOf<Latest & { place: string }>(
    client,
    `select m.code || '|' || p.key as place, r.seq, trim_scale(r.value)::text as value, r.missing::text, r.qualifier::text, r.origin::text, r.reason, u.login_name as by,
       array(select i.part::text || ' ' || im.code || ' ' || ip.key || ' #' || ir.seq from revision_input i join revision ir on ir.id = i.input_id join observation io on io.id = ir.observation_id
         join metric im on im.id = io.metric_id join period ip on ip.id = io.period_id where i.revision_id = r.id order by i.part) as inputs
     from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
     join org_unit_version v on v.unit_id = o.unit_id and v.dates_known and v.valid_to is null left join app_user u on u.id = r.by_user_id where v.code = $1`,
    [unitCode],
  )
  return new Map(rows.map(({ place, ...latest }) => [place, latest]))
}

/** Everything that a save may touch, to compare before and after. */
export const traces = (client: pg.Client): Promise<readonly unknown[]> =>
  rowsOf(client, `select (select count(*) from period) as periods, (select count(*) from observation) as figures, (select max(id)
    from revision) as revision, (select count(*) from audit.event) as events`)
