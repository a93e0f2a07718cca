import { describe, expect, it } from 'vitest'
import { about, atLeast, exactly, known } from '@/tests/builders/quantity'
import { findings, ruleMetric, ruleRate, toldBy, type Values } from '@/tests/builders/rule-subject'
import type { Quantity } from '../quantity'
import type { RuleMetric } from './rule'

const CATALOGUE: readonly RuleMetric[] = [
  ruleMetric({ code: 'MED_FOUND', nameZh: '排查矛盾纠纷数', nameEn: 'Disputes identified' }),
  ruleMetric({ code: 'MED_SOLVED', nameZh: '化解矛盾纠纷数', nameEn: 'Disputes resolved' }),
  ruleRate(),
  ruleMetric({ code: 'REC_ACCEPT' }),
  ruleMetric({ code: 'REC_CLOSED' }),
  ruleRate({ code: 'REC_CLOSE_RATE', numeratorCode: 'REC_CLOSED', denominatorCode: 'REC_ACCEPT' }),
  ruleRate({ code: 'LIT_ATTEND_RATE', numeratorCode: 'LIT_ATTEND', denominatorCode: 'LIT_HEARD' }),
  ruleMetric({ code: 'EMG_INVEST', kind: 'AMOUNT', unit: '万元', displayScale: '10000' }),
  ruleMetric({ code: 'ORG_SHUFA_STREAK', kind: 'STREAK', unit: '年' }),
  ruleMetric({ code: 'GOV_CREDIT_RANK', kind: 'RANK', unit: '位' }),
]
const find = (values: Values, before: Values = {}) =>
  // What is only roughly known and what looks rounded have tests of their own.
  findings({ metrics: CATALOGUE, now: values, before }).filter(({ rule }) => !['parts-known-exactly', 'rounded-count', 'same-as-year-before', 'digits-swapped'].includes(rule))
const found = (values: Values, before: Values = {}) => toldBy(find(values, before))

describe('a numerator and its denominator', () => {
  it.each<[Quantity, Quantity, string[]]>([
    [exactly(72798), exactly(73111), []],
    [exactly(73111), exactly(73111), ['warning rule.full-rate-needs-source MED_RATE']],
    [exactly(17356), exactly(17128), ['error rule.numerator-above-denominator MED_SOLVED']],
    [atLeast(80000), exactly(73111), ['error rule.numerator-above-denominator MED_SOLVED']],
    [exactly(80000), atLeast(73111), []],
    [about(80000), exactly(73111), []],
    [exactly(3), exactly(0), ['error rule.numerator-above-denominator MED_SOLVED']],
    [exactly(0), exactly(0), []],
  ])('%o of %o', (numerator, denominator, expected) => {
    expect(found({ MED_SOLVED: numerator, MED_FOUND: denominator })).toEqual(expected)
  })

  it('says both names and figures', () => {
    expect(find({ MED_SOLVED: exactly(17356), MED_FOUND: exactly(17128) })[0]?.problem.params).toEqual({
      leftZh: '化解矛盾纠纷数', leftEn: 'Disputes resolved', left: '17356', rightZh: '排查矛盾纠纷数', rightEn: 'Disputes identified', right: '17128',
    })
  })

  it('is only questioned for closed cases, since some were carried over', () => {
    expect(found({ REC_CLOSED: exactly(715), REC_ACCEPT: exactly(649) })).toEqual(['warning rule.closed-above-accepted REC_CLOSED'])
  })
})

