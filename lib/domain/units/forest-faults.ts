// What must hold of all units on every day: one version and one code at a time, a place under a unit that exists, nobody above itself.
import type { IsoDate } from '../period'
import { datedVersions, startOf, versionOn, type UnitRecord } from './unit-record'

export interface ForestFault {
  readonly fault: 'overlap' | 'code' | 'parent' | 'cycle'
  readonly unitId: number
  /** First day on which it shows. */
  readonly day: IsoDate
}

function overlaps({ id, versions }: UnitRecord): readonly ForestFault[] {
  const dated = datedVersions({ versions })
  return dated.flatMap((version, at) => {
    const before = dated[at - 1]
    const empty = version.to !== null && version.to <= startOf(version)
    const both = before !== undefined && (before.to === null || before.to > startOf(version))
    return empty || both ? [{ fault: 'overlap', unitId: id, day: startOf(version) } as const] : []
  })
}

function faultsOn(units: readonly UnitRecord[], day: IsoDate): readonly ForestFault[] {
  const inForce = new Map(units.flatMap((unit) => {
    const version = versionOn(unit, day)
    return version === null ? [] : [[unit.id, version] as const]
  }))
  const codes = new Set<string>()
  const faults: ForestFault[] = []
  for (const [unitId, { code, parentId }] of inForce) {
    if (codes.has(code)) faults.push({ fault: 'code', unitId, day })
    codes.add(code)
    if (parentId !== null && !inForce.has(parentId)) faults.push({ fault: 'parent', unitId, day })
    if (standsAboveItself(unitId, inForce)) faults.push({ fault: 'cycle', unitId, day })
  }
  return faults
}

function standsAboveItself(unitId: number, inForce: ReadonlyMap<number, { readonly parentId: number | null }>): boolean {
  let above = inForce.get(unitId)?.parentId ?? null
  // At most as many steps as there are units: a circle further up is another unit's fault.
  for (let steps = 0; above !== null && steps < inForce.size; steps += 1) {
    if (above === unitId) return true
    above = inForce.get(above)?.parentId ?? null
  }
  return false
}

/** Everything that is wrong with these units, on the first days on which it shows. Things change only where a version begins or ends. */
export function forestFaults(units: readonly UnitRecord[]): readonly ForestFault[] {
  const days = new Set(units.flatMap((unit) => datedVersions(unit).flatMap((version) => [startOf(version), ...(version.to === null ? [] : [version.to])])))
  return [...units.flatMap(overlaps), ...[...days].sort().flatMap((day) => faultsOn(units, day))]
}
