// Writing a collection as it was planned and seen.
import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { periodOfKey } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { planCollection, type AskedCollection, type CollectionPlan } from './collection-plan'
import { lockCollections } from './collection-writing'
import { ensurePeriod } from './periods'
import type { Transaction } from './transaction'
import { keepUnits } from './unit-changes'
import { writeCollection } from './write-collection'

const eventOf = ({ code, period, head, items, figures, responders, seen, copiedFromId }: CollectionPlan, from: string | null): AuditEvent => ({
  act: 'collection.create',
  stream: 'system',
  object: { type: 'collection', id: code, year: period.referenceYear },
  after: { period: period.key, opensOn: head.opensOn, dueAt: head.dueAt, items: items.length, figures, responders, asked: seen, copiedFrom: copiedFromId === null ? null : from },
  result: 'ok',
})

/**
 * Plans a collection anew and writes it, if it is what was seen.
 * @returns problems: collection.*; collection.changed-meanwhile where units, metrics or the copied collection moved on since the preview
 */
export async function writePlan(tx: Transaction, record: (event: AuditEvent) => void, viewer: Viewer, given: AskedCollection & { readonly seen: string }): Promise<Result<{ readonly code: string }>> {
  await lockCollections(tx)
  await keepUnits(tx)
  const planned = await planCollection(tx, given)
  if (!planned.ok) return planned
  const plan = planned.value
  if (plan.seen !== given.seen) return refused(problem('collection.changed-meanwhile', {}))
  const periods = new Map<string, number>()
  for (const key of new Set([plan.period.key, ...plan.items.map(({ periodKey }) => periodKey)])) {
    const period = periodOfKey(key)
    // A plan asks for plain years, halves and quarters only: a span has no next year, and a new collection none to choose.
    if (period === null) throw new Error(`${key} was planned and is no period`)
    periods.set(key, await ensurePeriod(tx, period))
  }
  await writeCollection(tx, {
    ...plan.head,
    code: plan.code,
    periodId: periods.get(plan.period.key) ?? 0,
    dueAt: new Date(plan.head.dueAt),
    copiedFromId: plan.copiedFromId,
    createdById: viewer.userId,
    items: plan.items.map(({ metric, periodKey, required, duties }) => ({ metricId: metric.id, periodId: periods.get(periodKey) ?? 0, required, duties })),
  })
  record(eventOf(plan, given.of.kind === 'copy' ? given.of.from : null))
  return ok({ code: plan.code })
}
