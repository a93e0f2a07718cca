import { expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric } from '@/tests/builders/metric'
import { inGroups } from './groups'
import { sincePeriod } from './period'

const [first, second, third] = [aMetric({ code: 'A', groupCode: 'G1' }), aMetric({ code: 'B', groupCode: 'G1' }), aMetric({ code: 'C', groupCode: 'G2' })]
const other = aMetric({ code: 'Z', groupCode: 'G1' })
const groups = [{ code: 'G1' }, { code: 'G2' }]
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)

it('puts figures in the order of the catalogue, and names what is owed and not reported', () => {
  const figures = [aFigure({ metric: second }), aFigure({ metric: first }), aFigure({ metric: second, period: sincePeriod(null, '2023-12-31', 2023) })]
  const parts = inGroups(groups, [first, second, third], figures)
  expect(parts.map(({ group, figures: own, unreported }) => [group.code, codes(own.map(({ metric }) => metric)), codes(unreported)])).toEqual([
    ['G1', ['A', 'B', 'B'], []],
    ['G2', [], ['C']],
  ])
})

it('keeps a figure that the unit does not owe, after the others', () => {
  const [part] = inGroups(groups, [first], [aFigure({ metric: other }), aFigure({ metric: first })])
  expect(codes(part?.figures.map(({ metric }) => metric) ?? [])).toEqual(['A', 'Z'])
})
