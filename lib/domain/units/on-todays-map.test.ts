import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { atLeast, exactly } from '@/tests/builders/quantity'
import { unit, version } from '@/tests/builders/unit-forest'
import type { Figure, FigurePart } from '../figure'
import { onTodaysMap, type TodaysFigure } from './on-todays-map'
import { todaysMap, type AreaChange } from './todays-areas'
import type { UnitRecord } from './unit-record'

type Placed = Figure & { readonly unitId: number }
const [A, B, C, D] = [4, 5, 6, 9]
const TODAY = '2026-11-23'
const DAY = '2025-03-01'

const ended = (id: number, code: string, to = DAY): UnitRecord => unit(id, 'COUNTY', version(code, { to }))
const since = (id: number, code: string, from = DAY): UnitRecord => unit(id, 'COUNTY', version(code, { from }))
const stays = (id: number, code: string): UnitRecord => unit(id, 'COUNTY', version(code))
const line = (kind: AreaChange['kind'], fromUnitId: number, toUnitId: number | null, on: string | null = DAY): AreaChange => ({ kind, on, fromUnitId, toUnitId })
const value = (unitId: number, amount: string, facts: Partial<Figure> = {}): Placed => ({ ...aFigure({ metric: aMetric(), value: amount, ...facts }), unitId })
const part = (amount: string): FigurePart => ({ metricCode: 'X', nameZh: '', nameEn: '', unit: '件', value: amount, qualifier: 'EXACT' })
const rate = (unitId: number, above: string, below: string): Placed => value(unitId, '1', { metric: aRate(), numerator: part(above), denominator: part(below) })

interface Given {
  readonly units: readonly UnitRecord[]
  readonly changes: readonly AreaChange[]
  readonly figures: readonly Placed[]
  readonly metric?: Parameters<typeof onTodaysMap>[0]
  readonly year?: number
}
function read(id: number, { units, changes, figures, metric = aMetric(), year = 2023 }: Given): TodaysFigure<Placed> | undefined {
  return onTodaysMap(metric, todaysMap({ units, changes, start: `${year}-01-01`, end: `${year}-12-31`, today: TODAY }), figures).get(id)
}
const quantity = (found: TodaysFigure<Placed> | undefined) => (found?.how === 'summed' ? found.quantity : found)

describe('a merger', () => {
  const merged: Pick<Given, 'units' | 'changes'> = { units: [ended(A, 'A'), stays(B, 'B'), stays(C, 'C')], changes: [line('MERGE', A, B)] }

  it('adds the figures of both, and says of which they are made', () => {
    const found = read(B, { ...merged, figures: [value(A, '0.1'), value(B, '0.2'), value(C, '9')] })
    expect(quantity(found)).toEqual(exactly('0.3'))
    expect(found?.how === 'summed' && found.parts.map(({ unitId, figure }) => [unitId, figure?.value])).toEqual([[B, '0.2'], [A, '0.1']])
  })

  it('leaves every other unit its own figure, and shows none of the unit that is over', () => {
    const given = { ...merged, figures: [value(A, '1'), value(B, '2'), value(C, '9')] }
    expect(read(C, given)).toMatchObject({ how: 'own', unitId: C, figure: { value: '9' } })
    expect(read(A, given)).toBeUndefined()
  })

  it('into a new unit adds them too, and of one that was founded later there is nothing to add', () => {
    const into = { units: [ended(A, 'A'), ended(B, 'B'), since(D, 'D')], changes: [line('MERGE', A, D), line('MERGE', B, D)] }
    expect(quantity(read(D, { ...into, figures: [value(A, '3'), value(B, '4')] }))).toEqual(exactly('7'))
    const later = { units: [ended(A, 'A'), unit(B, 'COUNTY', version('B', { from: '2024-06-01', to: DAY })), since(D, 'D')], changes: into.changes }
    expect(read(D, { ...later, figures: [value(A, '3')] })).toMatchObject({ how: 'own', unitId: A, figure: { value: '3' } })
  })

  it('makes a rate of the sums of the counts, never of the rates', () => {
    const found = read(B, { ...merged, metric: aRate(), figures: [rate(A, '1', '1'), rate(B, '0', '3')] })
    expect(quantity(found)).toEqual(exactly('25'))
    expect(found?.how === 'summed' && found.counts).toEqual([exactly('1'), exactly('4')])
  })

  it('refuses where one of them has given nothing, or has a rate without its counts', () => {
    expect(read(B, { ...merged, figures: [value(B, '2')] })).toMatchObject({ how: 'refused', why: 'unreported', parts: [{ unitId: B }, { unitId: A, figure: null }] })
    expect(read(B, { ...merged, figures: [value(B, '2'), value(A, '', { value: null, missing: 'NOT_REPORTED' })] })).toMatchObject({ why: 'unreported' })
    expect(read(B, { ...merged, metric: aRate(), figures: [rate(A, '1', '1'), value(B, '88', { metric: aRate() })] })).toMatchObject({ why: 'no-counts' })
  })

  it('takes a unit without the duty or without cases as adding nothing, and keeps bounds and secrecy', () => {
    const none = (missing: 'NOT_APPLICABLE' | 'NO_CASES' | 'SUPPRESSED') => value(A, '', { value: null, missing })
    expect(quantity(read(B, { ...merged, figures: [none('NOT_APPLICABLE'), value(B, '2')] }))).toEqual(exactly('2'))
    expect(quantity(read(B, { ...merged, metric: aRate(), figures: [none('NO_CASES'), rate(B, '1', '2')] }))).toEqual(exactly('50'))
    expect(quantity(read(B, { ...merged, figures: [none('SUPPRESSED'), value(B, '2')] }))).toEqual({ kind: 'missing', reason: 'SUPPRESSED' })
    expect(quantity(read(B, { ...merged, figures: [value(A, '10', { qualifier: 'AT_LEAST' }), value(B, '2')] }))).toEqual(atLeast('12'))
  })

  it('refuses figures that make no sum: ranks, streaks, milestones, changes', () => {
    for (const kind of ['RANK', 'STREAK', 'MILESTONE', 'CHANGE'] as const) {
      expect(read(B, { ...merged, metric: aMetric({ kind, aggregation: 'NONE' }), figures: [value(A, '1'), value(B, '2')] })).toMatchObject({ how: 'refused', why: 'not-added' })
    }
  })

  it('of a later day than today, or of a day that nobody knows, changes nothing yet', () => {
    for (const on of ['2027-01-01', null]) {
      expect(read(B, { units: merged.units, changes: [line('MERGE', A, B, on)], figures: [value(A, '1'), value(B, '2')] })).toMatchObject({ how: 'own', unitId: B, figure: { value: '2' } })
    }
  })

  it('within the period is not decided, and on its first day holds for all of it', () => {
    const figures = [value(A, '1'), value(B, '2')]
    expect(read(B, { ...merged, figures, year: 2025 })).toEqual({ how: 'refused', why: 'within-period', units: [{ unitId: B, on: DAY }] })
    const first = { units: [ended(A, 'A', '2025-01-01'), stays(B, 'B')], changes: [line('MERGE', A, B, '2025-01-01')] }
    expect(read(B, { ...first, figures, year: 2025 })).toMatchObject({ how: 'own', unitId: B, figure: { value: '2' } })
  })
})