describe('counts that are parts of one another', () => {
  it.each<[Values, string[]]>([
    [{ LIT_CHIEF: exactly(3), LIT_ATTEND: exactly(9), LIT_HEARD: exactly(10) }, []],
    [{ LIT_CHIEF: exactly(9), LIT_ATTEND: exactly(3), LIT_HEARD: exactly(10) }, ['error rule.order LIT_CHIEF']],
    [{ LIT_CHIEF: exactly(11), LIT_HEARD: exactly(10) }, ['error rule.order LIT_CHIEF']],
    [{ LIT_ATTEND: exactly(11), LIT_HEARD: exactly(10) }, ['error rule.numerator-above-denominator LIT_ATTEND']],
    [{ LIT_LOST: exactly(5), LIT_JUDGED: exactly(4), LIT_CLOSED: exactly(9) }, ['error rule.order LIT_LOST']],
    [{ LIT_LOST: exactly(5), LIT_CLOSED: exactly(4) }, ['error rule.order LIT_LOST']],
    [{ LIT_SETTLED: exactly(5), LIT_CLOSED: exactly(4) }, ['error rule.order LIT_SETTLED']],
    [{ REC_CORRECT: exactly(198), REC_CORRECT_ALL: exactly(197) }, ['error rule.order REC_CORRECT']],
    [{ REC_CORRECT: exactly(197), REC_CORRECT_ALL: exactly(197) }, []],
    [{ LIT_SETTLED: known(4, 'MORE_THAN'), LIT_CLOSED: exactly(4) }, ['error rule.order LIT_SETTLED']],
    [{ LIT_SETTLED: known(5, 'LESS_THAN'), LIT_CLOSED: exactly(4) }, []],
  ])('%o', (values, expected) => {
    expect(found(values)).toEqual(expected)
  })
})

describe('a jump from one year to the next', () => {
  it.each<[Quantity, Quantity, boolean]>([
    [exactly(150), exactly(100), false],
    [exactly(151), exactly(100), true],
    [exactly(50), exactly(100), false],
    [exactly(49), exactly(100), true],
    [exactly(0), exactly(100), true],
    [exactly(100), exactly(0), true],
    [exactly(19), exactly(1), false],
    [exactly(20), exactly(1), true],
    [exactly(1), exactly(20), true],
    [atLeast(200), exactly(100), true],
    [atLeast(120), exactly(100), false],
    [exactly(200), atLeast(100), false],
    [about(500), exactly(100), false],
  ])('%o after %o is questioned: %s', (now, before, expected) => {
    expect(found({ REC_ACCEPT: now }, { REC_ACCEPT: before })).toEqual(expected ? ['warning rule.jump REC_ACCEPT'] : [])
  })

  it('is questioned for amounts, but not for ranks and streaks', () => {
    expect(found({ EMG_INVEST: exactly(1940000) }, { EMG_INVEST: exactly(940000) })).toEqual(['warning rule.jump EMG_INVEST'])
    expect(found({ GOV_CREDIT_RANK: exactly(40) }, { GOV_CREDIT_RANK: exactly(1) })).toEqual([])
  })
})

describe('exactly 100 %', () => {
  it.each<[Quantity, Quantity, boolean]>([
    [exactly(501), exactly(501), true],
    [exactly(500), exactly(500), false],
    [exactly(500), exactly(501), false],
    [atLeast(501), exactly(501), false],
    [exactly(501), about(501), false],
  ])('%o of %o needs a source: %s', (numerator, denominator, expected) => {
    const asked = expected ? ['warning rule.full-rate-needs-source MED_RATE'] : []
    expect(found({ MED_SOLVED: numerator, MED_FOUND: denominator })).toEqual(asked)
  })
})

describe('a streak', () => {
  it.each<[Quantity, Quantity, boolean]>([
    [exactly(8), exactly(7), false],
    [exactly(0), exactly(7), false],
    [exactly(1), exactly(7), false],
    [exactly(7), exactly(7), true],
    [exactly(9), exactly(7), true],
    [exactly(2), exactly(7), true],
    [atLeast(9), exactly(7), false],
  ])('of %o after %o is questioned: %s', (now, before, expected) => {
    const asked = expected ? ['warning rule.streak-broken ORG_SHUFA_STREAK'] : []
    expect(found({ ORG_SHUFA_STREAK: now }, { ORG_SHUFA_STREAK: before })).toEqual(asked)
  })

  it('is not questioned in its first year of record', () => {
    expect(found({ ORG_SHUFA_STREAK: exactly(7) })).toEqual([])
  })
})
