// Whatever happens to units, nothing of a past period is counted twice on today's map, and nothing is lost without being told.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unit, version } from '@/tests/builders/unit-forest'
import { todaysMap, type AreaChange } from './todays-areas'
import type { UnitRecord } from './unit-record'

const FIRST = [1, 2, 3, 4, 5]
const dayAfter = (at: number): string => new Date(Date.UTC(2024, 0, 2 + at)).toISOString().slice(0, 10)

interface Wish {
  readonly kind: 'MERGE' | 'SPLIT' | 'ABOLISH'
  readonly one: number
  readonly other: number
  readonly keeps: boolean
}
const wish: fc.Arbitrary<Wish> = fc.record({ kind: fc.constantFrom('MERGE', 'MERGE', 'SPLIT', 'ABOLISH'), one: fc.nat(20), other: fc.nat(20), keeps: fc.boolean() })

/** Carries the wishes out, one a day after 2023; what cannot be done that day is left out. */
function history(wishes: readonly Wish[]): { readonly units: readonly UnitRecord[]; readonly changes: readonly AreaChange[] } {
  const lives = new Map<number, { from: string | null; to: string | null }>(FIRST.map((id) => [id, { from: null, to: null }]))
  const changes: AreaChange[] = []
  for (const [at, { kind, one, other, keeps }] of wishes.entries()) {
    const on = dayAfter(at)
    const there = [...lives].filter(([, { to }]) => to === null).map(([id]) => id)
    const [from, to] = [there[one % there.length], there[other % there.length]]
    if (from === undefined || to === undefined || there.length < 2 || (kind === 'MERGE' && from === to)) continue
    const end = (): void => void lives.set(from, { from: lives.get(from)?.from ?? null, to: on })
    if (kind === 'SPLIT') {
      for (const id of [lives.size + 1, lives.size + 2]) {
        lives.set(id, { from: on, to: null })
        changes.push({ kind, on, fromUnitId: from, toUnitId: id })
      }
      if (!keeps) end()
    } else {
      end()
      changes.push({ kind, on, fromUnitId: from, toUnitId: kind === 'MERGE' ? to : null })
    }
  }
  return { units: [...lives].map(([id, life]) => unit(id, 'COUNTY', version(String(id), life))), changes }
}

const mapOf = (wishes: readonly Wish[]) => todaysMap({ ...history(wishes), start: '2023-01-01', end: '2023-12-31', today: '2026-01-01' })

it('places every unit of then once: whole in one unit of today, shared among several, or gone', () => {
  fc.assert(fc.property(fc.array(wish, { maxLength: 10 }), (wishes) => {
    const { areas, gone } = mapOf(wishes)
    const wholes = areas.flatMap((area) => area.wholes)
    const shared = new Set(areas.flatMap(({ shares }) => shares.map(({ unitId }) => unitId)))
    expect(new Set(wholes).size).toBe(wholes.length)
    for (const id of wholes) expect(shared.has(id)).toBe(false)
    expect([...new Set([...wholes, ...shared, ...gone])].sort()).toEqual(FIRST)
    for (const id of gone) expect(wholes.includes(id) || shared.has(id)).toBe(false)
  }), { numRuns: 500 })
})

it('reaches splits, shares that came together again and units that are gone often enough to mean something', () => {
  const seen = fc.sample(fc.array(wish, { minLength: 4, maxLength: 10 }), { numRuns: 400, seed: 5 }).map(mapOf)
  expect(seen.filter(({ areas }) => areas.some(({ shares }) => shares.length > 0)).length).toBeGreaterThan(50)
  expect(seen.filter(({ gone }) => gone.length > 0).length).toBeGreaterThan(50)
  expect(seen.filter(({ areas }) => areas.some(({ wholes }) => wholes.length > 1)).length).toBeGreaterThan(50)
})
