// Ten years of an invented city, judged as a reader would: sums, rates, gaps, corrections, and nothing of a real place.
import { beforeAll, describe, expect, it } from 'vitest'
import { compute } from '@/lib/domain/entry/derive'
import { canonical, Exact } from '@/lib/domain/rounding'
import { unitsOfWhole } from '@/lib/domain/rules/units-of-whole'
import { isComputed } from '@/lib/domain/metric'
import { metrics } from '../../reference/reference-data'
import { demoUnits } from '../city/demo-city'
import { versionOn } from '../city/demo-unit'
import { DEMO_CITY, DEMO_ORGANS } from '../city/regions'
import { history, type PublishedPeriod } from './history'
import { nameOf, type MadeFigure } from './make-figures'
import { drawValues, type World } from './true-values'
import { profiled } from './profiles/profile-of'

const world: World = { units: demoUnits, metrics: new Map(metrics.map((metric) => [metric.code, metric])) }
const YEARS = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']
let made: ReadonlyMap<string, PublishedPeriod>

beforeAll(() => {
  made = new Map([...history(world, { from: 2016, to: 2025 })].map((period) => [period.periodKey, period]))
}, 60_000)

const finalOf = (key: string): readonly MadeFigure[] => made.get(key)?.editions.at(-1)?.figures ?? []
const named = new Map<string, ReadonlyMap<string, MadeFigure>>()
function byName(key: string): ReadonlyMap<string, MadeFigure> {
  const found = named.get(key) ?? new Map(finalOf(key).map((figure) => [nameOf(figure.metricCode, figure.unit, key), figure]))
  named.set(key, found)
  return found
}
const valueIn = (key: string, code: string, unit: string): string | null => {
  const quantity = byName(key).get(nameOf(code, unit, key))?.quantity
  return quantity?.kind === 'value' ? quantity.value : null
}
const unitsOn = (day: string, kind: string): number => demoUnits.filter((unit) => unit.kind === kind && versionOn(unit, day) !== null).length

it('draws the same city again', () => {
  const again = [...history(world, { from: 2016, to: 2017 })]
  expect(again.map(({ periodKey }) => periodKey)).toEqual([...made.keys()].filter((key) => key < '2018'))
  expect(again[0]?.editions[0]?.figures).toEqual(made.get('2016-Q1')?.editions[0]?.figures)
})

it('gives every entered metric of the catalogue a profile, and no other', () => {
  expect([...profiled].toSorted()).toEqual(metrics.filter(({ kind }) => !isComputed(kind)).map(({ code }) => code).toSorted())
})

it('publishes ten years with their quarters, for twelve counties, two zones and forty-five departments', () => {
  expect([...made.keys()].filter((key) => key.length === 4)).toEqual(YEARS)
  expect(made.size).toBe(50)
  expect([unitsOn('2025-12-31', 'COUNTY'), unitsOn('2025-12-31', 'ZONE'), unitsOn('2025-12-31', 'DEPARTMENT')]).toEqual([12, 2, 45])
  expect([unitsOn('2017-12-31', 'COUNTY'), unitsOn('2018-12-31', 'COUNTY')]).toEqual([12, 13])
  expect(new Set(finalOf('2025').map(({ metricCode }) => metricCode)).size).toBe(metrics.length)
})

describe.each(['2016', '2021', '2025', '2024-Q3'])('in %s', (key) => {
  it('computes each rate and change from exactly its counts', () => {
    const [here, before] = [byName(key), byName(String(Number(key.slice(0, 4)) - 1))]
    const computed = finalOf(key).filter(({ parts }) => parts.length > 0)
    expect(computed.length).toBeGreaterThan(400)
    for (const figure of computed) {
      const metric = world.metrics.get(figure.metricCode)
      const parts = figure.parts.map(({ code, periodKey }) => (periodKey === key ? here : before).get(nameOf(code, figure.unit, periodKey))?.quantity ?? null)
      expect(metric && compute({ ...metric, changeOf: metric.baseCode }, parts), nameOf(figure.metricCode, figure.unit, key)).toEqual(figure.quantity)
    }
  })

  it('adds counties and city organs up to the city, except where a footnote says why not', () => {
    const final = drawValues(world)
    const day = key.length === 4 ? `${key}-12-31` : '2024-09-30'
    const below = demoUnits.filter((unit) => versionOn(unit, day)?.parent === DEMO_CITY)
    const off: string[] = []
    for (const metric of metrics) {
      const { units } = unitsOfWhole(metric, below)
      const city = byName(key).get(nameOf(metric.code, DEMO_CITY, key))
      if (units.length === 0 || city?.quantity.kind !== 'value' || city.quantity.qualifier !== 'EXACT') continue
      const sum = units.reduce((total, unit) => total + (final(unit, metric.code, key) ?? 0), 0)
      if (String(sum) !== city.quantity.value) {
        expect(city.footnotes.join(''), metric.code).toContain('故大于各单位之和')
        off.push(metric.code)
      }
    }
    expect(off).toEqual(key === '2025' ? ['ENF_TRAIN'] : [])
  })

  it('never has a part that is more than its whole', () => {
    expect.hasAssertions()
    for (const unit of demoUnits) {
      for (const [part, whole] of [['LIT_ATTEND', 'LIT_HEARD'], ['LIT_CHIEF', 'LIT_ATTEND'], ['LIT_LOST', 'LIT_JUDGED'], ['LIT_JUDGED', 'LIT_CLOSED'], ['REC_CORRECT', 'REC_CORRECT_ALL'], ['MED_SOLVED', 'MED_FOUND']] as const) {
        const [a, b] = [valueIn(key, part, unit.key), valueIn(key, whole, unit.key)]
        if (a !== null && b !== null) expect(Number(a), `${part} of ${unit.key}`).toBeLessThanOrEqual(Number(b))
      }
    }
  })
})

