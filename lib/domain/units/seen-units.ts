// Two administrators at once: which state of the units a change was checked against, and what became different since.
import { involvedUnits, type ChangeRequest } from './unit-change'
import { lastVersion, type UnitRecord, type UnitVersion } from './unit-record'

const stateOf = (version: UnitVersion | null): string => `${version?.id ?? 0}-${version?.to ?? ''}`

const involved = (units: readonly UnitRecord[], request: ChangeRequest): readonly UnitRecord[] =>
  [...new Set(involvedUnits(request))].sort((a, b) => a - b).flatMap((id) => units.find((unit) => unit.id === id) ?? [])

/** Names the state of every unit of a request, to be sent back as what was seen. */
export const seenOf = (units: readonly UnitRecord[], request: ChangeRequest): string =>
  involved(units, request).map((unit) => `${unit.id}:${stateOf(lastVersion(unit))}`).join(',')

function changeOf(before: UnitVersion | null, after: UnitVersion, nameOf: (id: number | null) => string): string {
  const called = ({ name, code }: UnitVersion): string => `${name} ${code}`
  if (after.to !== null) return `${called(after)} → — (${after.to})`
  if (before === null) return called(after)
  const place = before.parentId === after.parentId ? '' : ` [${nameOf(before.parentId)} → ${nameOf(after.parentId)}]`
  return `${called(before)} → ${called(after)}${place} (${after.from ?? ''})`
}

/**
 * What became of the units of a request since they were seen, in names, codes and dates.
 * @param seen what `seenOf` gave then
 * @returns null where nothing did
 */
export function changedSince(units: readonly UnitRecord[], request: ChangeRequest, seen: string): string | null {
  if (seenOf(units, request) === seen) return null
  const states = new Map(seen.split(',').map((part) => part.split(':')).map(([id = '', state = '']) => [Number(id), state]))
  const nameOf = (id: number | null): string => lastVersion(units.find((unit) => unit.id === id) ?? { versions: [] })?.name ?? '—'
  const changed = involved(units, request).filter((unit) => states.get(unit.id) !== stateOf(lastVersion(unit)))
  const told = changed.flatMap((unit) => {
    const after = lastVersion(unit)
    const before = unit.versions.find((version) => String(version.id) === states.get(unit.id)?.split('-')[0]) ?? null
    return after === null ? [] : [changeOf(before, after, nameOf)]
  })
  return told.join('; ')
}
