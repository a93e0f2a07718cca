import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuantity } from './parse-quantity'
import type { QuantityField } from './quantity-field'

const CASES: QuantityField = { unit: '件', displayScale: '1', whole: true, negativeAllowed: false, percent: false }
const TEN_THOUSANDS: QuantityField = { ...CASES, unit: '万件', displayScale: '10000' }
const MONEY: QuantityField = { ...CASES, unit: '万元', displayScale: '10000', whole: false }
const RATE: QuantityField = { unit: '%', displayScale: '1', whole: false, negativeAllowed: false, percent: true }
const CHANGE: QuantityField = { ...RATE, negativeAllowed: true }
const POINTS: QuantityField = { ...CHANGE, unit: '百分点', percent: false }
const of = (unit: string): QuantityField => ({ ...CASES, unit })

/** `≥2500`, `!NO_CASES`, `blank`, or the code of the refusal. */
function read(text: string, field: QuantityField): string {
  const result = parseQuantity(text, field)
  if (!result.ok) return result.problems.map((one) => one.code).join()
  const { quantity } = result.value
  if (quantity === null) return 'blank'
  if (quantity.kind === 'missing') return `!${quantity.reason}`
  return `${quantity.qualifier === 'EXACT' ? '' : `${quantity.qualifier} `}${quantity.value}`
}
const warned = (text: string, field: QuantityField) => {
  const result = parseQuantity(text, field)
  return result.ok ? result.value.warnings.map((one) => one.code) : null
}

const NOT_FIGURES = [
  '1e400', '1e5', 'Infinity', 'NaN', '0x10', '12..5', '1,23', '1234,567', '1,234,56', '1 2', '5.', '约', '≥', '余', '≥500以内',
  '100-200', '100~200', '2余500', '=5', '12①', '5²', '½', '三五', '两千三', 'abc', '12朵', '--5', '1.2.3', '5万万件', '9'.repeat(81),
]

