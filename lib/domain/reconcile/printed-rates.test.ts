// Rates that were really printed, with the counts beside them. The labels were given by hand before this code existed.
import { describe, expect, it } from 'vitest'
import { givenJson } from '@/tests/builders/given-data'
import golden from '@/tests/golden/printed-rates.json'
import { round } from '../rounding'
import { reconcile } from './reconcile'

interface Fit {
  readonly numerator: string
  readonly denominator: string
  readonly label: string
}

interface Collected {
  readonly printed: string
  readonly numerator: number
  readonly denominator: number
  readonly verdict: string
}

// A label of this form names a count of the same report; the others were worked out backwards from the print.
const namedBase = ({ label }: Fit): string | null => /^base = (.+)$/.exec(label)?.[1] ?? null
const judged = (input: Parameters<typeof reconcile>[0]) => {
  const result = reconcile(input)
  if (!result.ok) throw new Error(result.problems.map((one) => one.code).join())
  return result.value
}

describe.each(golden)('$printed for $metric of $body in $year', (rate) => {
  it(`is a ${rate.verdict} of ${rate.numerator}/${rate.denominator}`, () => {
    const found = judged(rate)
    expect(found.verdict).toBe(rate.verdict)
    expect(found.decimals).toBe(rate.decimals)
    expect(Number(round(found.exact ?? '', 4))).toBe(Number(rate.exactPercent))
  })
})

const explained = golden
  .flatMap((rate) => rate.fits.map((fit) => ({ ...rate, fit })))
  .filter(({ fit, numerator }) => fit.numerator === numerator)

describe.each(explained)('$printed for $metric of $body, explained by $fit.denominator ($fit.label)', ({ fit, ...rate }) => {
  it('is an other base exactly where the report names that count', () => {
    const name = namedBase(fit)
    const found = judged({ ...rate, counts: name === null ? [] : [{ name, value: fit.denominator }] })
    expect([found.verdict, found.base]).toEqual(name === null ? [rate.verdict, null] : ['other-base', name])
  })

  it('lies within the denominators that would fit', () => {
    const range = judged(rate).wouldFit.denominators
    expect(Number(range?.from)).toBeLessThanOrEqual(Number(fit.denominator))
    expect(Number(range?.to)).toBeGreaterThanOrEqual(Number(fit.denominator))
  })
})

describe('the list of printed rates', () => {
  it('holds 51 rates, of which 40 match, 3 are cut off and 8 do not fit', () => {
    const of = (verdict: string) => golden.filter((rate) => rate.verdict === verdict).length
    expect([golden.length, of('match'), of('truncated'), of('mismatch')]).toEqual([51, 40, 3, 8])
  })

  const collected = givenJson<readonly Collected[]>('cases/printed-rates.json')
  if (collected) {
    it('agrees with the list as it was collected', () => {
      expect(collected.map((row) => [row.printed, String(row.numerator), String(row.denominator), row.verdict])).toEqual(
        golden.map((rate) => [rate.printed, rate.numerator, rate.denominator, rate.verdict]),
      )
    })
  }
})
