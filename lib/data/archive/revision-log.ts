// Every revision of every figure, published or not, as the auditor's bundle tells them: what it says, who wrote it when, what it was computed from.
import 'server-only'
import type { MissingReason, Qualifier } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { everyUnit } from '../units'

export interface LoggedRevision {
  /** Its number in this installation, as text; rises with time. */
  readonly id: string
  readonly metric: string
  readonly version: number
  /** Code of the unit on the last day of the figure's period. */
  readonly unit: string
  readonly period: string
  readonly seq: number
  /** In base units, as the database holds it. */
  readonly value: string | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
  readonly origin: string
  readonly reason: string | null
  /** Number of the account that wrote it; null for the system. */
  readonly by: string | null
  readonly at: string
  readonly batch: string
  /** The revisions that a rate or a change was computed from. */
  readonly inputs: readonly { readonly part: string; readonly id: string }[]
  /** Versions of releases that hold it: `annual-2023/1`. */
  readonly releases: readonly string[]
}

type Row = Omit<LoggedRevision, 'unit'> & { readonly unitId: number; readonly day: string }

const PAGE = 2000

async function page(after: string, year: number | null): Promise<readonly Row[]> {
  const ofYear = year === null ? Prisma.empty : Prisma.sql` and p.reference_year = ${year}`
  const [found] = await database().$queryRaw<readonly { readonly rows: readonly Row[] }[]>`
    select coalesce(json_agg(x.line order by x.id), '[]') as rows from (
      select r.id, json_build_object(
        'id', r.id::text, 'metric', m.code, 'version', v.version, 'unitId', o.unit_id, 'day', p."end", 'period', p.key, 'seq', r.seq,
        'value', trim_scale(r.value)::text, 'missing', r.missing, 'qualifier', r.qualifier, 'origin', r.origin, 'reason', r.reason, 'by', r.by_user_id,
        'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'batch', r.batch_id,
        'inputs', (select coalesce(json_agg(json_build_object('id', i.input_id::text, 'part', i.part) order by i.part), '[]') from revision_input i where i.revision_id = r.id),
        'releases', (select coalesce(json_agg(l.slug || '/' || e.version order by l.slug, e.version), '[]')
          from release_item t join release e on e.id = t.release_id join release_line l on l.id = e.line_id where t.revision_id = r.id and e.sealed)) as line
      from revision r join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id join metric_version v on v.id = r.metric_version_id join period p on p.id = o.period_id
      where r.id > ${Number(after)}::int${ofYear} order by r.id limit ${PAGE}::int) x`
  return found?.rows ?? []
}

/** The revisions in the order in which they were written, a page at a time; of one year's periods, or all. */
export async function* revisionPages(year: number | null): AsyncGenerator<readonly LoggedRevision[], void> {
  const codes = new Map<string, ReadonlyMap<number, string>>()
  for (let after = '0'; ; ) {
    const rows = await page(after, year)
    const last = rows.at(-1)
    if (last === undefined) return
    for (const day of new Set(rows.map((row) => row.day))) {
      if (!codes.has(day)) codes.set(day, new Map((await everyUnit(database(), day)).map((unit) => [unit.id, unit.code])))
    }
    yield rows.map(({ unitId, day, ...line }) => ({ ...line, unit: codes.get(day)?.get(unitId) ?? `unit-${unitId}` }))
    after = last.id
  }
}
