// The board by hand: 60 + 40 of two counties and 37 of the city's own bodies are 137.
import { describe, expect, it } from 'vitest'
import { about, absent, exactly } from '@/tests/builders/quantity'
import { ruleMetric } from '@/tests/builders/rule-subject'
import type { Quantity } from '../quantity'
import type { RuleMetric } from '../rules/rule'
import { boardLine, type BoardFigure } from './board'

const COUNTIES = [{ code: '410721', kind: 'COUNTY' }, { code: '410724', kind: 'COUNTY' }] as const
const ORGANS = { code: 'XX-ORGANS', kind: 'CITY_ORGANS' } as const
const ZONE = { code: '410771', kind: 'ZONE' } as const
const DEPARTMENT = { code: 'SFJ', kind: 'DEPARTMENT' } as const
const figure = (quantity: Quantity | null): BoardFigure | null => (quantity === null ? null : { quantity, standing: 'draft' })

function line(values: Readonly<Record<string, Quantity>>, city: Quantity | null, printed: Quantity | null = null, levels: RuleMetric['levels'] = ['CITY', 'COUNTY', 'DEPARTMENT'], asked = false) {
  return boardLine(ruleMetric({ levels }), { below: [...COUNTIES, ORGANS, ZONE, DEPARTMENT], figureOf: ({ code }) => figure(values[code] ?? null), isAsked: () => asked, city: figure(city), printed })
}
const told = (...given: Parameters<typeof line>) => {
  const found = line(...given)
  return found && { sum: found.sum?.kind === 'value' ? found.sum.value : null, missing: found.missing.map(({ code }) => code), toSum: found.gapToSum, toPrint: found.gapToPrint, verdict: found.verdict }
}
const ALL = { 410721: exactly(60), 410724: exactly(40), 'XX-ORGANS': exactly(37) }

describe('the line of a metric', () => {
  it('agrees where counties and city organs come to the city’s figure', () => {
    expect(told(ALL, exactly(137))).toEqual({ sum: '137', missing: [], toSum: '0', toPrint: null, verdict: 'agrees' })
  })

  it('has the gap of the city less the sum, and of the city less the print', () => {
    expect(told(ALL, exactly(140), exactly(137))).toEqual({ sum: '137', missing: [], toSum: '3', toPrint: '3', verdict: 'gap' })
    expect(told(ALL, exactly(137), exactly(140))).toMatchObject({ toSum: '0', toPrint: '-3', verdict: 'gap' })
  })

  it('leaves departments and zones out of the sum', () => {
    const more = { ...ALL, 410771: exactly(5), SFJ: exactly(30) }
    expect(told(more, exactly(137))).toMatchObject({ sum: '137', verdict: 'agrees' })
    expect(line(more, exactly(137))?.apart.map(({ unit }) => unit.code)).toEqual(['410771'])
  })

  it('takes zones in where the metric names them', () => {
    const found = boardLine(ruleMetric({ levels: ['CITY', 'COUNTY', 'ZONE'] }), {
      below: [...COUNTIES, ORGANS, ZONE], figureOf: ({ code }) => figure({ ...ALL, 410771: exactly(5) }[code] ?? null), isAsked: () => true, city: figure(exactly(142)), printed: null,
    })
    expect(found).toMatchObject({ gapToSum: '0', verdict: 'agrees', apart: [] })
  })

  it('is incomplete while a unit is missing, with no gap but an excess', () => {
    const { 410724: _missing, ...some } = ALL
    expect(told(some, exactly(137))).toEqual({ sum: '97', missing: ['410724'], toSum: null, toPrint: null, verdict: 'incomplete' })
    expect(told(some, exactly(90))).toMatchObject({ toSum: '-7', verdict: 'gap' })
    expect(told({ ...ALL, 410724: absent('NOT_REPORTED') }, exactly(137))).toMatchObject({ missing: ['410724'], verdict: 'incomplete' })
    expect(told({ ...ALL, 410724: absent('NOT_APPLICABLE') }, exactly(97))).toMatchObject({ missing: [], toSum: '0', verdict: 'agrees' })
  })

  it('is incomplete where units are asked and none has given anything', () => {
    expect(told({}, exactly(137), null, undefined, true)).toMatchObject({ missing: ['410721', '410724', 'XX-ORGANS'], verdict: 'incomplete' })
    expect(told({}, null, null, undefined, true)).toMatchObject({ verdict: 'incomplete' })
  })

  it('judges no gap of what is only roughly known', () => {
    expect(told({ ...ALL, 410724: about(40) }, exactly(140))).toMatchObject({ toSum: null, verdict: 'none' })
    expect(told(ALL, about(140))).toMatchObject({ toSum: null, verdict: 'none' })
  })

  it('is none where nobody has given anything, and no line where nothing adds up', () => {
    expect(told({}, null)).toMatchObject({ sum: null, verdict: 'none' })
    expect(told({}, exactly(137))).toMatchObject({ sum: null, missing: [], verdict: 'none' })
    expect([line({}, exactly(137))?.given, line(ALL, null)?.given]).toEqual([0, 3])
    expect(told({}, exactly(137), exactly(137))).toMatchObject({ missing: [], toPrint: '0', verdict: 'agrees' })
    expect(line(ALL, exactly(137), null, ['CITY'])).toBeNull()
  })
})
