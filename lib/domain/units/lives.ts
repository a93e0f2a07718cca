// The lives of the units to which something happened, in an order in which those that have to do with each other stand together.
import type { IsoDate } from '../period'
import type { AreaChange } from './todays-areas'
import { datedVersions, type UnitFacts, type UnitRecord } from './unit-record'

export interface NameOfUnit {
  readonly facts: Pick<UnitFacts, 'name' | 'nameEn' | 'code'>
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface UnitLife {
  readonly unitId: number
  /** Oldest first; a new place above a unit is no new name. */
  readonly names: readonly NameOfUnit[]
}

interface Named {
  readonly unitId: number
  readonly sort: number
  readonly names: readonly NameOfUnit[]
}

/**
 * The units of the dated changes up to a day.
 * @returns by official order; units that merged, split or were placed under one another follow each other
 */
export function livesOf(units: readonly UnitRecord[], changes: readonly AreaChange[], today: IsoDate): readonly UnitLife[] {
  const dated = changes.filter(({ on }) => on !== null && on <= today)
  const touched = new Set(dated.flatMap(({ kind, fromUnitId, toUnitId }) => (toUnitId === null || kind === 'TRANSFER' ? [fromUnitId] : [fromUnitId, toUnitId])))
  const lives = units.filter(({ id }) => touched.has(id)).flatMap((unit): readonly Named[] => {
    const names = namesOf(unit, today)
    return names.length === 0 ? [] : [{ unitId: unit.id, sort: datedVersions(unit).at(-1)?.sort ?? 0, names }]
  })
  const family = familiesOf(lives.map(({ unitId }) => unitId), dated)
  const firstOf = new Map<number, number>()
  for (const { unitId, sort } of lives) {
    const own = family.get(unitId) ?? unitId
    firstOf.set(own, Math.min(firstOf.get(own) ?? Infinity, sort))
  }
  const placeOf = ({ unitId }: Named): number => firstOf.get(family.get(unitId) ?? unitId) ?? 0
  return lives.toSorted((a, b) => placeOf(a) - placeOf(b) || a.sort - b.sort || a.unitId - b.unitId).map(({ unitId, names }) => ({ unitId, names }))
}

function namesOf(unit: UnitRecord, today: IsoDate): readonly NameOfUnit[] {
  const names: NameOfUnit[] = []
  for (const { name, nameEn, code, from, to } of datedVersions(unit)) {
    if (from !== null && from > today) continue
    const before = names.at(-1)
    const end = to !== null && to > today ? null : to
    if (before !== undefined && before.facts.name === name && before.facts.nameEn === nameEn && before.to === from) names[names.length - 1] = { ...before, to: end }
    else names.push({ facts: { name, nameEn, code }, from, to: end })
  }
  return names
}

// Each unit by the smallest id of those that it has to do with, however many changes lie between.
function familiesOf(ids: readonly number[], changes: readonly AreaChange[]): ReadonlyMap<number, number> {
  const family = new Map(ids.map((id) => [id, id]))
  for (const { kind, fromUnitId, toUnitId } of changes) {
    const [one, other] = [family.get(fromUnitId), toUnitId === null || kind === 'TRANSFER' ? undefined : family.get(toUnitId)]
    if (one === undefined || other === undefined || one === other) continue
    for (const [id, own] of family) if (own === Math.max(one, other)) family.set(id, Math.min(one, other))
  }
  return family
}
