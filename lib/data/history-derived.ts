// What follows from the figures of a batch: rates of their counts, then changes of two years, each as a revision that names its inputs.
import 'server-only'
import { compute } from '@/lib/domain/entry/derive'
import { yearBefore } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { bySets } from './history-verdicts'
import { inputsOf, writeRevisions, type Writing } from './history-writing'
import { metricsOfVersions } from './metrics'
import { quantityOf } from './observations'
import type { Transaction } from './transaction'

type StoredQuantity = Parameters<typeof quantityOf>[0]

interface DueRow {
  readonly versionId: number
  readonly metricId: number
  readonly unitId: number
  readonly periodId: number
  readonly firstId: number
  readonly secondId: number
  readonly firstValue: string | null
  readonly firstMissing: StoredQuantity['missing']
  readonly firstQualifier: StoredQuantity['qualifier']
  readonly secondValue: string | null
  readonly secondMissing: StoredQuantity['missing']
  readonly secondQualifier: StoredQuantity['qualifier']
  readonly seq: number
  readonly published: boolean
  readonly reason: string | null
}

interface Derived extends Pick<DueRow, 'versionId' | 'metricId' | 'unitId' | 'periodId' | 'firstId' | 'secondId' | 'seq'> {
  readonly quantity: Quantity
  readonly reason: string | null
}

// The reason of a rate that was published as printed and is computed now that its counts were loaded.
const SUPPLIED = '补报了分子、分母,改为按计数计算 (counts supplied; the rate is now computed)'

const stored = (value: string | null, missing: StoredQuantity['missing'], qualifier: StoredQuantity['qualifier']): Quantity =>
  quantityOf({ value: value === null ? null : { toFixed: () => value }, missing, qualifier })

/** The figures that are due, with the two drafts that each is computed from; `due` names them, and where the second part stands. */
const partsOfDue = (batchId: string): Prisma.Sql => Prisma.sql`
  select due.id as "versionId", due.metric_id as "metricId", due.unit_id as "unitId", due.period_id as "periodId", n.id as "firstId", d.id as "secondId",
    trim_scale(n.value)::text as "firstValue", n.missing as "firstMissing", n.qualifier as "firstQualifier", trim_scale(d.value)::text as "secondValue", d.missing as "secondMissing", d.qualifier as "secondQualifier",
    coalesce(own.seq, 0) as seq, oo.id is not null and exists (select 1 from release_item i where i.observation_id = oo.id) as published, coalesce(n.reason, d.reason) as reason
  from due
  join observation fo on fo.metric_id = due.first_metric and fo.unit_id = due.unit_id and fo.period_id = due.period_id join revision n on n.id = fo.draft_revision_id
  join observation so on so.metric_id = due.second_metric and so.unit_id = due.unit_id and so.period_id = due.second_period join revision d on d.id = so.draft_revision_id
  left join observation oo on oo.metric_id = due.metric_id and oo.unit_id = due.unit_id and oo.period_id = due.period_id left join revision own on own.id = oo.draft_revision_id
  where own.batch_id is distinct from ${batchId}::uuid
  order by due.unit_id, due.metric_id, due.period_id`

/** Computed figures of which a part has a revision of the batch, and all parts are recorded. */
async function dueRates(tx: Transaction, batchId: string): Promise<readonly DueRow[]> {
  await bySets(tx, true)
  const rows = await tx.$queryRaw<DueRow[]>`
    with touched as materialized (
      select o.metric_id, o.unit_id, o.period_id, p."end" from revision r join observation o on o.id = r.observation_id join period p on p.id = o.period_id where r.batch_id = ${batchId}::uuid
    ), part (part_id, id, metric_id, numerator_id, denominator_id, valid_from, valid_to) as (
      select numerator_id, id, metric_id, numerator_id, denominator_id, valid_from, valid_to from metric_version where numerator_id is not null
      union all select denominator_id, id, metric_id, numerator_id, denominator_id, valid_from, valid_to from metric_version where denominator_id is not null
    ), due as (
      select distinct v.id, v.metric_id, v.numerator_id as first_metric, v.denominator_id as second_metric, t.unit_id, t.period_id, t.period_id as second_period from touched t join part v on v.part_id = t.metric_id
      where (v.valid_from is null or v.valid_from <= t."end") and (v.valid_to is null or v.valid_to > t."end")
    )
    ${partsOfDue(batchId)}`
  await bySets(tx, false)
  return rows
}