it('adds quarters up to their year', () => {
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => valueIn(`2023-${quarter}`, 'LIT_HEARD', DEMO_CITY))
  expect(canonical(quarters.reduce((sum, value) => sum.plus(value ?? 0), new Exact(0)))).toBe(valueIn('2023', 'LIT_HEARD', DEMO_CITY))
})

it('leaves gaps and says why figures are missing, more in the early years', () => {
  const share = (key: string, reason: string): number => finalOf(key).filter(({ quantity }) => quantity.kind === 'missing' && quantity.reason === reason).length / finalOf(key).length
  expect(share('2016', 'NOT_REPORTED')).toBeGreaterThan(share('2025', 'NOT_REPORTED'))
  expect(share('2025', 'NOT_REPORTED')).toBeGreaterThan(0)
  expect(share('2025', 'NOT_REPORTED')).toBeLessThan(0.03)
  expect(share('2025', 'NOT_APPLICABLE')).toBeGreaterThan(0.03)
  expect(share('2025', 'NO_CASES')).toBeGreaterThan(0)
  expect(finalOf('2025').some(({ unit, quantity }) => unit === DEMO_ORGANS && quantity.kind === 'missing' && quantity.reason === 'NOT_REPORTED')).toBe(false)
})

it('has lower bounds, zeros, series of nothing but zeros, and rates of few cases', () => {
  expect(finalOf('2016').filter(({ quantity }) => quantity.kind === 'value' && quantity.qualifier === 'AT_LEAST').length).toBeGreaterThan(0)
  const rows = demoUnits.filter(({ kind }) => kind === 'COUNTY' || kind === 'ZONE').map(({ key }) => YEARS.map((year) => valueIn(year, 'GOV_DISHONEST', key)).filter((value) => value !== null))
  expect(rows.some((values) => values.length > 7 && values.every((value) => value === '0'))).toBe(true)
  const bases = finalOf('2025').filter(({ metricCode, quantity }) => metricCode === 'LIT_CLOSED' && quantity.kind === 'value').map(({ quantity }) => Number(quantity.kind === 'value' ? quantity.value : 0))
  expect(bases.some((base) => base > 0 && base < 10)).toBe(true)
})

it('breaks a series where a definition changed', () => {
  const [before, after] = [valueIn('2020', 'MED_FOUND', DEMO_CITY), valueIn('2021', 'MED_FOUND', DEMO_CITY)]
  expect(Number(after) / Number(before)).toBeGreaterThan(1.4)
  expect([...new Set(finalOf('2021').filter(({ metricCode }) => metricCode === 'MED_RATE').map(({ metricVersion }) => metricVersion))]).toEqual([2])
})

it('corrects, finalises and withdraws, each with a reason, and each edition later than the one before', () => {
  const kinds = [...made.values()].filter(({ editions }) => editions.length > 1).map(({ periodKey }) => periodKey)
  expect(kinds).toEqual(['2018', '2022', '2024-Q3', '2024', '2025-Q2', '2025'])
  expect(made.get('2025')?.editions.map(({ provisional }) => provisional)).toEqual([true, false])
  expect(made.get('2025-Q4')?.editions.map(({ provisional }) => provisional)).toEqual([true])
  expect(made.get('2025-Q2')?.editions.map(({ withdrawn }) => withdrawn !== null)).toEqual([true, false])
  for (const { editions } of made.values()) {
    const [first, second] = editions
    if (first === undefined || second === undefined) continue
    expect(second.publishedAt > (first.withdrawn?.at ?? first.publishedAt)).toBe(true)
    expect(second.reason).toContain('演示')
    const old = new Map(first.figures.map((figure) => [nameOf(figure.metricCode, figure.unit, figure.periodKey), JSON.stringify(figure.quantity)]))
    const changed = second.figures.filter((figure) => old.get(nameOf(figure.metricCode, figure.unit, figure.periodKey)) !== JSON.stringify(figure.quantity))
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(200)
  }
})

it('prints most figures as they are, and some wrongly', () => {
  const statements = YEARS.flatMap((year) => made.get(year)?.report?.statements ?? [])
  const wrong = statements.filter(({ relation }) => relation === 'CONTRADICTS')
  expect(statements.length).toBeGreaterThan(300)
  expect(wrong.length / statements.length).toBeGreaterThan(0.02)
  expect(wrong.length / statements.length).toBeLessThan(0.15)
})
