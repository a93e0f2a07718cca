import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '@/lib/domain/reconcile/reconcile'
import type { ReconcileInput } from '@/lib/domain/reconcile/reconciliation'
import { exactText, layOutPlumb, type PlumbLayout } from './plumb-layout'
import { TEXT_SIZE } from './plumb-scale'
import { textWidth } from './text-width'

const TEXTS = {
  printed: 'printed',
  shouldBe: 'should be',
  inside: 'in',
  outside: 'out',
  beyond: (points: string) => `+${points}`,
  otherBase: (name: string) => name,
}

function laidOut(input: ReconcileInput, width = 680): PlumbLayout | null {
  const reconciled = reconcile(input)
  if (!reconciled.ok) throw new Error(JSON.stringify(reconciled.problems))
  return layOutPlumb({ ...reconciled.value, expression: `${input.numerator} ÷ ${input.denominator}` }, TEXTS, width)
}
const rate = (printed: string, numerator: string, denominator: string, counts: ReconcileInput['counts'] = []): ReconcileInput => ({
  printed,
  numerator,
  denominator,
  counts,
})

describe('a print and its quotient', () => {
  test('99.56 and 72798 ÷ 73111: the line hangs beyond the band, by the distance to its edge', () => {
    const layout = laidOut(rate('99.56%', '72798', '73111'))
    expect(layout?.band.low).toMatchObject({ text: '≥99.555', included: true })
    expect(layout?.band.high).toMatchObject({ text: '<99.565', included: false })
    expect(layout?.plumbs[0]?.x).toBeGreaterThan(layout?.band.to ?? 0)
    expect(layout?.plumbs[0]).toMatchObject({ inside: false, label: { first: '72798 ÷ 73111 = 99.57188…%', second: 'out' } })
    expect(layout?.beyond?.text).toBe('+0.0069')
    expect(layout?.callouts.map((callout) => callout.word)).toEqual(['printed', 'should be'])
    expect(layout?.ticks.filter((tick) => tick.strong).map((tick) => tick.text)).toEqual(['99.56%', '99.57%'])
  })

  test('a print that agrees has its line inside the band and nothing beyond', () => {
    const layout = laidOut(rate('16.4%', '10', '61'))
    const line = layout?.plumbs[0]
    expect(line?.inside).toBe(true)
    expect(line?.x).toBeGreaterThan(layout?.band.from ?? 0)
    expect(line?.x).toBeLessThan(layout?.band.to ?? 0)
    expect(layout).toMatchObject({ beyond: null, shouldCell: null })
  })

  test('another base that fits hangs inside the band as a second, hollow line', () => {
    const layout = laidOut(rate('19.2%', '29', '135', [{ name: '新受理', value: '151' }]))
    expect(layout?.plumbs.map(({ inside, hollow }) => [inside, hollow])).toEqual([
      [false, false],
      [true, true],
    ])
  })

  test('a bound has one edge, and its band runs to the end of the picture', () => {
    const layout = laidOut(rate('99%以上', '72798', '73111'))
    expect(layout?.band).toMatchObject({ high: null, low: { text: '≥99' } })
    expect(layout?.band.to).toBeGreaterThanOrEqual(layout?.axis.right ?? 0)
  })

  test('a print far from its quotient keeps a band that can be seen', () => {
    const layout = laidOut(rate('83.4%', '4696', '4955'), 340)
    expect((layout?.band.to ?? 0) - (layout?.band.from ?? 0)).toBeGreaterThanOrEqual(5)
    expect(layout?.callouts.map((callout) => callout.value)).toEqual(['83.4%', '94.8%'])
  })

  test.each([
    ['no counts', { printed: '14%', numerator: null, denominator: null }],
    ['no cases', rate('14%', '0', '0')],
  ])('%s: nothing is drawn', (_, input) => {
    expect(laidOut(input)).toBeNull()
  })

  test('the side of the line always agrees with the verdict, and no word leaves the picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom(340, 680),
        (denominator, numerator, decimals, slip, width) => {
          const printed = Math.max(0, (numerator / denominator) * 100 + slip / 10 ** decimals).toFixed(decimals)
          const layout = laidOut(rate(`${printed}%`, String(numerator), String(denominator)), width)
          const line = layout?.plumbs[0]
          if (!layout || !line) throw new Error('nothing drawn')
          const within = line.x >= layout.band.from - 1e-6 && line.x <= layout.band.to + 1e-6
          if (line.inside) expect(within).toBe(true)
          expect(layout.beyond === null).toBe(line.inside)
          const half = textWidth(line.label.first, TEXT_SIZE) / 2
          expect(line.label.x - half).toBeGreaterThanOrEqual(0)
          expect(line.label.x + half).toBeLessThanOrEqual(width)
          expect(line.x >= 0 && line.x <= width).toBe(true)
        },
      ),
    )
  })
})

test.each([
  ['99.571884942074', 2, false, '99.57188…%'],
  ['100', 0, true, '100%'],
  ['12.5', 1, true, '12.5%'],
  ['33.333333333333', 0, false, '33.333…%'],
  ['12.345678', 1, true, '12.3456…%'],
])('%s at %i places is told as %s', (exact, decimals, complete, text) => {
  expect(exactText(exact, decimals, complete)).toBe(text)
})
