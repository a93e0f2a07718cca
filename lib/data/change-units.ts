// Carrying a change of units out: checked against what is there now, written, and told to the log, in one transaction.
import 'server-only'
import type { Act } from '@/lib/domain/audit-event'
import type { Canonical } from '@/lib/domain/canonical-json'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { isChangeDate } from '@/lib/domain/units/change-date'
import { planChange } from '@/lib/domain/units/plan-change'
import { changedSince } from '@/lib/domain/units/seen-units'
import { involvedUnits, type ChangePlan, type ChangeRequest } from '@/lib/domain/units/unit-change'
import { lastVersion, type UnitFacts } from '@/lib/domain/units/unit-record'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { inAuditedTransaction } from './transaction'
import { holdUnits, readForest, writePlan, type ChangeNote, type StoredForest } from './unit-changes'

export interface UnitOrder extends ChangeNote {
  readonly request: ChangeRequest
  readonly seen: string
}

export interface ChangedUnits {
  /** The code that the unit of the request, or the first one founded, has afterwards. */
  readonly code: string
  readonly on: string
}

/** What can be said of an order without its units: a day that is none, no grounds, a unit that is not there. */
export function orderProblems({ request, noteZh }: Omit<UnitOrder, 'seen'>, { units }: StoredForest): readonly Problem[] {
  const known = new Set(units.map(({ id }) => id))
  return [
    ...(isChangeDate(request.on) ? [] : [problem('unit.date-unreadable', {}, ['on'])]),
    ...(noteZh.trim() === '' ? [problem('unit.note-missing', {}, ['noteZh'])] : []),
    ...(involvedUnits(request).every((id) => known.has(id)) ? [] : [problem('unit.unknown', {})]),
  ]
}

const told = (facts: UnitFacts, codes: ReadonlyMap<number, string>): Canonical => ({
  code: facts.code, name: facts.name, shortName: facts.shortName, nameEn: facts.nameEn, parent: facts.parentId === null ? null : (codes.get(facts.parentId) ?? null),
})

/** Before and after of each unit that the plan touches, by its number; units that are ended have no after. */
function story({ units }: StoredForest, plan: ChangePlan, ids: ReadonlyMap<number, number>): { before: Canonical; after: Canonical } {
  const codes = new Map(units.map((unit) => [unit.id, lastVersion(unit)?.code ?? '']))
  const before = plan.ends.flatMap(({ unitId }) => {
    const last = lastVersion(units.find((unit) => unit.id === unitId) ?? { versions: [] })
    return last === null ? [] : [[String(unitId), told(last, codes)] as const]
  })
  const after = plan.opens.map(({ unit, facts }) => [String(ids.get(unit) ?? unit), told(facts, codes)] as const)
  const links = plan.links.map(({ kind, from, to }) => `${kind} ${ids.get(from) ?? from}${to === null ? '' : ` ${ids.get(to) ?? to}`}`)
  return { before: Object.fromEntries(before), after: { on: plan.on, units: Object.fromEntries(after), changes: links } }
}

/**
 * Carries an order out. The caller has decided that this person may.
 * @returns problems: unit.*; among them unit.changed-meanwhile where a unit of the order is not as it was seen
 */
export async function changeUnits(viewer: Viewer, origin: RequestOrigin, act: Act, { request, seen, noteZh, noteEn }: UnitOrder): Promise<Result<ChangedUnits>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await holdUnits(tx)
    const forest = await readForest(tx)
    const [first, ...more] = orderProblems({ request, noteZh, noteEn }, forest)
    if (first !== undefined) return refused(first, ...more)
    const what = changedSince(forest.units, request, seen)
    if (what !== null) return refused(problem('unit.changed-meanwhile', { what }))
    const plan = planChange(forest, request)
    if (!plan.ok) return plan
    const ids = await writePlan(tx, plan.value, { noteZh, noteEn: noteEn === '' ? noteZh : noteEn })
    const subject = forest.units.find(({ id }) => id === involvedUnits(request)[0])
    const code = (request.kind === 'abolish' ? undefined : plan.value.opens[0]?.facts.code) ?? (subject === undefined ? '' : (lastVersion(subject)?.code ?? ''))
    record({ act, stream: 'system', object: { type: 'unit', id: code, unit: code }, ...story(forest, plan.value, ids), result: 'ok' })
    return ok({ code, on: plan.value.on })
  })
}
