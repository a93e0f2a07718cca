import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../rounding'
import { reconcile } from './reconcile'
import { swaps } from './transposition'

const judged = (printed: string, numerator: string, denominator: string, counts: { name: string; value: string }[] = []) => {
  const result = reconcile({ printed, numerator, denominator, counts })
  if (!result.ok) throw new Error(result.problems.map((one) => one.code).join())
  return result.value
}

// An independent way to the printed digits: whole-number division only.
function written(numerator: bigint, denominator: bigint, decimals: number, how: 'round' | 'cut'): string {
  const scaled = numerator * 100n * 10n ** BigInt(decimals)
  const units = how === 'cut' ? scaled / denominator : (2n * scaled + denominator) / (2n * denominator)
  const digits = String(units).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const pair = fc
  .bigInt({ min: 1n, max: 10n ** 15n })
  .chain((denominator) => fc.tuple(fc.bigInt({ min: 0n, max: denominator }), fc.constant(denominator)))
const decimals = fc.integer({ min: 0, max: 4 })

describe('laws of the comparison', () => {
  it('the rounded quotient always matches', () => {
    fc.assert(
      fc.property(pair, decimals, ([numerator, denominator], places) => {
        const found = judged(`${written(numerator, denominator, places, 'round')}%`, String(numerator), String(denominator))
        expect([found.verdict, found.differencePoints, found.decimals]).toEqual(['match', '0', places])
      }),
    )
  })

  it('the quotient cut off either matches or is called cut off', () => {
    fc.assert(
      fc.property(pair, decimals, ([numerator, denominator], places) => {
        const cut = written(numerator, denominator, places, 'cut')
        const found = judged(`${cut}%`, String(numerator), String(denominator))
        expect(found.verdict).toBe(cut === written(numerator, denominator, places, 'round') ? 'match' : 'truncated')
      }),
    )
  })

  it('a print two units off in its last place is never a match, exact or 约', () => {
    fc.assert(
      fc.property(pair, decimals, ([numerator, denominator], places) => {
        const off = new Exact(written(numerator, denominator, places, 'round')).plus(new Exact(10).pow(-places).times(2)).toFixed(places)
        expect(judged(`${off}%`, String(numerator), String(denominator)).verdict).toBe('mismatch')
        expect(judged(`约${off}%`, String(numerator), String(denominator)).verdict).toBe('mismatch')
      }),
    )
  })

  it('every whole count that is said to fit does, and its neighbours outside the range do not', () => {
    const printed = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('', '约', '超过', '不足', '至少', '不超过'))
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), printed, (numerator, denominator, [units, word]) => {
        const print = `${word}${(units / 100).toFixed(2)}%`
        const matches = (n: string, d: string) => judged(print, n, d).verdict === 'match'
        const { numerators, denominators } = judged(print, String(numerator), String(denominator)).wouldFit
        for (const fit of numerators?.nearest ?? []) expect(matches(fit, String(denominator))).toBe(true)
        for (const fit of denominators?.nearest ?? []) expect(matches(String(numerator), fit)).toBe(true)
        if (numerators && numerators.from !== '0') expect(matches(String(Number(numerators.from) - 1), String(denominator))).toBe(false)
        if (numerators?.to) expect(matches(String(Number(numerators.to) + 1), String(denominator))).toBe(false)
        if (denominators && denominators.from !== '1') expect(matches(String(numerator), String(Number(denominators.from) - 1))).toBe(false)
        if (denominators?.to) expect(matches(String(numerator), String(Number(denominators.to) + 1))).toBe(false)
        if (!numerators) expect(matches(String(numerator), String(denominator))).toBe(false)
      }),
    )
  })

  it('a swap of neighbouring digits in the numerator is always found again', () => {
    fc.assert(
      fc.property(pair, decimals, fc.nat(), ([numerator, denominator], places, pick) => {
        const typed = swaps(String(numerator))
        const slip = typed[pick % Math.max(typed.length, 1)]
        fc.pre(slip !== undefined)
        const found = judged(`${written(numerator, denominator, places, 'round')}%`, slip ?? '', String(denominator))
        if (found.verdict === 'match') return
        expect(found.transposition).toContainEqual(expect.objectContaining({ in: 'numerator', from: slip, to: String(numerator) }))
      }),
    )
  })

  it('names another base only where it reproduces the print and the given pair does not', () => {
    fc.assert(
      fc.property(pair, fc.bigInt({ min: 1n, max: 10n ** 15n }), decimals, ([numerator, denominator], other, places) => {
        const print = `${written(numerator, denominator, places, 'round')}%`
        const found = judged(print, String(numerator), String(other), [{ name: '审结', value: String(denominator) }])
        expect(['match', 'truncated', 'other-base']).toContain(found.verdict)
        expect(found.verdict === 'match').toBe(judged(print, String(numerator), String(other)).verdict === 'match')
      }),
    )
  })
})
