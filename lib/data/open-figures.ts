// What is recorded of one unit while it is being changed: locked, by metric and period.
import 'server-only'
import { lockUnit, observationsOf } from './observations'
import type { Metric } from './metrics'
import type { Transaction } from './transaction'
import { place, type Held } from './write-changes'

/**
 * Locks the figures of a unit and reads those of some years.
 * @returns the latest revision of each figure, by `place`
 */
export async function openFigures(tx: Transaction, unitId: number, metrics: readonly Metric[], years: readonly number[]): Promise<Map<string, Held>> {
  await lockUnit(tx, unitId)
  const codes = new Map(metrics.map((metric) => [metric.id, metric.code]))
  const now = new Map<string, Held>()
  for (const { id: observationId, metricId, periodId, periodKey, draft, published } of await observationsOf(tx, unitId, years)) {
    const code = codes.get(metricId)
    if (code === undefined || draft === null) continue
    now.set(place(code, periodKey), { observationId, periodId, seq: draft.seq, quantity: draft.quantity, revisionId: draft.revisionId, published, by: draft.by ?? '', at: draft.at })
  }
  return now
}
