// From what is asked for to what is written: which versions end, which begin, and what the record of changes says. Nothing that was is rewritten.
import type { Problem } from '../problem'
import { problem } from '../problem'
import { ok, type Result } from '../result'
import { applyPlan } from './apply-plan'
import { endProblem, followed, nameOf, nameProblems, parentProblem, targetProblem } from './check-change'
import { forestFaults } from './forest-faults'
import { involvedUnits, type ChangePlan, type ChangeRequest, type Forest, type UnitNames } from './unit-change'
import { lastVersion, type UnitFacts, type UnitRecord, type UnitVersion } from './unit-record'

type Draft = Pick<ChangePlan, 'founds' | 'ends' | 'opens' | 'links'>
type Asked<K extends ChangeRequest['kind']> = Extract<ChangeRequest, { readonly kind: K }>

const isProblem = (found: UnitVersion | Problem): found is Problem => 'params' in found

const trimmed = ({ code, name, shortName, nameEn }: UnitNames): UnitNames => ({ code: code.trim(), name: name.trim(), shortName: shortName.trim() || name.trim(), nameEn: nameEn.trim() })

const factsOf = ({ code, name, shortName, nameEn, parentId, sort, peerGroup, categoryZh, enforcementBody }: UnitVersion): UnitFacts => ({
  code, name, shortName, nameEn, parentId, sort, peerGroup, categoryZh, enforcementBody,
})

/** The units of a request by id, and what is wrong so far. */
class Planning {
  readonly problems: Problem[] = []
  readonly draft: { founds: ChangePlan['founds'][number][]; ends: ChangePlan['ends'][number][]; opens: ChangePlan['opens'][number][]; links: ChangePlan['links'][number][] } = {
    founds: [], ends: [], opens: [], links: [],
  }

  constructor(readonly forest: Forest, readonly on: string) {}

  unit(id: number): UnitRecord {
    const found = this.forest.units.find((unit) => unit.id === id)
    if (found === undefined) throw new Error(`no unit ${id}`)
    return found
  }

  refuse(...found: readonly (Problem | null)[]): void {
    this.problems.push(...found.filter((one) => one !== null))
  }

  /** Ends the version in force; returns its facts, or null where that cannot be. */
  end(id: number, path: readonly (string | number)[]): UnitFacts | null {
    const last = followed(this.unit(id), this.on, this.forest, path)
    if (isProblem(last)) {
      this.problems.push(last)
      return null
    }
    this.draft.ends.push({ unitId: id, versionId: last.id })
    return factsOf(last)
  }

  /** Founds a unit; returns its number in the plan. */
  found(kind: UnitRecord['kind'], facts: UnitFacts): number {
    const ref = -1 - this.draft.founds.length
    this.draft.founds.push({ ref, kind })
    this.draft.opens.push({ unit: ref, facts })
    return ref
  }
}

function rename(planning: Planning, { unitId, names: given }: Asked<'rename'>): void {
  const names = trimmed(given)
  const facts = planning.end(unitId, ['on'])
  planning.refuse(...nameProblems(names, planning.forest, unitId, ['names']))
  if (facts === null) return
  if ((['code', 'name', 'shortName', 'nameEn'] as const).every((field) => facts[field] === names[field])) planning.refuse(problem('unit.unchanged', { name: facts.name }, ['names', 'name']))
  planning.draft.opens.push({ unit: unitId, facts: { ...facts, ...names } })
  planning.draft.links.push({ kind: 'RENAME', from: unitId, to: null })
}

function move(planning: Planning, { unitId, parentId }: Asked<'move'>): void {
  const parent = planning.unit(parentId)
  const facts = planning.end(unitId, ['on'])
  planning.refuse(parentProblem(parent, planning.unit(unitId).kind, planning.on))
  if (facts === null) return
  if (facts.parentId === parentId) planning.refuse(problem('unit.unchanged', { name: facts.name }, ['parent']))
  planning.draft.opens.push({ unit: unitId, facts: { ...facts, parentId } })
  planning.draft.links.push({ kind: 'TRANSFER', from: unitId, to: parentId })
}

