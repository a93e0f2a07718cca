// The figures that a load wrote, for whoever reviews it: by year, one by one with what they said before, and those that an undo left.
import 'server-only'
import type { Quantity } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'
import { quantityOf } from './observations'

export interface YearSum {
  readonly year: number
  readonly units: number
  readonly entered: number
  readonly computed: number
  readonly changed: number
}

/** What still stands of a load, by the year of the report. */
export async function figuresByYear(batchId: string): Promise<readonly YearSum[]> {
  return await database().$queryRaw<YearSum[]>`
    select p.reference_year as year, count(distinct o.unit_id)::int as units, count(*) filter (where r.origin <> 'DERIVED')::int as entered, count(*) filter (where r.origin = 'DERIVED')::int as computed,
      count(*) filter (where r.origin <> 'DERIVED' and r.seq > 1)::int as changed
    from revision r join observation o on o.draft_revision_id = r.id join period p on p.id = o.period_id where r.batch_id = ${batchId}::uuid group by 1 order by 1 desc`
}

export interface LoadedFigure {
  readonly observationId: number
  readonly metricCode: string
  readonly versionId: number
  readonly unitId: number
  readonly periodKey: string
  readonly before: Quantity | null
  readonly after: Quantity
  readonly computed: boolean
}

type StoredQuantity = Parameters<typeof quantityOf>[0]

interface Row extends StoredQuantity, Omit<LoadedFigure, 'before' | 'after'> {
  readonly beforeId: number | null
  readonly beforeValue: StoredQuantity['value']
  readonly beforeMissing: StoredQuantity['missing']
  readonly beforeQualifier: StoredQuantity['qualifier']
}

const figureOf = ({ value, missing, qualifier, beforeId, beforeValue, beforeMissing, beforeQualifier, ...row }: Row): LoadedFigure => ({
  ...row, before: beforeId === null ? null : quantityOf({ value: beforeValue, missing: beforeMissing, qualifier: beforeQualifier }), after: quantityOf({ value, missing, qualifier }),
})

/** What still stands of a load, those that change something first. */
export async function loadedFigures(batchId: string, most: number): Promise<readonly LoadedFigure[]> {
  const rows = await database().$queryRaw<Row[]>`
    select o.id as "observationId", m.code as "metricCode", r.metric_version_id as "versionId", o.unit_id as "unitId", p.key as "periodKey", r.value, r.missing::text, r.qualifier::text, r.origin = 'DERIVED' as computed,
      b.id as "beforeId", b.value as "beforeValue", b.missing::text as "beforeMissing", b.qualifier::text as "beforeQualifier"
    from revision r join observation o on o.draft_revision_id = r.id join metric m on m.id = o.metric_id join period p on p.id = o.period_id left join revision b on b.observation_id = o.id and b.seq = r.seq - 1
    where r.batch_id = ${batchId}::uuid order by b.id is null, p."end" desc, o.unit_id, m.sort, o.id limit ${most}`
  return rows.map(figureOf)
}

/** The figures of a load that an undo left, as they stand now. */
export async function keptFigures(batchId: string, undoBatchId: string, most: number): Promise<readonly LoadedFigure[]> {
  const rows = await database().$queryRaw<Row[]>`
    select o.id as "observationId", m.code as "metricCode", d.metric_version_id as "versionId", o.unit_id as "unitId", p.key as "periodKey", d.value, d.missing::text, d.qualifier::text, false as computed,
      r.id as "beforeId", r.value as "beforeValue", r.missing::text as "beforeMissing", r.qualifier::text as "beforeQualifier"
    from revision r join observation o on o.id = r.observation_id join revision d on d.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
    where r.batch_id = ${batchId}::uuid and r.origin <> 'DERIVED' and not exists (select 1 from revision u where u.observation_id = o.id and u.batch_id = ${undoBatchId}::uuid)
    order by p."end" desc, o.unit_id, m.sort, o.id limit ${most}`
  return rows.map(figureOf)
}

/** How many figures of a load an undo left. */
export async function keptCount(client: Pick<Transaction, '$queryRaw'>, batchId: string, undoBatchId: string): Promise<number> {
  const [row] = await client.$queryRaw<{ count: number }[]>`
    select count(*)::int from revision r where r.batch_id = ${batchId}::uuid and r.origin <> 'DERIVED'
      and not exists (select 1 from revision u where u.observation_id = r.observation_id and u.batch_id = ${undoBatchId}::uuid)`
  return row?.count ?? 0
}

/** How many figures a load gave, those that were computed left out. */
export async function writtenBy(client: Pick<Transaction, '$queryRaw'>, batchId: string): Promise<number> {
  const [row] = await client.$queryRaw<{ count: number }[]>`select count(*)::int from revision where batch_id = ${batchId}::uuid and origin <> 'DERIVED'`
  return row?.count ?? 0
}
