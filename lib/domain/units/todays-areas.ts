// Of which units of then each unit of today is made. What a split parted is a share, which is a whole again only where every share came together.
import type { IsoDate } from '../period'
import { versionOn, type UnitRecord } from './unit-record'

/** A line of the record of changes, as far as areas go. */
export interface AreaChange {
  readonly kind: 'RENAME' | 'TRANSFER' | 'MERGE' | 'SPLIT' | 'CREATE' | 'ABOLISH'
  /** Null where the day is not known: then it says nothing of any period. */
  readonly on: IsoDate | null
  readonly fromUnitId: number
  readonly toUnitId: number | null
}

/** A unit and the day on which something became of it. */
export interface UnitOnDay {
  readonly unitId: number
  readonly on: IsoDate
}

export interface TodaysArea {
  readonly unitId: number
  /** Units of then that are whole in it, itself among them. */
  readonly wholes: readonly number[]
  /** Units of then of which it has a share only, with the day of the split. */
  readonly shares: readonly UnitOnDay[]
  /** Units of then that were merged or split within the period itself: whose figures hold what cannot be told. */
  readonly unclear: readonly UnitOnDay[]
}

export interface TodaysMap {
  /** Every unit that is in force today. */
  readonly areas: readonly TodaysArea[]
  /** Units of then that are in none of today: abolished, with nobody to follow them. */
  readonly gone: readonly number[]
}

interface Share {
  readonly split: UnitOnDay
  readonly part: number
  readonly parts: number
  /** What was parted. */
  readonly of: readonly Piece[]
}
type Piece = number | Share

export interface AreasInput {
  readonly units: readonly UnitRecord[]
  readonly changes: readonly AreaChange[]
  /** Null for a span whose first day is not known. */
  readonly start: IsoDate | null
  readonly end: IsoDate
  readonly today: IsoDate
}

/**
 * Follows every unit that stood at the end of a period through the changes up to today.
 * A change on the first day of the period holds for all of it; one within it leaves its units unclear. Names, codes and who stands above a unit change no area.
 */
export function todaysMap({ units, changes, start, end, today }: AreasInput): TodaysMap {
  const dated = changes.flatMap((change) => (change.on === null ? [] : [{ ...change, on: change.on }])).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const pieces = new Map<number, readonly Piece[]>(units.map((unit) => [unit.id, versionOn(unit, end) === null ? [] : [unit.id]]))
  const of = (unitId: number): readonly Piece[] => pieces.get(unitId) ?? []
  const done = new Set<string>()
  for (const { kind, on, fromUnitId, toUnitId } of dated) {
    if (on <= end || on > today || toUnitId === null) continue
    if (kind === 'MERGE') {
      pieces.set(toUnitId, joined([...of(toUnitId), ...of(fromUnitId)]))
      pieces.set(fromUnitId, [])
    }
    if (kind !== 'SPLIT' || done.has(`${fromUnitId} ${on}`)) continue
    // The lines of one split stand beside each other: all of them are one act.
    done.add(`${fromUnitId} ${on}`)
    const unit = units.find(({ id }) => id === fromUnitId)
    const taken = dated.flatMap((line) => (line.kind === 'SPLIT' && line.fromUnitId === fromUnitId && line.on === on && line.toUnitId !== null ? [line.toUnitId] : []))
    const receivers = unit !== undefined && versionOn(unit, on) !== null ? [fromUnitId, ...taken] : taken
    const parted = of(fromUnitId)
    pieces.set(fromUnitId, [])
    for (const [part, receiver] of receivers.entries()) pieces.set(receiver, parted.length === 0 ? [] : [{ split: { unitId: fromUnitId, on }, part, parts: receivers.length, of: parted }])
  }
  const unclear = dated.flatMap(({ kind, on, fromUnitId, toUnitId }): readonly UnitOnDay[] =>
    (kind === 'MERGE' || kind === 'SPLIT') && (start === null || on > start) && on <= end ? [fromUnitId, ...(toUnitId === null ? [] : [toUnitId])].map((unitId) => ({ unitId, on })) : [])
  const areas = units.filter((unit) => versionOn(unit, today) !== null).map(({ id }): TodaysArea => {
    const wholes = of(id).filter((piece) => typeof piece === 'number')
    const shares = of(id).flatMap((piece) => (typeof piece === 'number' ? [] : rootsOf(piece).map((unitId) => ({ unitId, on: piece.split.on }))))
    const inside = new Set([...wholes, ...shares.map(({ unitId }) => unitId)])
    return { unitId: id, wholes, shares, unclear: unclear.filter(({ unitId }) => inside.has(unitId)) }
  })
  const placed = new Set(areas.flatMap(({ wholes, shares }) => [...wholes, ...shares.map(({ unitId }) => unitId)]))
  return { areas, gone: units.flatMap((unit) => (versionOn(unit, end) !== null && !placed.has(unit.id) ? [unit.id] : [])) }
}

const rootsOf = (piece: Piece): readonly number[] => (typeof piece === 'number' ? [piece] : piece.of.flatMap(rootsOf))

const keyOf = ({ split }: Share): string => `${split.unitId} ${split.on}`

// Where every share of a split is there, what was parted stands in their place; this may complete an earlier split.
function joined(all: readonly Piece[]): readonly Piece[] {
  for (const piece of all) {
    if (typeof piece === 'number') continue
    const own = all.filter((other): other is Share => typeof other !== 'number' && keyOf(other) === keyOf(piece))
    if (own.length === piece.parts) return joined([...all.filter((other) => typeof other === 'number' || !own.includes(other)), ...piece.of])
  }
  return all
}
