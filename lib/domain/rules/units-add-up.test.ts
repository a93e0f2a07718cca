// The city against its counties, 市本级 and zones; 市本级 against its departments.
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly } from '@/tests/builders/quantity'
import { findings, partUnit, ruleMetric, toldBy } from '@/tests/builders/rule-subject'
import type { Quantity } from '../quantity'
import type { RuleMetric } from './rule'

const CODE = 'LIT_HEARD'
interface City {
  readonly total?: Quantity
  readonly counties: readonly (Quantity | null)[]
  readonly organs?: Quantity | null
  readonly zone?: Quantity | null
  readonly departments?: readonly Quantity[]
  readonly metric?: Partial<RuleMetric>
}
const unit = (kind: Parameters<typeof partUnit>[0], code: string, quantity: Quantity | null) => partUnit(kind, code, quantity === null ? {} : { [CODE]: quantity })

function find({ total = exactly(137), counties, organs = exactly(37), zone = null, departments = [], metric = {} }: City) {
  const parts = [
    unit('CITY_ORGANS', 'XX-ORGANS', organs), unit('ZONE', '410771', zone),
    ...counties.map((quantity, index) => unit('COUNTY', `4107${index + 21}`, quantity)), ...departments.map((quantity, index) => unit('DEPARTMENT', `XX-D${index}`, quantity)),
  ]
  return findings({ metrics: [ruleMetric({ code: CODE, ...metric })], now: { [CODE]: total }, parts }, 'units-add-up')
}
const found = (city: City) => toldBy(find(city))

describe('a city', () => {
  it.each<[string, City, string[]]>([
    ['60 + 40 + 37 of its own bodies are 137', { counties: [exactly(60), exactly(40)] }, []],
    ['60 + 41 + 37 are not', { counties: [exactly(60), exactly(41)] }, ['warning rule.units-not-whole LIT_HEARD']],
    ['nor are 60 + 39 + 37', { counties: [exactly(60), exactly(39)] }, ['warning rule.units-not-whole LIT_HEARD']],
    ['a county that has given nothing leaves the sum open', { counties: [exactly(60), null] }, []],
    ['what was not reported leaves it open too', { counties: [exactly(60), absent('NOT_REPORTED')] }, []],
    ['a county without such a duty adds nothing', { counties: [exactly(100), absent('NOT_APPLICABLE')] }, []],
    ['with one to come it is already more', { counties: [exactly(101), null] }, ['warning rule.units-above-whole LIT_HEARD']],
    ['a lower bound is already more', { counties: [atLeast(101), exactly(0)] }, ['warning rule.units-above-whole LIT_HEARD']],
    ['约 settles nothing', { counties: [about(101), exactly(0)] }, []],
    ['without 市本级 the sum is open', { counties: [exactly(60), exactly(40)], organs: null }, []],
    ['a zone stands apart', { counties: [exactly(60), exactly(40)], zone: exactly(5) }, []],
    ['unless the city counts it in', { counties: [exactly(60), exactly(35)], zone: exactly(5) }, []],
    ['no zone explains another gap', { counties: [exactly(60), exactly(35)], zone: exactly(4) }, ['warning rule.units-not-whole LIT_HEARD']],
    ['where the definition names zones they count', { counties: [exactly(60), exactly(40)], zone: exactly(5), metric: { levels: ['CITY', 'COUNTY', 'ZONE'] } }, ['warning rule.units-not-whole LIT_HEARD']],
    ['a rank is not added', { counties: [exactly(60), exactly(41)], metric: { kind: 'RANK', aggregation: 'NONE' } }, []],
    ['what may not be added is not', { counties: [exactly(60), exactly(41)], metric: { aggregation: 'NONE' } }, []],
    ['what no county owes is not', { counties: [exactly(60), exactly(41)], metric: { levels: ['CITY'] } }, []],
  ])('%s', (_name, city, expected) => {
    expect(found(city)).toEqual(expected)
  })

  it('is told the sum, the gap and how many gave figures, and which units those are', () => {
    const [gap] = find({ counties: [exactly(60), exactly(41)] })
    expect(gap?.problem.params).toMatchObject({ total: '137', sum: '138', gap: '1', count: '3' })
    expect(gap?.units).toEqual(['XX-ORGANS', '410721', '410722'])
    expect(gap?.compared).toEqual(['LIT_HEARD = EXACT 137', 'LIT_HEARD of XX-ORGANS = EXACT 37', 'LIT_HEARD of 410721 = EXACT 60', 'LIT_HEARD of 410722 = EXACT 41'])
  })
})

it('holds departments against 市本级 only where they are more: not each of them owes each figure', () => {
  expect(found({ counties: [], organs: null, departments: [exactly(60), exactly(41)] })).toEqual([])
  expect(found({ counties: [], organs: null, departments: [exactly(97), exactly(41)] })).toEqual(['warning rule.units-above-whole LIT_HEARD'])
})
