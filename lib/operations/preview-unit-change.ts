// A change of units before it is made: what it would write, and what hangs on it. Nothing is written.
import 'server-only'
import { orderProblems, type UnitOrder } from '@/lib/data/change-units'
import { consequencesFor, reachAfter, type Consequences, type Reach } from '@/lib/data/unit-consequences'
import { readForest } from '@/lib/data/unit-changes'
import type { StoredUnit } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { planChange } from '@/lib/domain/units/plan-change'
import { seenOf } from '@/lib/domain/units/seen-units'
import type { ChangePlan } from '@/lib/domain/units/unit-change'
import type { Viewer } from '@/lib/domain/viewer'
import { today } from '@/lib/platform/clock'

export interface UnitChangePreview {
  readonly plan: ChangePlan
  /** To be sent back with the order. */
  readonly seen: string
  /** Every unit, to name those that the plan speaks of. */
  readonly units: readonly StoredUnit[]
  /** For each unit that changes or ends, and the one that others are merged into. */
  readonly consequences: readonly Consequences[]
  readonly reach: Reach
  /** The year whose figures are counted as the present one's. */
  readonly year: number
}

/**
 * What a change would do.
 * @returns problems: permission.missing, unit.*: the same as of the change itself
 */
export async function previewUnitChange(viewer: Viewer, order: Omit<UnitOrder, 'seen'>): Promise<Result<UnitChangePreview>> {
  if (!can(viewer, 'unit.change', {})) return refused(problem('permission.missing', { action: 'unit.change' }))
  const forest = await readForest()
  const { units } = forest
  const wrong = orderProblems(order, forest)
  const unreadable = wrong.some(({ code }) => code !== 'unit.note-missing')
  const plan = unreadable ? null : planChange(forest, order.request)
  const problems = [...(plan?.ok === false ? plan.problems : []), ...wrong]
  if (plan === null || !plan.ok || problems.length > 0) return { ok: false, problems }
  const touched = new Set([...plan.value.ends.map(({ unitId }) => unitId), ...plan.value.links.flatMap(({ kind, from, to }) => (kind === 'MERGE' && to !== null ? [to] : [from]))])
  const subjects = units.filter(({ id }) => touched.has(id))
  const [consequences, reach] = await Promise.all([
    Promise.all(subjects.map((unit) => consequencesFor(unit, units, plan.value.on))),
    reachAfter(plan.value, units),
  ])
  return ok({ plan: plan.value, seen: seenOf(units, order.request), units, consequences, reach, year: Number(today().slice(0, 4)) })
}
