// The units as they are after a planned change.
import type { ChangePlan } from './unit-change'
import { lastVersion, type UnitRecord } from './unit-record'

/** Units with the plan carried out; founded ones keep their negative numbers. */
export function applyPlan(units: readonly UnitRecord[], { on, founds, ends, opens }: ChangePlan): readonly UnitRecord[] {
  const ended = new Set(ends.map(({ unitId }) => unitId))
  const before = [...units, ...founds.map(({ ref, kind }) => ({ id: ref, kind, versions: [] }))]
  return before.map((unit) => {
    const last = lastVersion(unit)
    const closed = ended.has(unit.id) ? unit.versions.map((version) => (version === last ? { ...version, to: on } : version)) : unit.versions
    const opened = opens.filter((open) => open.unit === unit.id).map(({ facts }) => ({ ...facts, id: null, from: on, to: null, datesKnown: true }))
    return { ...unit, versions: [...closed, ...opened] }
  })
}
