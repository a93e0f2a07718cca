import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, messages } from '@/lib/i18n/messages'
import { parseQuantity } from './parse-quantity'
import { MISSING_REASONS, QUALIFIERS } from './quantity'
import type { Quantity } from './quantity'
import type { QuantityField } from './quantity-field'
import { canonical } from './rounding'
import { writeQuantity } from './write-quantity'

const FIELDS: readonly QuantityField[] = [
  { unit: '件', displayScale: '1', whole: true, negativeAllowed: false, percent: false },
  { unit: '万件', displayScale: '10000', whole: true, negativeAllowed: false, percent: false },
  { unit: '万元', displayScale: '10000', whole: false, negativeAllowed: false, percent: false },
  { unit: '%', displayScale: '1', whole: false, negativeAllowed: false, percent: true },
  { unit: '百分点', displayScale: '1', whole: false, negativeAllowed: true, percent: false },
]

describe('the text that stands in a field', () => {
  const words = messages('zh-CN').figure.absence

  it.each<[Quantity | null, QuantityField | undefined, string]>([
    [null, FIELDS[0], ''],
    [{ kind: 'value', value: '5520000', qualifier: 'EXACT' }, FIELDS[1], '552'],
    [{ kind: 'value', value: '5520001', qualifier: 'EXACT' }, FIELDS[1], '552.0001'],
    [{ kind: 'value', value: '2500', qualifier: 'AT_LEAST' }, FIELDS[0], '≥2500'],
    [{ kind: 'value', value: '0.5', qualifier: 'APPROX' }, FIELDS[3], '≈0.5%'],
    [{ kind: 'missing', reason: 'NO_CASES' }, FIELDS[3], '无案件'],
  ])('%o is written as it would be typed', (quantity, field, expected) => {
    expect(field && writeQuantity(quantity, field, words)).toBe(expected)
  })

  it('gives the same figure, without a question, when it is read again', () => {
    const quantity = fc.oneof(
      fc.constant(null),
      fc.record({ kind: fc.constant('missing' as const), reason: fc.constantFrom(...MISSING_REASONS) }),
      fc.record({
        kind: fc.constant('value' as const),
        value: fc.tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.stringMatching(/^\d{0,8}$/)),
        qualifier: fc.constantFrom(...QUALIFIERS),
      }),
    )
    fc.assert(
      fc.property(quantity, fc.constantFrom(...FIELDS), fc.boolean(), fc.constantFrom(...LOCALES), (drawn, field, negative, locale) => {
        const given: Quantity | null = drawn?.kind === 'value' ? { ...drawn, value: inField(drawn.value, field, negative) } : drawn
        const text = writeQuantity(given, field, messages(locale).figure.absence)
        expect(parseQuantity(text, field)).toMatchObject({ ok: true, value: { quantity: given } })
        if (field.percent && given?.kind === 'value' && Number(given.value) > 100) return
        expect(parseQuantity(text, field)).toMatchObject({ ok: true, value: { warnings: [] } })
      }),
      { numRuns: 1000 },
    )
  })
})

function inField([whole, places]: readonly [bigint, string], field: QuantityField, negative: boolean): string {
  return canonical(`${field.negativeAllowed && negative ? '-' : ''}${whole}${field.whole || places === '' ? '' : `.${places}`}`)
}
