// Figures against what documents print of them.
import { describe, expect, it } from 'vitest'
import { atLeast, exactly } from '@/tests/builders/quantity'
import { findings, ruleMetric, ruleRate, toldBy, type Values } from '@/tests/builders/rule-subject'
import { aStatement } from '@/tests/builders/statement'
import type { Statement } from '../statement'

const METRICS = [ruleMetric({ code: 'MED_FOUND' }), ruleMetric({ code: 'MED_SOLVED' }), ruleRate()]
const rate = (facts: Partial<Statement>) => aStatement({ metricCode: 'MED_RATE', kind: 'VALUE', ...facts })
const find = (statement: Statement, now: Values, before: Values = {}) => findings({ metrics: METRICS, now, before, statements: [statement] }).filter(({ against }) => against === 'print')
const found = (...given: Parameters<typeof find>) => toldBy(find(...given))

describe('a printed rate', () => {
  const COUNTS = { MED_SOLVED: exactly(72_798), MED_FOUND: exactly(73_111) }

  it('that its counts do not give is asked about, with the swap of digits that would explain it', () => {
    const statement = rate({ printed: '99.56%', value: '99.56' })
    expect(found(statement, COUNTS)).toEqual(['warning rule.printed-differs MED_RATE', 'hint rule.print-swapped MED_RATE'])
    expect(find(statement, COUNTS).map(({ problem }) => problem.params)).toEqual([
      expect.objectContaining({ printed: '99.56%', now: '99.57%' }), expect.objectContaining({ from: '72798', to: '72789' }),
    ])
  })

  it.each(['99.57%', '99.6%', '99.5%', '100%'])('%s stands for the counts, rounded or cut off', (printed) => {
    expect(found(rate({ printed, value: printed.slice(0, -1) }), COUNTS)).toEqual([])
  })

  it('said in a word is 100 %', () => {
    const full = rate({ printed: '全部', kind: 'COVERAGE_BY_WORD', value: '100' })
    expect(found(full, { MED_SOLVED: exactly(12), MED_FOUND: exactly(12) })).toEqual([])
    expect(found(full, { MED_SOLVED: exactly(11), MED_FOUND: exactly(12) })).toEqual(['warning rule.printed-differs MED_RATE'])
  })

  it('without a level is no rate: 下降10% is not compared', () => {
    expect(found(rate({ printed: '下降10%', kind: 'CHANGE_AMBIGUOUS', value: '-10' }), COUNTS)).toEqual([])
  })
})

describe('a printed count', () => {
  const count = aStatement({ metricCode: 'MED_FOUND', kind: 'VALUE', printed: '73111起', value: '73111' })
  it.each<[Values, string[]]>([
    [{ MED_FOUND: exactly(73_111) }, []],
    [{ MED_FOUND: exactly(73_000) }, ['warning rule.printed-differs MED_FOUND']],
    [{ MED_FOUND: exactly(71_311) }, ['warning rule.printed-differs MED_FOUND', 'hint rule.print-swapped MED_FOUND']],
    [{ MED_FOUND: atLeast(73_000) }, []],
    [{}, []],
  ])('against %o', (now, expected) => {
    expect(found(count, now)).toEqual(expected)
  })

  it('that is only a bound is not held against an exact one', () => {
    expect(found({ ...count, printed: '7万余起', value: '70000', qualifier: 'AT_LEAST' }, { MED_FOUND: exactly(73_111) })).toEqual([])
  })
})

describe('a text that gives a rate and its numerator only', () => {
  const losses = rate({ printed: '0.35%', value: '0.35' })
  it('implies a base, which is told', () => {
    const [implied] = find(losses, { MED_SOLVED: exactly(7) })
    expect([implied?.severity, implied?.problem]).toEqual(['hint', expect.objectContaining({ code: 'rule.implied-base', params: expect.objectContaining({ numerator: '7', from: '1972', to: '2028' }) })])
  })

  it('is asked about where that base is far from last year’s', () => {
    expect(found(losses, { MED_SOLVED: exactly(7) }, { MED_FOUND: exactly(175) })).toEqual(['warning rule.implied-base-far MED_RATE'])
    expect(found(losses, { MED_SOLVED: exactly(7) }, { MED_FOUND: exactly(1990) })).toEqual(['hint rule.implied-base MED_RATE'])
  })

  it('is asked about where no base gives the rate', () => {
    expect(found(rate({ printed: '66.7%', value: '66.7' }), { MED_SOLVED: exactly(1) })).toEqual(['warning rule.no-implied-base MED_RATE'])
  })

  it('is silent once the base is recorded', () => {
    expect(found(losses, { MED_SOLVED: exactly(7), MED_FOUND: exactly(2000) })).toEqual([])
  })
})