async function dueChanges(tx: Transaction, batchId: string): Promise<readonly DueRow[]> {
  const periods = await tx.period.findMany({ select: { id: true, key: true } })
  const byKey = new Map(periods.map(({ id, key }) => [key, id]))
  const pairs = periods.flatMap(({ id, key }) => {
    const earlier = byKey.get(yearBefore(key) ?? '')
    return earlier === undefined ? [] : [{ id, earlier }]
  })
  await bySets(tx, true)
  const rows = await tx.$queryRaw<DueRow[]>`
    with years as materialized (
      select y.id, y.before, p."end" from unnest(${pairs.map(({ id }) => id)}::int[], ${pairs.map(({ earlier }) => earlier)}::int[]) as y (id, before) join period p on p.id = y.id
    ), touched as materialized (
      select o.metric_id, o.unit_id, o.period_id from revision r join observation o on o.id = r.observation_id where r.batch_id = ${batchId}::uuid
    ), due as (
      select distinct v.id, v.metric_id, v.base_metric_id as first_metric, v.base_metric_id as second_metric, t.unit_id, y.id as period_id, y.before as second_period from touched t join years y on t.period_id in (y.id, y.before) join metric_version v on v.base_metric_id = t.metric_id
      where (v.valid_from is null or v.valid_from <= y."end") and (v.valid_to is null or v.valid_to > y."end")
    )
    ${partsOfDue(batchId)}`
  await bySets(tx, false)
  return rows
}

async function computed(rows: readonly DueRow[]): Promise<readonly Derived[]> {
  const metrics = await metricsOfVersions(database(), [...new Set(rows.map(({ versionId }) => versionId))], new Map())
  return rows.flatMap((row) => {
    const metric = metrics.get(row.versionId)
    if (metric === undefined) return []
    const quantity = compute(metric, [stored(row.firstValue, row.firstMissing, row.firstQualifier), stored(row.secondValue, row.secondMissing, row.secondQualifier)])
    const { versionId, metricId, unitId, periodId, firstId, secondId, seq } = row
    return quantity === null ? [] : [{ versionId, metricId, unitId, periodId, firstId, secondId, seq, quantity, reason: row.reason ?? (row.published ? SUPPLIED : null) }]
  })
}

async function write(tx: Transaction, rows: readonly Derived[], inputs: Prisma.Sql, by: Writing): Promise<void> {
  if (rows.length === 0) return
  await writeRevisions(tx, by, Prisma.sql`
    select o.id as observation_id, g.metric_id, g.unit_id, g.period_id, g.seq, g.version_id, g.value, g.missing::"MissingReason", g.qualifier::"Qualifier", 'DERIVED'::"Origin" as origin, g.reason, g.first_id, g.second_id
    from unnest(${rows.map(({ metricId }) => metricId)}::int[], ${rows.map(({ unitId }) => unitId)}::int[], ${rows.map(({ periodId }) => periodId)}::int[], ${rows.map(({ versionId }) => versionId)}::int[], ${rows.map(({ seq }) => seq + 1)}::int[],
      ${rows.map(({ quantity }) => (quantity.kind === 'value' ? quantity.value : null))}::numeric[], ${rows.map(({ quantity }) => (quantity.kind === 'missing' ? quantity.reason : null))}::text[],
      ${rows.map(({ quantity }) => (quantity.kind === 'value' ? quantity.qualifier : 'EXACT'))}::text[], ${rows.map(({ reason }) => reason)}::text[], ${rows.map(({ firstId }) => firstId)}::int[], ${rows.map(({ secondId }) => secondId)}::int[])
      as g (metric_id, unit_id, period_id, version_id, seq, value, missing, qualifier, reason, first_id, second_id)
    left join observation o on o.metric_id = g.metric_id and o.unit_id = g.unit_id and o.period_id = g.period_id`, inputs)
}

/** Computes everything that the revisions of a batch are a part of. Returns how many figures that were. */
export async function writeDerived(tx: Transaction, by: Writing): Promise<number> {
  const rates = await computed(await dueRates(tx, by.batchId))
  await write(tx, rates, inputsOf('NUMERATOR', 'DENOMINATOR'), by)
  const changes = await computed(await dueChanges(tx, by.batchId))
  await write(tx, changes, inputsOf('CURRENT', 'PREVIOUS'), by)
  return rates.length + changes.length
}
