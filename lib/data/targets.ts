// Targets in force: a dated one before a standing one.
import 'server-only'
import type { Figure } from '@/lib/domain/figure'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export type Target = NonNullable<Figure['target']>

/** Looks a target up by metric, unit and period. */
export type TargetLookup = (metricId: number, unitId: number, periodId: number) => Target | null

/** Reads the targets once, for many look-ups. A standing target holds for every period without one of its own. */
export async function readTargets(client: Pick<Transaction, 'target'>): Promise<TargetLookup> {
  const rows = await client.target.findMany({ where: { kind: { not: 'BASELINE' } } })
  const key = (metricId: number, unitId: number, periodId: number | null): string => `${metricId}|${unitId}|${periodId ?? ''}`
  const found = new Map(rows.map((row) => [key(row.metricId, row.unitId, row.periodId), { value: canonical(row.value.toFixed()), kind: row.kind, sourceZh: row.sourceZh, sourceEn: row.sourceEn }]))
  return (metricId, unitId, periodId) => found.get(key(metricId, unitId, periodId)) ?? found.get(key(metricId, unitId, null)) ?? null
}

/** A unit's targets for a plain year by the code of the metric, also of metrics that have no figure: the year's own before standing ones. */
export async function targetsOfYear(unitId: number, year: number): Promise<ReadonlyMap<string, Target>> {
  const rows = await database().target.findMany({
    where: { unitId, kind: { not: 'BASELINE' }, OR: [{ periodId: null }, { period: { key: String(year) } }] },
    include: { metric: { select: { code: true } } },
    orderBy: { periodId: { sort: 'asc', nulls: 'first' } },
  })
  return new Map(rows.map((row) => [row.metric.code, { value: canonical(row.value.toFixed()), kind: row.kind, sourceZh: row.sourceZh, sourceEn: row.sourceEn }]))
}
