import { describe, expect, it } from 'vitest'
import { aMetric } from '@/tests/builders/metric'
import { MOST_PARTS, readWeights, type AskedWeight } from './read-weights'

const METRICS = [
  aMetric({ code: 'TST_A', nameZh: '甲', direction: 'UP' }),
  aMetric({ code: 'TST_B', nameZh: '乙', direction: 'DOWN' }),
  aMetric({ code: 'TST_FINE', nameZh: '罚没', scoreAllowed: false }),
  aMetric({ code: 'TST_FINE_UP', nameZh: '罚没增', direction: 'UP', scoreAllowed: false }),
  aMetric({ code: 'TST_WATCH', nameZh: '监测', direction: 'NEUTRAL' }),
  aMetric({ code: 'TST_BAND', nameZh: '区间', direction: 'BAND' }),
]
const line = (metric: string, weight: string): AskedWeight => ({ metric, weight })
const read = (...asked: readonly AskedWeight[]) => readWeights(asked, METRICS, (metric) => metric.nameZh)
const faults = (...asked: readonly AskedWeight[]) => read(...asked).problems.map(({ code, path }) => `${code} ${path.join()}`)

describe('weights of a trial', () => {
  it('are read with full-width digits, a per cent sign and two places; empty lines are passed over', () => {
    expect(read(line('', ''), line('TST_A', ' ３３.３３％ '), line('TST_B', '66.67')).parts.map(({ metric, weight }) => `${metric.code} ${weight}`)).toEqual(['TST_A 33.33', 'TST_B 66.67'])
    expect(read()).toEqual({ parts: [], problems: [] })
  })

  it('must add up to exactly 100: 33.33 three times does not, and 0.1 + 0.2 + 99.7 does', () => {
    expect(faults(line('TST_A', '33.33'), line('TST_B', '66.66'))).toEqual(['what-if.sum w1'])
    expect(read(line('TST_A', '33.33'), line('TST_B', '66.66')).problems[0]?.params).toEqual({ sum: '99.99' })
    expect(faults(line('TST_A', '99.7'), line('TST_B', '0.3'))).toEqual([])
  })

  it.each(['', '0', '-5', '101', '1e2', '33.333', '五十', 'Infinity', '0x10', '50;'])('refuse %j', (weight) => {
    expect(faults(line('TST_A', weight))).toEqual(['what-if.weight w1'])
  })

  it('refuse metrics that the law keeps from rankings, whatever their direction, and those without better or worse', () => {
    expect([faults(line('TST_FINE_UP', '100')), faults(line('TST_FINE', '100')), faults(line('TST_WATCH', '100')), faults(line('TST_BAND', '100'))]).toEqual([
      ['what-if.not-scored m1'], ['what-if.not-scored m1'], ['what-if.no-direction m1'], ['what-if.no-direction m1'],
    ])
  })

  it('refuse a metric twice and one that is not there, and tell every fault at once', () => {
    expect(faults(line('TST_A', '50'), line('TST_A', 'x'), line('TST_NONE', '50'))).toEqual(['what-if.twice m2', 'what-if.weight w2', 'what-if.unknown-metric m3'])
  })

  it('give nothing to try while there is a fault, and read no more lines than there are', () => {
    expect(read(line('TST_A', '50'), line('TST_B', '40')).parts).toEqual([])
    expect(faults(...Array.from({ length: MOST_PARTS + 3 }, () => line('TST_NONE', '1')))).toHaveLength(MOST_PARTS)
  })
})