describe('a figure as it is typed', () => {
  it.each<[string, QuantityField, string]>([
    ['73111', CASES, '73111'],
    ['0', CASES, '0'],
    ['零', CASES, '0'],
    ['007', CASES, '7'],
    ['73,111', CASES, '73111'],
    ['73，111', CASES, '73111'],
    ['45 317份', CASES, '45317'],
    ['1,234,567', CASES, '1234567'],
    ['７３１１１', CASES, '73111'],
    [' 552 万件 ', CASES, '5520000'],
    ['\u200b552\u00a0', CASES, '552'],
    ['552', TEN_THOUSANDS, '5520000'],
    ['552万', TEN_THOUSANDS, '5520000'],
    ['552万件', TEN_THOUSANDS, '5520000'],
    ['552.1万件', TEN_THOUSANDS, '5521000'],
    ['5520000件', TEN_THOUSANDS, '5520000'],
    ['五百五十二万', TEN_THOUSANDS, '5520000'],
    ['3千', TEN_THOUSANDS, '30000000'],
    ['三千', TEN_THOUSANDS, '30000000'],
    ['552万', CASES, '5520000'],
    ['552万件', CASES, '5520000'],
    ['1.22亿', CASES, '122000000'],
    ['5千万', CASES, '50000000'],
    ['3千', CASES, '3000'],
    ['1.2万亿', MONEY, '1200000000000'],
    ['194万元', MONEY, '1940000'],
    ['194', MONEY, '1940000'],
    ['1940000元', MONEY, '1940000'],
    ['122.4552', MONEY, '1224552'],
    ['0.5', TEN_THOUSANDS, '5000'],
    ['十二', of('项'), '12'],
    ['两千三百', of('次'), '2300'],
    ['两年', of('年'), '2'],
    ['一部', of('部'), '1'],
    ['3宗', CASES, '3'],
    ['20名', of('人'), '20'],
    ['7场次', of('次'), '7'],
    ['第三', of('位'), '3'],
    ['连续11年', of('年'), '11'],
    ['连续两年', of('年'), '2'],
    ['第3名', of('位'), '3'],
    ['91.9', RATE, '91.9'],
    ['91.9%', RATE, '91.9'],
    ['９１．９％', RATE, '91.9'],
    ['百分之九十', RATE, '90'],
    ['百分之九十九点五六', RATE, '99.56'],
    ['百分之百', RATE, '100'],
    ['百分之90', RATE, '90'],
    ['-2.5', CHANGE, '-2.5'],
    ['−2.5%', CHANGE, '-2.5'],
    ['（2.5）', POINTS, '-2.5'],
    ['负2.5', POINTS, '-2.5'],
    ['+2.5个百分点', POINTS, '2.5'],
    ['-0', POINTS, '0'],
    ['-0.0', CASES, '0'],
  ])('%s is read in the unit of its field', (text, field, expected) => {
    expect(read(text, field)).toBe(expected)
  })

  it.each<[string, QuantityField, string]>([
    ['2500余次', of('次'), 'AT_LEAST 2500'],
    ['6万余件', CASES, 'AT_LEAST 60000'],
    ['6余万件', CASES, 'AT_LEAST 60000'],
    ['6万余', TEN_THOUSANDS, 'AT_LEAST 60000'],
    ['40多次', of('次'), 'AT_LEAST 40'],
    ['十余次', of('次'), 'AT_LEAST 10'],
    ['三十余场次', of('场次'), 'AT_LEAST 30'],
    ['二十余万', CASES, 'AT_LEAST 200000'],
    ['500件以上', CASES, 'AT_LEAST 500'],
    ['100+', CASES, 'AT_LEAST 100'],
    ['≥500', CASES, 'AT_LEAST 500'],
    ['>=500', CASES, 'AT_LEAST 500'],
    ['至少500件', CASES, 'AT_LEAST 500'],
    ['at least 2,500', of('次'), 'AT_LEAST 2500'],
    ['99%以上', RATE, 'AT_LEAST 99'],
    ['30.6%多', RATE, 'AT_LEAST 30.6'],
    ['超过500', CASES, 'MORE_THAN 500'],
    ['超500件', CASES, 'MORE_THAN 500'],
    ['＞500', CASES, 'MORE_THAN 500'],
    ['不超过500', CASES, 'AT_MOST 500'],
    ['500件以内', CASES, 'AT_MOST 500'],
    ['≤500', CASES, 'AT_MOST 500'],
    ['近20%', RATE, 'LESS_THAN 20'],
    ['不足500件', CASES, 'LESS_THAN 500'],
    ['不到500', CASES, 'LESS_THAN 500'],
    ['<500', CASES, 'LESS_THAN 500'],
    ['约14.7%', RATE, 'APPROX 14.7'],
    ['1000件左右', CASES, 'APPROX 1000'],
    ['大约1000', CASES, 'APPROX 1000'],
    ['≈1000', CASES, 'APPROX 1000'],
    ['～1000', CASES, 'APPROX 1000'],
    ['约5万余人次', of('人次'), 'APPROX 50000'],
    ['≥2500余次', of('次'), 'AT_LEAST 2500'],
  ])('%s keeps how exactly it is known', (text, field, expected) => {
    expect(read(text, field)).toBe(expected)
  })

  it.each<[string, string]>([
    ['', 'blank'],
    ['  \u3000', 'blank'],
    ['不适用', '!NOT_APPLICABLE'],
    ['N/A', '!NOT_APPLICABLE'],
    ['not applicable', '!NOT_APPLICABLE'],
    ['暂无', '!NOT_REPORTED'],
    ['未报', '!NOT_REPORTED'],
    ['无案件', '!NO_CASES'],
    ['保密', '!SUPPRESSED'],
    ['涉密', '!SUPPRESSED'],
    ['-', 'value.symbol-ambiguous'],
    ['—', 'value.symbol-ambiguous'],
    ['——', 'value.symbol-ambiguous'],
    ['/', 'value.symbol-ambiguous'],
    ['无', 'value.symbol-ambiguous'],
  ])('“%s” is told apart from zero', (text, expected) => {
    expect(read(text, CASES)).toBe(expected)
    expect(read(text, RATE)).toBe(expected)
  })

  it.each(NOT_FIGURES)('“%s” is not a figure', (text) => {
    expect(read(text, CASES)).toBe('value.unreadable')
  })

  it.each<[string, QuantityField, string]>([
    ['12人', CASES, 'value.unit-mismatch'],
    ['12%', CASES, 'value.unit-mismatch'],
    ['百分之九十', CASES, 'value.unit-mismatch'],
    ['2.5个百分点', RATE, 'value.unit-mismatch'],
    ['5万', RATE, 'value.unit-mismatch'],
    ['12件', RATE, 'value.unit-mismatch'],
    ['-5', CASES, 'value.negative'],
    ['(5)', CASES, 'value.negative'],
    ['12.5', CASES, 'value.not-whole'],
    ['0.00001', TEN_THOUSANDS, 'value.not-whole'],
    ['999999999999999', CASES, '999999999999999'],
    ['1000000000000000', CASES, 'value.too-large'],
    ['100000000000', TEN_THOUSANDS, 'value.too-large'],
    ['1000万亿', CASES, 'value.too-large'],
    ['99.1234567890123', RATE, 'value.too-precise'],
  ])('%s is answered with what is wrong', (text, field, expected) => {
    expect(read(text, field)).toBe(expected)
  })

  it.each<[string, QuantityField, string[]]>([
    ['0.919', RATE, ['value.maybe-fraction']],
    ['0.919%', RATE, []],
    ['0', RATE, []],
    ['1', RATE, []],
    ['.5', RATE, ['value.maybe-fraction']],
    ['119%', RATE, ['value.over-hundred']],
    ['128.78%', CHANGE, []],
    ['100%', RATE, []],
    ['0.5', POINTS, []],
  ])('%s raises a question only where it may be a slip', (text, field, expected) => {
    expect(warned(text, field)).toEqual(expected)
  })

  it('asks about a fraction with both readings in the question', () => {
    const result = parseQuantity('0.919', RATE)
    expect(result.ok && result.value.warnings[0]?.params).toEqual({ text: '0.919', percent: '0.919', hundredfold: '91.9' })
  })

  it('answers any text at all, and never with a figure that it cannot store', () => {
    const anything = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-%万亿千余约以上≥ 一二十百()（）') }))
    fc.assert(
      fc.property(anything, fc.constantFrom(CASES, TEN_THOUSANDS, RATE, POINTS), (text, field) => {
        const result = parseQuantity(text, field)
        if (!result.ok || result.value.quantity?.kind !== 'value') return
        expect(result.value.quantity.value).toMatch(/^-?(0|[1-9]\d{0,14})(\.\d{0,11}[1-9])?$/)
      }),
      { numRuns: 2000 },
    )
  })
})
