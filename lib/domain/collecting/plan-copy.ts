// This year's collection from last year's: the same figures of the same units, as far as both are still there.
import { isComputed } from '../metric'
import type { IsoDate } from '../period'
import { yearAfter } from '../period'
import { proposeDuties, type AskedMetric, type AskedUnit, type ProposedDuty } from './propose-duties'

export interface OldItem {
  readonly metricCode: string
  readonly periodKey: string
  readonly required: boolean
  readonly duties: readonly ProposedDuty[]
}

export interface CopiedItem {
  readonly metricCode: string
  readonly periodKey: string
  readonly required: boolean
  readonly duties: readonly ProposedDuty[]
}

/** What of the old collection is not in the new one, or not as it was. */
export type LeftOut =
  /** The metric is no longer in force, or is computed by now. */
  | { readonly kind: 'metric'; readonly metricCode: string; readonly why: 'ended' | 'computed' }
  /** A span of its own (以来, 累计) has no next year. */
  | { readonly kind: 'period'; readonly metricCode: string; readonly periodKey: string }
  /** The unit whose figure it was is no longer there. */
  | { readonly kind: 'subject'; readonly unitId: number; readonly figures: number }
  /** The unit that answered is no longer there: another answers in its place. */
  | { readonly kind: 'responder'; readonly unitId: number; readonly nowId: number; readonly figures: number }
  /** In force, of a kind that was asked, and asked for nothing: new since. */
  | { readonly kind: 'newcomer'; readonly unitId: number }

export interface CopyPlan {
  readonly items: readonly CopiedItem[]
  readonly leftOut: readonly LeftOut[]
}

interface InForce {
  readonly metrics: readonly AskedMetric[]
  readonly units: readonly AskedUnit[]
  readonly bureauId: number
  /** Kinds of every unit that there ever was. */
  readonly kinds: ReadonlyMap<number, AskedUnit['kind']>
}

/** A day a year later; 29 February becomes 28. */
export function dayYearAfter(day: IsoDate): IsoDate {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return later.endsWith('-02-29') ? `${later.slice(0, 8)}28` : later
}

function countBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, { readonly first: T; readonly count: number }> {
  const counted = new Map<string, { first: T; count: number }>()
  for (const one of all) counted.set(key(one), { first: counted.get(key(one))?.first ?? one, count: (counted.get(key(one))?.count ?? 0) + 1 })
  return counted
}

/** What a copy asks for, and what it leaves out and why. */
export function planCopy(old: readonly OldItem[], { metrics, units, bureauId, kinds }: InForce): CopyPlan {
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
  const present = new Set(units.map(({ id }) => id))
  const leftOut: LeftOut[] = []
  const gone: { unitId: number }[] = []
  const replaced: { unitId: number; nowId: number }[] = []
  const items: CopiedItem[] = []
  for (const item of old) {
    const metric = byCode.get(item.metricCode)
    const periodKey = yearAfter(item.periodKey)
    if (metric === undefined || isComputed(metric.kind)) {
      leftOut.push({ kind: 'metric', metricCode: item.metricCode, why: metric === undefined ? 'ended' : 'computed' })
      continue
    }
    if (periodKey === null) {
      leftOut.push({ kind: 'period', metricCode: item.metricCode, periodKey: item.periodKey })
      continue
    }
    const proposed = new Map(proposeDuties(metric, units.map(({ kind }) => kind), { units, bureauId }).map((duty) => [duty.subjectId, duty.responderId]))
    const duties = item.duties.flatMap(({ responderId, subjectId }): ProposedDuty[] => {
      if (!present.has(subjectId)) {
        gone.push({ unitId: subjectId })
        return []
      }
      if (present.has(responderId)) return [{ responderId, subjectId }]
      const nowId = proposed.get(subjectId) ?? bureauId
      replaced.push({ unitId: responderId, nowId })
      return [{ responderId: nowId, subjectId }]
    })
    if (duties.length > 0) items.push({ metricCode: item.metricCode, periodKey, required: item.required, duties })
  }
  for (const { first, count } of countBy(gone, ({ unitId }) => String(unitId)).values()) leftOut.push({ kind: 'subject', unitId: first.unitId, figures: count })
  for (const { first, count } of countBy(replaced, ({ unitId, nowId }) => `${unitId} ${nowId}`).values()) leftOut.push({ kind: 'responder', ...first, figures: count })
  const askedKinds = new Set(old.flatMap(({ duties }) => duties.flatMap(({ subjectId }) => kinds.get(subjectId) ?? [])))
  const before = new Set(old.flatMap(({ duties }) => duties.map(({ subjectId }) => subjectId)))
  // Of departments only those whose metrics are theirs were ever asked; counties and zones are asked all alike, so that one missing is new.
  for (const unit of units) if ((unit.kind === 'COUNTY' || unit.kind === 'ZONE') && askedKinds.has(unit.kind) && !before.has(unit.id)) leftOut.push({ kind: 'newcomer', unitId: unit.id })
  return { items, leftOut }
}
