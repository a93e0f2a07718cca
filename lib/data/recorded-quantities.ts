// The values of many figures at once, without what is known of each beside them.
import 'server-only'
import type { Quantity } from '@/lib/domain/quantity'
import { quantityOf } from './observations'
import type { Transaction } from './transaction'

type Row = Parameters<typeof quantityOf>[0] & { readonly metricId: number; readonly unitId: number; readonly periodKey: string }

/** The value of a figure, or null where there is none. */
export type QuantityLookup = (metricId: number, unitId: number, periodKey: string) => Quantity | null

/**
 * Reads the latest values of some units in some periods.
 * @param standing `submitted` leaves out what was changed since it was submitted, or never was
 */
export async function recordedQuantities(client: Pick<Transaction, '$queryRaw'>, unitIds: readonly number[], periodKeys: readonly string[], standing: 'recorded' | 'submitted'): Promise<QuantityLookup> {
  if (unitIds.length === 0 || periodKeys.length === 0) return () => null
  const rows = await client.$queryRaw<readonly Row[]>`
    select o.metric_id as "metricId", o.unit_id as "unitId", p.key as "periodKey", d.value, d.missing::text, d.qualifier::text
    from observation o join period p on p.id = o.period_id join revision d on d.id = o.draft_revision_id
    where o.unit_id = any(${[...unitIds]}::int[]) and p.key = any(${[...periodKeys]}::text[]) and (${standing === 'recorded'} or o.submitted_revision_id is not null)`
  const found = new Map(rows.map((row) => [`${row.metricId}|${row.unitId}|${row.periodKey}`, quantityOf(row)]))
  return (metricId, unitId, periodKey) => found.get(`${metricId}|${unitId}|${periodKey}`) ?? null
}