function merge(planning: Planning, { unitIds, into }: Asked<'merge'>): void {
  const given = unitIds.map((id) => planning.unit(id))
  const target = 'unitId' in into ? planning.unit(into.unitId) : null
  const first = given[0]
  if (first === undefined || (target === null && given.length < 2)) return planning.refuse(problem('unit.merge-too-few', {}, ['units']))
  if (new Set(unitIds).size < unitIds.length || (target !== null && unitIds.includes(target.id))) return planning.refuse(problem('unit.merge-self', { name: nameOf(target ?? first) }, ['units']))
  const other = [...given, ...(target === null ? [] : [target])].find((unit) => unit.kind !== first.kind)
  if (other !== undefined) return planning.refuse(problem('unit.merge-kinds', { name: nameOf(first), other: nameOf(other) }, ['units']))
  const ended = given.map((unit) => {
    planning.refuse(endProblem(unit, planning.on, planning.forest, ['units']))
    return planning.end(unit.id, ['on'])
  })
  if (target !== null) {
    planning.refuse(targetProblem(target, planning.on))
    return void planning.draft.links.push(...given.map(({ id }) => ({ kind: 'MERGE' as const, from: id, to: target.id })))
  }
  if (!('names' in into)) return
  const names = trimmed(into.names)
  planning.refuse(...nameProblems(names, planning.forest, null, ['names']))
  const facts = ended[0] ?? null
  if (facts === null) return
  const ref = planning.found(first.kind, { ...facts, ...names })
  planning.draft.links.push(...given.map(({ id }) => ({ kind: 'MERGE' as const, from: id, to: ref })))
}

function split(planning: Planning, { unitId, parts, keeps }: Asked<'split'>): void {
  const unit = planning.unit(unitId)
  if (parts.length < (keeps ? 1 : 2)) planning.refuse(problem('unit.split-too-few', {}, ['parts', parts.length, 'code']))
  if (!keeps) planning.refuse(endProblem(unit, planning.on, planning.forest, ['keeps']))
  const last = followed(unit, planning.on, planning.forest)
  if (isProblem(last)) planning.refuse(last)
  else if (!keeps) planning.draft.ends.push({ unitId, versionId: last.id })
  const named = parts.map(trimmed)
  named.forEach((names, at) => {
    planning.refuse(...nameProblems(names, planning.forest, null, ['parts', at]))
    if (named.findIndex(({ code }) => code === names.code) < at) planning.refuse(problem('unit.code-taken', { code: names.code, name: names.name }, ['parts', at, 'code']))
  })
  if (isProblem(last)) return
  for (const names of named) planning.draft.links.push({ kind: 'SPLIT', from: unitId, to: planning.found(unit.kind, { ...factsOf(last), ...names }) })
}

function create(planning: Planning, { names, unitKind, parentId, enforcementBody }: Asked<'create'>): void {
  planning.refuse(...nameProblems(trimmed(names), planning.forest, null, ['names']), parentProblem(planning.unit(parentId), unitKind, planning.on))
  const beside = planning.forest.units.filter((unit) => unit.kind === unitKind).map((unit) => lastVersion(unit)?.sort ?? 0)
  const facts = { ...trimmed(names), parentId, sort: Math.max(0, ...beside), peerGroup: null, categoryZh: null, enforcementBody: unitKind === 'DEPARTMENT' && enforcementBody }
  planning.draft.links.push({ kind: 'CREATE', from: planning.found(unitKind, facts), to: null })
}

function abolish(planning: Planning, { unitId }: Asked<'abolish'>): void {
  planning.refuse(endProblem(planning.unit(unitId), planning.on, planning.forest, ['on']))
  planning.end(unitId, ['on'])
  planning.draft.links.push({ kind: 'ABOLISH', from: unitId, to: null })
}

function draftOf(planning: Planning, request: ChangeRequest): Draft {
  switch (request.kind) {
    case 'rename': rename(planning, request); break
    case 'move': move(planning, request); break
    case 'merge': merge(planning, request); break
    case 'split': split(planning, request); break
    case 'create': create(planning, request); break
    case 'abolish': abolish(planning, request)
  }
  return planning.draft
}

/** What would be wrong with the units afterwards and was not before, as a sentence about the units of the request. */
function aftermath({ units }: Forest, request: ChangeRequest, plan: ChangePlan): readonly Problem[] {
  const before = new Set(forestFaults(units).map((one) => JSON.stringify(one)))
  const fault = forestFaults(applyPlan(units, plan)).find((one) => !before.has(JSON.stringify(one)))
  if (fault === undefined) return []
  const [subject = 0, other = subject] = involvedUnits(request)
  const name = (id: number): string => nameOf(units.find((unit) => unit.id === id) ?? { id, kind: 'COUNTY', versions: [] })
  if (fault.fault === 'cycle') return [problem('unit.cycle', { name: name(subject), parent: name(other) }, ['parent'])]
  return [problem('unit.does-not-fit', { name: name(fault.unitId), on: fault.day }, ['on'])]
}

/**
 * Plans a change of units.
 * @param request its units must be among those of the forest
 * @returns problems unit.*, all that can be told at once; the plan leaves every day before the change as it was
 */
export function planChange(forest: Forest, request: ChangeRequest): Result<ChangePlan> {
  const planning = new Planning(forest, request.on)
  const plan: ChangePlan = { kind: request.kind, on: request.on, ...draftOf(planning, request) }
  const problems = planning.problems.length > 0 ? planning.problems : aftermath(forest, request, plan)
  return problems.length > 0 ? { ok: false, problems } : ok(plan)
}
