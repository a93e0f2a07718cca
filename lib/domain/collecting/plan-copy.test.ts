import { expect, it } from 'vitest'
import { dayYearAfter, planCopy, type OldItem } from './plan-copy'
import type { AskedMetric, AskedUnit } from './propose-duties'

const unit = (id: number, code: string, kind: AskedUnit['kind']): AskedUnit => ({ id, code, kind, enforcementBody: false })
const city = unit(1, '410700', 'CITY')
const [north, south, merged] = [unit(3, '410721', 'COUNTY'), unit(4, '410782', 'COUNTY'), unit(5, '410799', 'COUNTY')]
const [bureau, office] = [unit(6, 'SFJ', 'DEPARTMENT'), unit(7, 'ZFW', 'DEPARTMENT')]
const everyone = [city, north, south, merged, bureau, office]
const kinds = new Map(everyone.map(({ id, kind }) => [id, kind]))
const metric = (code: string, kind: AskedMetric['kind'] = 'COUNT'): AskedMetric => ({ code, kind, levels: ['CITY', 'COUNTY'], ownerCodes: ['ZFW', 'SFJ'] })
const item = (metricCode: string, duties: OldItem['duties'], periodKey = '2023'): OldItem => ({ metricCode, periodKey, required: true, duties })
const own = (...units: readonly AskedUnit[]): OldItem['duties'] => units.map(({ id }) => ({ responderId: id, subjectId: id }))
const plan = (old: readonly OldItem[], units: readonly AskedUnit[], metrics: readonly AskedMetric[] = [metric('A'), metric('B')]) => planCopy(old, { metrics, units, bureauId: bureau.id, kinds })

it('moves the period by a year and keeps who answers about whom', () => {
  const old = [item('A', own(north, south)), item('B', [{ responderId: office.id, subjectId: city.id }], '2023-Q4')]
  expect(plan(old, [city, north, south, bureau, office])).toEqual({
    items: [{ metricCode: 'A', periodKey: '2024', required: true, duties: own(north, south) }, { metricCode: 'B', periodKey: '2024-Q4', required: true, duties: old[1]?.duties }],
    leftOut: [],
  })
})

it('leaves out a merged county with all its figures, and tells of the county that is new', () => {
  const { items, leftOut } = plan([item('A', own(north, south)), item('B', own(north, south))], [city, north, merged, bureau, office])
  expect(items.map(({ duties }) => duties)).toEqual([own(north), own(north)])
  expect(leftOut).toEqual([{ kind: 'subject', unitId: south.id, figures: 2 }, { kind: 'newcomer', unitId: merged.id }])
})

it('leaves out what no unit is left for', () => {
  expect(plan([item('A', own(south))], [city, north, bureau, office]).items).toEqual([])
})

it('turns to whom the catalogue names where the unit that answered is over', () => {
  const { items, leftOut } = plan([item('A', [{ responderId: office.id, subjectId: city.id }])], [city, north, bureau])
  expect(items[0]?.duties).toEqual([{ responderId: bureau.id, subjectId: city.id }])
  expect(leftOut).toContainEqual({ kind: 'responder', unitId: office.id, nowId: bureau.id, figures: 1 })
})

it('leaves out a metric that is no longer in force, one that is computed by now, and a span', () => {
  const old = [item('GONE', own(north)), item('B', own(north)), item('A', own(north), '2022-01-01..2023-09-30')]
  expect(plan(old, everyone.filter((one) => one !== merged), [metric('A'), metric('B', 'RATIO')])).toEqual({
    items: [],
    leftOut: [
      { kind: 'metric', metricCode: 'GONE', why: 'ended' }, { kind: 'metric', metricCode: 'B', why: 'computed' },
      { kind: 'period', metricCode: 'A', periodKey: '2022-01-01..2023-09-30' }, { kind: 'newcomer', unitId: south.id },
    ],
  })
})

it('moves a day by a year, the leap day to the day before', () => {
  expect([dayYearAfter('2023-07-01'), dayYearAfter('2024-02-29')]).toEqual(['2024-07-01', '2025-02-28'])
})
