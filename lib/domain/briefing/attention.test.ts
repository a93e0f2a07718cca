import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import type { Figure } from '../figure'
import type { MetricDefinition } from '../metric'
import { overviewOf } from '../overview'
import { yearPeriod } from '../period'
import type { Statement } from '../statement'
import { attentionOf } from './attention'

const goal = (value: string) => ({ value, kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' }) as const
const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '件', value, qualifier: 'EXACT' }) as const
const rate = (code: string, keyOrder: number | null = null): MetricDefinition => aRate({ code, keyOrder })

const concerns = (figures: readonly Figure[], metrics: readonly MetricDefinition[], earlier: readonly Figure[] = [], statements: readonly Statement[] = []): readonly string[] => {
  const overview = overviewOf({ metrics, figures, unitCode: '410700', about: (figure) => statements.filter(({ metricCode }) => metricCode === figure.metric.code), nameOf: ({ nameZh }) => nameZh })
  const earlierOf = (figure: Figure): readonly Figure[] => earlier.filter(({ metric }) => metric.code === figure.metric.code)
  return attentionOf({ overview, figures, unitCode: '410700', earlierOf }).map(({ concern, metric }) => `${concern} ${metric.code}`)
}

describe('what needs attention', () => {
  it('is nothing where all is met, level or only watched', () => {
    const met = aFigure({ metric: rate('A', 1), value: '95', target: goal('90'), numerator: part('95'), denominator: part('100') })
    expect(concerns([met, aFigure()], [rate('A', 1), aMetric()], [aFigure({ period: yearPeriod(2022), value: '1600' })])).toEqual([])
  })

  it('comes in the order of how pressing it is: missed, disagreeing, silent, near, worse, only printed', () => {
    const silent = rate('SILENT', 1)
    const figures = [
      aFigure({ metric: rate('ONLY'), value: '88' }),
      aFigure({ metric: aMetric({ code: 'WORSE', direction: 'UP' }), value: '80' }),
      aFigure({ metric: rate('NEAR'), value: '89.5', target: goal('90'), numerator: part('895'), denominator: part('1000') }),
      aFigure({ metric: rate('MED_RATE'), value: '99.571883847848', numerator: part('72798'), denominator: part('73111') }),
      aFigure({ metric: rate('MISSED'), value: '70', target: goal('90'), numerator: part('70'), denominator: part('100') }),
    ]
    const earlier = [aFigure({ metric: aMetric({ code: 'WORSE' }), value: '100', period: yearPeriod(2022) })]
    expect(concerns(figures, [silent, ...figures.map(({ metric }) => metric)], earlier, [aStatement()])).toEqual(['missed MISSED', 'disagrees MED_RATE', 'not-reported SILENT', 'near NEAR', 'worsened WORSE', 'without-counts ONLY'])
  })

  it('puts key metrics before others, and then the farthest from its target first', () => {
    const missed = (code: string, value: string, keyOrder: number | null): Figure => aFigure({ metric: rate(code, keyOrder), value, target: goal('90'), numerator: part(value), denominator: part('100') })
    const figures = [missed('LITTLE', '80', null), missed('MUCH', '10', null), missed('KEY', '85', 1)]
    expect(concerns(figures, figures.map(({ metric }) => metric))).toEqual(['missed KEY', 'missed MUCH', 'missed LITTLE'])
  })

  it('names a metric once, by the gravest of its concerns', () => {
    const both = aFigure({ metric: rate('BOTH', 1), value: '70', target: goal('90') })
    expect(concerns([both], [both.metric])).toEqual(['missed BOTH'])
  })

  it.each([
    ['down by a tenth where higher is better', 'UP', '90', ['worsened W']],
    ['down by less than a tenth', 'UP', '91', []],
    ['up where higher is better', 'UP', '200', []],
    ['up by a tenth where lower is better', 'DOWN', '110', ['worsened W']],
    ['down where neither is better', 'NEUTRAL', '10', []],
  ] as const)('a move %s', (_name, direction, value, expected) => {
    const metric = aMetric({ code: 'W', direction })
    expect(concerns([aFigure({ metric, value })], [metric], [aFigure({ metric, value: '100', period: yearPeriod(2022) })])).toEqual(expected)
  })
})
