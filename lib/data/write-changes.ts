// A save in the database: what was typed, then everything that is computed from it, each as a revision of its own.
import 'server-only'
import type { Canonical } from '@/lib/domain/canonical-json'
import { compute, partsOf } from '@/lib/domain/entry/derive'
import type { Change } from '@/lib/domain/entry/judge-entries'
import type { Origin } from '@/lib/domain/figure'
import { periodOfKey, yearAfter } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import type { Viewer } from '@/lib/domain/viewer'
import { batchId } from '@/lib/platform/identifier'
import type { Metric } from './metrics'
import { appendRevision } from './observations'
import { ensurePeriod } from './periods'
import type { Transaction } from './transaction'

/** By hand, or with a file. */
export type GivenOrigin = Extract<Origin, 'KEYED' | 'XLSX' | 'CSV'>

/** The latest revision of a figure. */
export interface Held {
  readonly seq: number
  readonly quantity: Quantity
  readonly observationId: number
  readonly periodId: number
  readonly revisionId: number
  readonly published: boolean
  readonly by: string
  readonly at: string
}

/** Names a figure within one unit. */
export const place = (code: string, periodKey: string): string => `${code}|${periodKey}`

// The reason of a rate that was published as printed and is computed now that its counts were entered for the first time.
const SUPPLIED = '补报了分子、分母,改为按计数计算 (counts supplied; the rate is now computed)'

export interface Writing {
  readonly viewer: Viewer
  readonly unitId: number
  readonly metrics: readonly Metric[]
  readonly now: Map<string, Held>
  readonly changes: readonly Change[]
  /** How what was given came in. */
  readonly origin: GivenOrigin
  /** Names the batch; a new one where it is left out. */
  readonly batch?: string | undefined
}

interface WrittenCell {
  readonly key: string
  readonly before: Canonical
  readonly after: Canonical
}

const told = (seq: number, quantity: Quantity): Canonical =>
  quantity.kind === 'value' ? { seq, value: quantity.value, qualifier: quantity.qualifier } : { seq, missing: quantity.reason }

/** Appends the typed revisions, then those of every rate and change that one of them is a part of. */
export async function writeChanges(tx: Transaction, { viewer, unitId, metrics, now, changes, origin: given, batch = batchId() }: Writing): Promise<{ batch: string; cells: WrittenCell[] }> {
  const cells: WrittenCell[] = []
  const fresh = new Set<string>()
  const periodIds = new Map([...now].map(([key, { periodId }]) => [key.slice(key.indexOf('|') + 1), periodId]))

  async function append(metric: Metric, periodKey: string, quantity: Quantity, origin: Origin, reason: string | null, inputs: Parameters<typeof appendRevision>[1]['inputs']): Promise<void> {
    const key = place(metric.code, periodKey)
    const before = now.get(key)
    const periodId = periodIds.get(periodKey) ?? (await periodIdOf(tx, periodKey))
    periodIds.set(periodKey, periodId)
    const after = before?.seq ?? 0
    const observationId = before?.observationId ?? null
    const written = await appendRevision(tx, { observationId, metricId: metric.id, metricVersionId: metric.versionId, unitId, periodId, after, quantity, origin, reason, byUserId: viewer.userId, batchId: batch, inputs })
    now.set(key, { ...written, periodId, seq: after + 1, quantity, published: before?.published ?? false, by: viewer.displayName, at: '' })
    fresh.add(key)
    cells.push({ key, before: before === undefined ? null : told(before.seq, before.quantity), after: told(after + 1, quantity) })
  }

  const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
  const reasons = new Map(changes.map((change) => [place(change.metricCode, change.periodKey), change.reason]))
  for (const change of changes) {
    const metric = byCode.get(change.metricCode)
    if (metric !== undefined) await append(metric, change.periodKey, change.quantity, given, change.reason, [])
  }
  // Rates first, then changes of rates: no computed metric is a part of one before it in this order.
  const computed = [...metrics.filter((metric) => metric.numeratorCode !== null), ...metrics.filter((metric) => metric.changeOf !== null)]
  const typedKeys = changes.map((change) => change.periodKey)
  const periodKeys = new Set([...typedKeys, ...typedKeys.flatMap((key) => yearAfter(key) ?? [])])
  for (const metric of computed) {
    for (const periodKey of periodKeys) {
      const parts = partsOf(metric, periodKey)
      if (!parts.some((part) => fresh.has(place(part.code, part.periodKey)))) continue
      const holders = parts.map((part) => now.get(place(part.code, part.periodKey)))
      const quantity = compute(metric, holders.map((holder) => holder?.quantity ?? null))
      if (quantity === null) continue
      const reasoned = [...new Set(parts.flatMap((part) => reasons.get(place(part.code, part.periodKey)) ?? []))].join(';')
      const reason = reasoned !== '' ? reasoned : now.get(place(metric.code, periodKey))?.published === true ? SUPPLIED : null
      reasons.set(place(metric.code, periodKey), reason)
      const inputs = parts.flatMap((part, index) => {
        const holder = holders[index]
        return holder === undefined ? [] : [{ part: part.part, revisionId: holder.revisionId }]
      })
      await append(metric, periodKey, quantity, 'DERIVED', reason, inputs)
    }
  }
  return { batch, cells }
}

async function periodIdOf(tx: Transaction, key: string): Promise<number> {
  const known = await tx.period.findUnique({ where: { key }, select: { id: true } })
  if (known !== null) return known.id
  const period = periodOfKey(key)
  if (period === null) throw new Error(`the period ${key} is not known`)
  return await ensurePeriod(tx, period)
}
