// By when a metric's figures are due, for somebody who may know: of the open collections that ask for it, the one due first.
import 'server-only'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { Collection } from './collections'
import { dueDatesOf } from './due-dates'

export interface MetricDue {
  readonly collection: Collection
  /** ISO instant. */
  readonly dueAt: string
}

/**
 * What is due of a unit's metrics, by metric.
 * @param viewer what is due is told of the collections that they fill in or may read, and of no other
 */
export async function metricDues(viewer: Viewer, subjectId: number, metricCodes: readonly string[]): Promise<ReadonlyMap<string, MetricDue>> {
  const dates = await dueDatesOf(viewer)
  if (dates.length === 0 || metricCodes.length === 0) return new Map()
  const rows = await database().duty.findMany({
    where: { endedAt: null, subjectId, collectionId: { in: dates.map(({ collection }) => collection.id) }, item: { endedAt: null, metric: { code: { in: [...metricCodes] } } } },
    select: { collectionId: true, responderId: true, item: { select: { metric: { select: { code: true } } } } },
  })
  const dues = new Map<string, MetricDue>()
  for (const { collectionId, responderId, item } of rows) {
    for (const { collection, unit, dueAt } of dates) {
      if (collection.id !== collectionId || (unit !== null && unit.id !== responderId)) continue
      const known = dues.get(item.metric.code)
      if (known === undefined || dueAt < known.dueAt) dues.set(item.metric.code, { collection, dueAt })
    }
  }
  return dues
}
