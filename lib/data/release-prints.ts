// What a release is held against: which of its figures documents print, and what its units below the city have.
import 'server-only'
import type { MissingReason, Qualifier, Quantity } from '@/lib/domain/quantity'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'

/** The figures of a version that documents speak of, and those of the same unit, span and group, among which a print may have taken its base. */
export async function printedObservations(releaseId: number): Promise<readonly number[]> {
  const rows = await database().$queryRaw<readonly { readonly id: number }[]>`
    with held as (
      select o.id, o.unit_id, o.period_id, m.group_code from release_item i join observation o on o.id = i.observation_id join metric m on m.id = o.metric_id
      where i.release_id = ${releaseId})
    select held.id from held
    where (held.unit_id, held.period_id, held.group_code) in (
      select spoken.unit_id, spoken.period_id, spoken.group_code from held spoken join statement_link l on l.observation_id = spoken.id)`
  return rows.map(({ id }) => id)
}

interface QuantityRow {
  readonly code: string
  readonly unitId: number
  readonly value: string | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
}

/** Looks up what a version holds of a metric and unit for its own period; null where it holds nothing. */
export type PublishedQuantity = (metricCode: string, unitId: number) => Quantity | null

/** What a version holds of some units for a period: values alone, thousands of them in one statement. */
export async function publishedQuantities(releaseId: number, periodKey: string, unitIds: readonly number[]): Promise<PublishedQuantity> {
  const rows = await database().$queryRaw<readonly QuantityRow[]>`
    select m.code, o.unit_id as "unitId", r.value::text, r.missing, r.qualifier
    from release_item i join observation o on o.id = i.observation_id join revision r on r.id = i.revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
    where i.release_id = ${releaseId} and p.key = ${periodKey} and o.unit_id = any(${[...unitIds]}::int[])`
  const found = new Map(rows.map((row) => [`${row.code}|${row.unitId}`, quantityOf(row)]))
  return (metricCode, unitId) => found.get(`${metricCode}|${unitId}`) ?? null
}

const quantityOf = ({ value, missing, qualifier }: QuantityRow): Quantity =>
  value === null ? { kind: 'missing', reason: missing ?? 'NOT_REPORTED' } : { kind: 'value', value: canonical(value), qualifier }
