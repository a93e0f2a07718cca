import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import type { Figure } from '../figure'
import type { KeyFigure } from '../overview'
import { statusOf } from '../status'
import { shortfall, targetFactOf } from './farthest-from-target'

const aimed = (value: string, goal: string, metric = aRate()): Figure => aFigure({ metric, value, target: { value: goal, kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' } })
const keyOf = (figures: readonly (Figure | null)[]): readonly KeyFigure[] => figures.map((figure) => ({ metric: figure?.metric ?? aMetric(), figure, status: statusOf(figure, figure?.metric ?? aMetric()), checks: [] }))

describe('how key figures stand to their targets', () => {
  it('names the one that is farthest off, by its share of the target', () => {
    const worst = aimed('50', '100', aMetric({ direction: 'UP' }))
    const fact = targetFactOf(keyOf([aimed('80', '90'), worst, aimed('91', '90'), null]))
    expect(fact).toEqual({ kind: 'short', figure: worst, count: 2 })
  })

  it('of equally far ones names the first', () => {
    const first = aimed('80', '90')
    expect(targetFactOf(keyOf([first, aimed('80', '90')]))).toMatchObject({ figure: first })
  })

  it('says that all are met, and how many', () => {
    expect(targetFactOf(keyOf([aimed('91', '90'), aimed('100', '100'), aFigure()]))).toEqual({ kind: 'all-met', count: 2 })
  })

  it.each([[[]], [[null, null]], [[aFigure()]]])('says that there is nothing to meet: case %#', (figures) => {
    expect(targetFactOf(keyOf(figures))).toEqual({ kind: 'no-targets' })
  })

  it('takes any distance from a target of 0 for farther than any share, and none for none', () => {
    const zero = aMetric({ direction: 'DOWN' })
    expect(shortfall(aimed('1', '0', zero)).gt(shortfall(aimed('1', '90')))).toBe(true)
    expect(shortfall(aimed('2', '0', zero)).gt(shortfall(aimed('1', '0', zero)))).toBe(true)
    expect(shortfall(aimed('0', '0', zero)).isZero()).toBe(true)
    expect(shortfall(aFigure()).isZero()).toBe(true)
  })
})
