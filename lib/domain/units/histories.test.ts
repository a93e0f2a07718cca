// Any sequence of changes that is accepted leaves whole histories, and never touches what was.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forest, names } from '@/tests/builders/unit-forest'
import { applyPlan } from './apply-plan'
import { forestFaults } from './forest-faults'
import { planChange } from './plan-change'
import type { ChangeRequest, Forest } from './unit-change'
import { codesOf, namingVersion, versionOn, type UnitRecord } from './unit-record'

const DAYS = ['2024-01-01', '2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01', '2027-01-01', '2028-01-01']
const day = fc.constantFrom(...DAYS)
const which = fc.nat(12)
const code = fc.constantFrom('A', 'B', 'E', 'F', 'G', 'H', 'SFJ', 'X1')

/** A wish: its numbers choose among the units that there are when its turn comes. */
interface Wish {
  readonly kind: ChangeRequest['kind']
  readonly on: string
  readonly one: number
  readonly other: number
  readonly code: string
  readonly otherCode: string
  readonly flag: boolean
}
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('rename', 'move', 'merge', 'split', 'create', 'abolish'), on: day, one: which, other: which, code, otherCode: code, flag: fc.boolean(),
})

function requestOf(units: readonly UnitRecord[], { kind, on, one, other, code: first, otherCode, flag }: Wish): ChangeRequest {
  const pick = (at: number): number => units[at % units.length]?.id ?? 0
  switch (kind) {
    case 'rename': return { kind, on, unitId: pick(one), names: names(first) }
    case 'move': return { kind, on, unitId: pick(one), parentId: pick(other) }
    case 'merge': return { kind, on, unitIds: flag ? [pick(one)] : [pick(one), pick(other)], into: flag ? { unitId: pick(other) } : { names: names(first) } }
    case 'split': return { kind, on, unitId: pick(one), parts: [names(first), names(otherCode)], keeps: flag }
    case 'create': return { kind, on, names: names(first), unitKind: flag ? 'COUNTY' : 'DEPARTMENT', parentId: pick(other), enforcementBody: flag }
    case 'abolish': return { kind, on, unitId: pick(one) }
  }
}

const PUBLISHED = '2024-12-31'
const begin = (): Forest => forest({ published: new Map([[4, { slug: 'annual-2024', periodEnd: PUBLISHED }], [2, { slug: 'annual-2024', periodEnd: PUBLISHED }]]) })

/** Carries the wishes out one after the other, refused ones left out; founded units get numbers of their own. */
function histories(wishes: readonly Wish[], each: (before: readonly UnitRecord[], after: readonly UnitRecord[], on: string) => void): number {
  const start = begin()
  let units = start.units
  let next = 100
  let accepted = 0
  for (const one of wishes) {
    const plan = planChange({ ...start, units }, requestOf(units, one))
    if (!plan.ok) continue
    accepted += 1
    const numbers = new Map(plan.value.founds.map(({ ref }) => [ref, next++]))
    const after = applyPlan(units, plan.value).map((unit) => ({ ...unit, id: numbers.get(unit.id) ?? unit.id }))
    each(units, after, one.on)
    units = after
  }
  return accepted
}

const wishes = fc.array(wish, { minLength: 1, maxLength: 12 })
const identity = ({ id, kind }: UnitRecord): string => `${id} ${kind}`

it('never lets versions overlap, two units share a code, or a unit stand above itself or below none, on any day', () => {
  fc.assert(fc.property(wishes, (sequence) => {
    histories(sequence, (_before, after) => expect(forestFaults(after)).toEqual([]))
  }), { numRuns: 300 })
})

it('keeps every unit and every day before the change, so that a figure stays with its unit and is named as it was', () => {
  fc.assert(fc.property(wishes, fc.constantFrom(...DAYS, PUBLISHED, '1990-01-01'), (sequence, earlier) => {
    histories(sequence, (before, after, on) => {
      expect(after.slice(0, before.length).map(identity)).toEqual(before.map(identity))
      if (earlier >= on) return
      for (const [at, unit] of before.entries()) {
        const then = after[at] ?? unit
        expect(versionOn(then, earlier)?.code).toBe(versionOn(unit, earlier)?.code)
        expect(namingVersion(then, earlier)?.name).toBe(namingVersion(unit, earlier)?.name)
      }
    })
  }), { numRuns: 300 })
})

it('leads each code that was ever used to one unit', () => {
  fc.assert(fc.property(wishes, (sequence) => {
    histories(sequence, (_before, after) => {
      const codes = after.flatMap((unit) => [...codesOf(unit)])
      expect(new Set(codes).size).toBe(codes.length)
    })
  }), { numRuns: 300 })
})

it('leaves what a published release names as it was on that day', () => {
  fc.assert(fc.property(wishes, (sequence) => {
    histories(sequence, (_before, after) => {
      for (const id of [2, 4]) {
        const [was, is] = [begin().units, after].map((units) => units.find((unit) => unit.id === id))
        expect(is && versionOn(is, PUBLISHED)?.name).toBe(was && versionOn(was, PUBLISHED)?.name)
      }
    })
  }), { numRuns: 300 })
})

it('accepts enough of these wishes to mean something', () => {
  const accepted = fc.sample(wishes, { numRuns: 200, seed: 7 }).map((sequence) => histories(sequence, () => {}))
  expect(accepted.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200)
})
