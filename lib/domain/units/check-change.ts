// What stands against a change of units, in sentences, before the database would refuse it.
import { problem, type Problem, type ProblemPath } from '../problem'
import type { Forest, UnitNames } from './unit-change'
import { codesOf, datedVersions, lastVersion, startOf, type UnitRecord, type UnitVersion } from './unit-record'

/** Codes are written in addresses and in the names of the log's chains. */
const CODE = /^[A-Z0-9](?:[A-Z0-9-]{0,30}[A-Z0-9])?$/

/** A unit's name for a sentence. */
export const nameOf = (unit: UnitRecord): string => lastVersion(unit)?.name ?? ''

/** The version that a change from a day on would follow, or why it cannot. */
export function followed(unit: UnitRecord, on: string, { published }: Forest, path: ProblemPath = ['on']): UnitVersion | Problem {
  const last = lastVersion(unit)
  if (last === null) throw new Error(`unit ${unit.id} has no version with dates`)
  if (last.to !== null) return problem('unit.ended', { name: last.name, on: last.to }, path)
  if (last.from !== null && on <= startOf(last)) return problem('unit.date-too-early', { name: last.name, from: last.from }, path)
  const release = published.get(unit.id)
  if (release !== undefined && on <= release.periodEnd) return problem('unit.date-published', { name: last.name, release: release.slug, end: release.periodEnd }, path)
  return last
}

/** Kinds under which a kind of unit may stand. */
const PARENTS: Readonly<Record<UnitRecord['kind'], readonly UnitRecord['kind'][]>> = {
  PROVINCE: [],
  CITY: ['PROVINCE'],
  CITY_ORGANS: ['CITY'],
  COUNTY: ['CITY'],
  ZONE: ['CITY', 'COUNTY'],
  DEPARTMENT: ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'],
}

/** True where a unit of one kind may stand under one of another. */
export const mayStandUnder = (kind: UnitRecord['kind'], parentKind: UnitRecord['kind']): boolean => PARENTS[kind].includes(parentKind)

function goesOn(unit: UnitRecord, on: string): boolean {
  const last = lastVersion(unit)
  return last !== null && last.to === null && datedVersions(unit).some((version) => startOf(version) <= on)
}

/** Why a unit cannot stand above one of a kind from a day on, or null. */
export function parentProblem(parent: UnitRecord, kind: UnitRecord['kind'], on: string): Problem | null {
  if (!mayStandUnder(kind, parent.kind)) return problem('unit.parent-kind', { name: nameOf(parent) }, ['parent'])
  return goesOn(parent, on) ? null : problem('unit.not-in-force', { name: nameOf(parent), on }, ['parent'])
}

/** Why others cannot be merged into a unit on a day, or null. */
export const targetProblem = (target: UnitRecord, on: string): Problem | null => (goesOn(target, on) ? null : problem('unit.not-in-force', { name: nameOf(target), on }, ['into']))

/** Why a unit cannot end on a day, or null: the installation needs it, or units stand below it then or later. */
export function endProblem(unit: UnitRecord, on: string, { units, needed }: Forest, path: ProblemPath): Problem | null {
  if (needed.has(unit.id)) return problem('unit.needed', { name: nameOf(unit) }, path)
  const below = units.filter((other) => datedVersions(other).some((version) => version.parentId === unit.id && (version.to === null || version.to > on)))
  if (below.length === 0) return null
  return problem('unit.has-children', { name: nameOf(unit), count: String(below.length), names: below.slice(0, 5).map(nameOf).join('、') }, path)
}

/** What is wrong with the names of a unit. A code that was ever another unit's is never given again: it must go on leading to that one. */
export function nameProblems(names: UnitNames, { units }: Forest, own: number | null, path: ProblemPath): readonly Problem[] {
  const blank = (['name', 'shortName', 'nameEn'] as const).filter((field) => names[field].trim() === '')
  const holder = units.find((unit) => unit.id !== own && codesOf(unit).has(names.code))
  return [
    ...(CODE.test(names.code) ? [] : [problem('unit.code-form', { code: names.code }, [...path, 'code'])]),
    ...(holder === undefined ? [] : [problem('unit.code-taken', { code: names.code, name: nameOf(holder) }, [...path, 'code'])]),
    ...blank.map((field) => problem('unit.name-missing', {}, [...path, field])),
  ]
}
