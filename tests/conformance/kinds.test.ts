// The laws that every metric kind keeps: a new kind is tested before its author writes a test.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldOf, isPercent, KINDS, kindOf } from '@/lib/domain/kinds/index'
import { isComputed, METRIC_KINDS } from '@/lib/domain/metric'
import type { MetricKind } from '@/lib/domain/metric'
import { parseQuantity } from '@/lib/domain/parse-quantity'
import { writeQuantity } from '@/lib/domain/write-quantity'
import { formatValue } from '@/lib/i18n/format'
import { LOCALES, messages } from '@/lib/i18n/messages'
import { aMetric } from '@/tests/builders/metric'
import { exactly } from '@/tests/builders/quantity'

const UNITS: Readonly<Record<MetricKind, readonly [string, string]>> = {
  COUNT: ['万件', '10000'], AMOUNT: ['万元', '10000'], RATIO: ['%', '1'], COVERAGE: ['%', '1'],
  RANK: ['位', '1'], STREAK: ['年', '1'], CHANGE: ['百分点', '1'], MILESTONE: ['个', '1'],
}
const metricOf = (kind: MetricKind) => {
  const [unit, displayScale] = UNITS[kind]
  return aMetric({ kind, unit, displayScale, decimals: KINDS[kind].whole ? 0 : 2 })
}

it('has a kind for every code, and no other', () => {
  expect(Object.keys(KINDS).toSorted()).toEqual([...METRIC_KINDS].toSorted())
})

describe.each(METRIC_KINDS)('%s', (code) => {
  const kind = kindOf({ kind: code })
  const field = fieldOf(metricOf(code))

  it('stands under its own code', () => {
    expect(kind.code).toBe(code)
    expect(KINDS[code]).toBe(kind)
  })

  it('is computed exactly where the metric says so', () => {
    expect(kind.origin === 'COMPUTED').toBe(isComputed(code))
  })

  it('adds up only what is entered and not in per cent, and divides sums only where it is computed', () => {
    const lawful = { SUM: kind.origin === 'ENTERED' && kind.percent === 'NEVER', RATIO_OF_SUMS: kind.origin === 'COMPUTED', NONE: true }
    expect(lawful[kind.overUnits]).toBe(true)
  })

  it('is not whole where it is computed', () => {
    expect(kind.whole && kind.origin === 'COMPUTED').toBe(false)
  })

  it('is in per cent as its unit says', () => {
    expect(isPercent(metricOf(code))).toBe(UNITS[code][0] === '%')
    expect(isPercent({ kind: code, unit: '%' })).toBe(kind.percent !== 'NEVER')
  })

  it('reads negative and broken figures as it states', () => {
    expect(parseQuantity('-7', field).ok).toBe(kind.negativeAllowed)
    expect(parseQuantity('7.5', { ...field, displayScale: '1' }).ok).toBe(!kind.whole)
  })

  it.each(LOCALES)('is written for a field and for a reader of %s without loss', (locale) => {
    fc.assert(
      fc.property(fc.nat(99), (value) => {
        const text = writeQuantity(exactly(value), { ...field, displayScale: '1' }, messages(locale).figure.absence)
        expect(parseQuantity(text, { ...field, displayScale: '1' })).toMatchObject({ ok: true, value: { quantity: exactly(value) } })
        const shown = formatValue(locale, { ...metricOf(code), displayScale: '1' }, exactly(value), 'table')
        // A milestone is told in a word.
        expect(shown.number === null ? 'word' : shown.text.replace(/^\+|\.0+$/g, '')).toBe(code === 'MILESTONE' ? 'word' : String(value))
      }),
    )
  })
})