describe('a split', () => {
  const parted: Pick<Given, 'units' | 'changes'> = { units: [ended(A, 'A'), since(C, 'C'), since(D, 'D')], changes: [line('SPLIT', A, C), line('SPLIT', A, D)] }

  it('cannot divide a figure: neither part has one, and it says of which unit', () => {
    for (const id of [C, D]) expect(read(id, { ...parted, figures: [value(A, '10')] })).toEqual({ how: 'refused', why: 'divided', units: [{ unitId: A, on: DAY }] })
  })

  it('leaves a unit that goes on with a share only', () => {
    const keeps = { units: [stays(A, 'A'), since(C, 'C')], changes: [line('SPLIT', A, C)] }
    for (const id of [A, C]) expect(read(id, { ...keeps, figures: [value(A, '10')] })).toMatchObject({ how: 'refused', why: 'divided' })
  })

  it('is whole again where all of its parts came together, and not where one is away', () => {
    const again = '2026-01-01'
    const [first, second] = [unit(C, 'COUNTY', version('C', { from: DAY, to: again })), unit(D, 'COUNTY', version('D', { from: DAY, to: again }))]
    const all = { units: [ended(A, 'A'), first, second, stays(B, 'B')], changes: [...parted.changes, line('MERGE', C, B, again), line('MERGE', D, B, again)] }
    expect(quantity(read(B, { ...all, figures: [value(A, '10'), value(B, '5')] }))).toEqual(exactly('15'))
    const one = { units: [ended(A, 'A'), first, since(D, 'D'), stays(B, 'B')], changes: [...parted.changes, line('MERGE', C, B, again)] }
    expect(read(B, { ...one, figures: [value(A, '10'), value(B, '5')] })).toMatchObject({ how: 'refused', why: 'divided', units: [{ unitId: A }] })
  })

  it('of a unit that was founded after the period leaves its parts nothing of then', () => {
    const young = { units: [unit(A, 'COUNTY', version('A', { from: '2024-05-01', to: DAY })), since(C, 'C'), since(D, 'D')], changes: parted.changes }
    expect(read(C, { ...young, figures: [] })).toEqual({ how: 'not-there' })
  })
})

describe('what changes no area', () => {
  it('a new name or code, and another place above: the figure stays its own', () => {
    const renamed = unit(A, 'COUNTY', version('A', { to: DAY }), version('N', { from: DAY, parentId: 5 }))
    const changes = [line('RENAME', A, null), line('TRANSFER', A, 5)]
    expect(read(A, { units: [renamed], changes, figures: [value(A, '7')] })).toMatchObject({ how: 'own', unitId: A, figure: { value: '7' } })
  })

  it('a unit that is founded later was not there; one that reported nothing says so', () => {
    const given = { units: [since(D, 'D'), stays(B, 'B')], changes: [line('CREATE', D, null)], figures: [] }
    expect(read(D, given)).toEqual({ how: 'not-there' })
    expect(read(B, given)).toEqual({ how: 'own', unitId: B, figure: null })
  })

  it('an abolished unit is on no map of today, and is told', () => {
    const { areas, gone } = todaysMap({ units: [ended(A, 'A'), stays(B, 'B')], changes: [line('ABOLISH', A, null)], start: '2023-01-01', end: '2023-12-31', today: TODAY })
    expect([areas.map(({ unitId }) => unitId), gone]).toEqual([[B], [A]])
  })
})
