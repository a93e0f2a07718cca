// First instance, second instance and retrial; cases carried over; counts that must be exact.
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly } from '@/tests/builders/quantity'
import { findings, ruleMetric, ruleRate, toldBy, type Values } from '@/tests/builders/rule-subject'
import type { Quantity } from '../quantity'

const CODES = [
  'LIT_HEARD', 'LIT_HEARD_FIRST', 'LIT_HEARD_SECOND', 'LIT_HEARD_RETRIAL', 'LIT_ATTEND', 'LIT_ATTEND_FIRST', 'LIT_ATTEND_SECOND', 'LIT_ATTEND_RETRIAL',
  'REC_ACCEPT', 'REC_CLOSED', 'REC_CARRIED',
]
const METRICS = [
  ...CODES.map((code) => ruleMetric({ code, nameZh: `指标${code}`, nameEn: `Metric ${code}` })),
  ruleRate({ code: 'LIT_ATTEND_RATE', numeratorCode: 'LIT_ATTEND', denominatorCode: 'LIT_HEARD' }),
  ruleRate({ code: 'REC_CLOSE_RATE', numeratorCode: 'REC_CLOSED', denominatorCode: 'REC_ACCEPT' }),
]
const found = (now: Values) => findings({ metrics: METRICS, now })

describe('the instances of a count', () => {
  it.each<[string, Quantity, Quantity | null, Quantity | null, Quantity | null, boolean]>([
    ['82 + 41 + 14 = 137', exactly(137), exactly(82), exactly(41), exactly(14), false],
    ['82 + 41 + 13 ≠ 137', exactly(137), exactly(82), exactly(41), exactly(13), true],
    ['none in retrial, said so', exactly(123), exactly(82), exactly(41), absent('NO_CASES'), false],
    ['none in retrial, and one is missing', exactly(124), exactly(82), exactly(41), absent('NOT_APPLICABLE'), true],
    ['a blank is not zero', exactly(137), exactly(82), exactly(41), null, false],
    ['nor is what was not reported', exactly(137), exactly(82), exactly(41), absent('NOT_REPORTED'), false],
    ['two are already more', exactly(120), exactly(82), exactly(41), null, true],
    ['one alone is already more', exactly(80), exactly(82), null, null, true],
    ['at least 82 and 41 are more than 120', exactly(120), atLeast(82), exactly(41), null, true],
    ['约 settles nothing', exactly(120), about(82), exactly(41), exactly(14), false],
    ['no total to compare with', absent('NOT_REPORTED'), exactly(82), exactly(41), exactly(14), false],
  ])('%s', (_name, total, first, second, retrial, wrong) => {
    const now = Object.fromEntries(Object.entries({ LIT_HEARD: total, LIT_HEARD_FIRST: first, LIT_HEARD_SECOND: second, LIT_HEARD_RETRIAL: retrial }).filter(([, value]) => value !== null)) as Values
    expect(toldBy(findings({ metrics: METRICS, now }, 'instances-add-up'))).toEqual(wrong ? ['error rule.parts-not-whole LIT_HEARD'] : [])
  })

  it('are attended no oftener than heard', () => {
    expect(toldBy(found({ LIT_ATTEND_SECOND: exactly(42), LIT_HEARD_SECOND: exactly(41) }))).toEqual(['error rule.order LIT_ATTEND_SECOND'])
    expect(toldBy(found({ LIT_ATTEND_SECOND: exactly(41), LIT_HEARD_SECOND: exactly(42) }))).toEqual([])
  })
})

describe('cases closed', () => {
  const closing = (closed: Quantity, carried: Quantity | null) => found({ REC_CLOSED: closed, REC_ACCEPT: exactly(649), ...(carried === null ? {} : { REC_CARRIED: carried }) })
  it.each<[Quantity, Quantity | null, string[]]>([
    [exactly(648), null, []],
    [exactly(715), null, ['warning rule.closed-above-accepted REC_CLOSED']],
    [exactly(715), absent('NOT_REPORTED'), ['warning rule.closed-above-accepted REC_CLOSED']],
    [exactly(715), exactly(66), []],
    [exactly(715), exactly(65), ['error rule.closed-above-caseload REC_CLOSED']],
    [exactly(715), absent('NO_CASES'), ['error rule.closed-above-caseload REC_CLOSED']],
  ])('%o with %o carried over', (closed, carried, expected) => {
    expect(toldBy(closing(closed, carried))).toEqual(expected)
  })

  it('are explained for what was compared: naming cases carried over makes another question of it', () => {
    const silent = closing(exactly(715), null)[0]?.compared
    expect(silent).toEqual(['REC_CLOSED = EXACT 715', 'REC_ACCEPT = EXACT 649', 'REC_CARRIED = none'])
    expect(closing(exactly(715), exactly(65))[0]?.compared).not.toEqual(silent)
  })
})

it('asks for the exact count where a rate is computed from it, and nowhere else', () => {
  expect(toldBy(found({ LIT_HEARD: about(137), LIT_HEARD_FIRST: about(82) }))).toEqual(['warning rule.exact-required LIT_HEARD'])
  expect(toldBy(found({ LIT_HEARD: exactly(137) }))).toEqual([])
})
