// Rates that a file gives beside their counts, compared with what the counts in the file, or else those recorded, give.
import 'server-only'
import { judgeRate } from '@/lib/domain/history/judge-rate'
import { yearBefore } from '@/lib/domain/period'
import type { Problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { database } from '@/lib/platform/database/connection'
import { metricsOfVersions } from './metrics'
import { quantityOf } from './observations'
import { bySets } from './history-verdicts'
import type { Transaction } from './transaction'

type StoredQuantity = Parameters<typeof quantityOf>[0]

interface Part {
  readonly value: string | null
  readonly missing: StoredQuantity['missing']
  readonly qualifier: StoredQuantity['qualifier']
  /** True where the file has it and it is refused. */
  readonly bad: boolean
}

interface RateRow {
  readonly row: number
  readonly versionId: number
  readonly text: string
  readonly given: Part
  readonly first: Part | null
  readonly second: Part | null
}

const quantity = (part: Part): Quantity => quantityOf({ ...part, value: part.value === null ? null : { toFixed: () => part.value ?? '' } })

/** Periods with the same one a year before, by id. */
async function yearsBefore(tx: Pick<Transaction, 'period'>): Promise<{ readonly ids: number[]; readonly before: number[] }> {
  const periods = await tx.period.findMany({ select: { id: true, key: true } })
  const byKey = new Map(periods.map(({ id, key }) => [key, id]))
  const pairs = periods.flatMap(({ id, key }) => {
    const earlier = byKey.get(yearBefore(key) ?? '')
    return earlier === undefined ? [] : [[id, earlier] as const]
  })
  return { ids: pairs.map(([id]) => id), before: pairs.map(([, earlier]) => earlier) }
}

/** The rates of a batch, each with the two figures that it is computed of. */
async function ratesOf(tx: Pick<Transaction, '$queryRaw' | 'period'>, batch: number): Promise<readonly RateRow[]> {
  const { ids, before } = await yearsBefore(tx)
  return await tx.$queryRaw<RateRow[]>`
    with rate as materialized (
      select h."row", h.version_id, h.value as text, h.unit_id, h.number, h.missing, h.exactness, coalesce(v.numerator_id, v.base_metric_id) as first_metric, coalesce(v.denominator_id, v.base_metric_id) as second_metric,
        h.period_id as first_period, case when v.base_metric_id is null then h.period_id else y.before end as second_period
      from history_row h join metric_version v on v.id = h.version_id left join unnest(${ids}::int[], ${before}::int[]) as y (id, before) on y.id = h.period_id
      where h.batch = ${batch} and h.verdict = 'RATE'
    ), wanted as (
      select distinct first_metric as metric_id, unit_id, first_period as period_id from rate union select second_metric, unit_id, second_period from rate
    ), filed as materialized (
      select distinct on (metric_id, unit_id, period_id) metric_id, unit_id, period_id,
        json_build_object('value', trim_scale(number)::text, 'missing', missing, 'qualifier', exactness, 'bad', verdict = 'BAD' or computed) as said
      from history_row where batch = ${batch} and verdict <> 'BLANK' order by metric_id, unit_id, period_id, verdict = 'BAD' or computed, "row"
    ), part as materialized (
      select w.metric_id, w.unit_id, w.period_id, coalesce(f.said, case when d.id is not null then
        json_build_object('value', trim_scale(d.value)::text, 'missing', d.missing, 'qualifier', d.qualifier, 'bad', false) end) as said
      from wanted w left join filed f on f.metric_id = w.metric_id and f.unit_id = w.unit_id and f.period_id = w.period_id
      left join observation o on o.metric_id = w.metric_id and o.unit_id = w.unit_id and o.period_id = w.period_id left join revision d on d.id = o.draft_revision_id
    )
    select r."row", r.version_id as "versionId", r.text, json_build_object('value', trim_scale(r.number)::text, 'missing', r.missing, 'qualifier', r.exactness, 'bad', false) as given, a.said as first, b.said as second
    from rate r left join part a on a.metric_id = r.first_metric and a.unit_id = r.unit_id and a.period_id = r.first_period
    left join part b on b.metric_id = r.second_metric and b.unit_id = r.unit_id and b.period_id = r.second_period`
}

/** Compares the rates of a batch. What is wrong with a count is told there, and not again at its rate. */
export async function judgeRates(tx: Pick<Transaction, '$queryRaw' | '$executeRaw' | 'period'>, batch: number): Promise<void> {
  await bySets(tx, true)
  const rates = await ratesOf(tx, batch)
  await bySets(tx, false)
  const metrics = await metricsOfVersions(database(), [...new Set(rates.map(({ versionId }) => versionId))], new Map())
  const wrong = rates.flatMap(({ row, versionId, text, given, first, second }): { row: number; found: Problem }[] => {
    const metric = metrics.get(versionId)
    if (metric === undefined || first?.bad === true || second?.bad === true) return []
    const found = judgeRate(metric, text, quantity(given), [first === null ? null : quantity(first), second === null ? null : quantity(second)])
    return found === null ? [] : [{ row, found }]
  })
  if (wrong.length === 0) return
  await tx.$executeRaw`
    update history_row h set verdict = 'BAD', standing = jsonb_build_array(g.found)
    from unnest(${wrong.map(({ row }) => row)}::int[], ${wrong.map(({ found }) => JSON.stringify(found))}::jsonb[]) as g ("row", found) where h.batch = ${batch} and h."row" = g."row"`
}
