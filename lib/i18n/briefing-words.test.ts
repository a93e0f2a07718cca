import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import { targetFactOf } from '@/lib/domain/briefing/farthest-from-target'
import { changeFactOf } from '@/lib/domain/briefing/largest-change'
import type { Figure } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import { overviewOf } from '@/lib/domain/overview'
import { sincePeriod, yearPeriod } from '@/lib/domain/period'
import type { Statement } from '@/lib/domain/statement'
import { caveats, headlineWords, narrativeWords, type BriefingFacts } from './briefing-words'

const goal = (value: string) => ({ value, kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' }) as const
const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '件', value, qualifier: 'EXACT' }) as const
const rate = (code: string, nameZh: string, nameEn: string, keyOrder: number): MetricDefinition => aRate({ code, nameZh, nameEn, keyOrder, decimals: 1 })
const attendance = rate('ATTEND', '出庭应诉率', 'Attendance rate', 1)
const filing = rate('FILE', '备案率', 'Filing rate', 2)
const cases = aMetric({ code: 'CASES', nameZh: '受理件数', nameEn: 'Cases accepted', keyOrder: 3 })

function facts(figures: readonly Figure[], metrics: readonly MetricDefinition[], earlier: readonly Figure[] = [], statements: readonly Statement[] = []): BriefingFacts {
  const about = (figure: Figure): readonly Statement[] => statements.filter(({ metricCode }) => metricCode === figure.metric.code)
  const overview = overviewOf({ metrics, figures, unitCode: '410700', about, nameOf: ({ nameZh }) => nameZh })
  const key = overview.key.flatMap(({ figure }) => figure ?? [])
  return { overview, about, year: 2023, target: targetFactOf(overview.key), change: changeFactOf(key, (figure) => earlier.filter(({ metric }) => metric.code === figure.metric.code)) }
}

const counted = { numerator: part('880'), denominator: part('1000') }
const short = aFigure({ metric: attendance, value: '88', target: goal('90'), ...counted })
const met = aFigure({ metric: filing, value: '100', target: goal('100'), ...counted })
const counts = aFigure({ metric: cases, value: '1200' })
const lastYear = aFigure({ metric: cases, value: '1000', period: yearPeriod(2022) })
const all = [attendance, filing, cases]

describe('the headline', () => {
  it('counts only the statuses that there are', () => {
    const { overview } = facts([short, met, counts], all)
    expect(headlineWords('zh-CN', overview)).toBe('3 个重点指标中 1 个达标，1 个未达标，1 个监测')
    expect(headlineWords('en', overview)).toBe('Of 3 key metrics 1 met, 1 missed, 1 watched')
  })

  it('says that nothing is reported, and that there are no key metrics', () => {
    expect(headlineWords('zh-CN', facts([], all).overview)).toBe('3 个重点指标中 3 个未报')
    expect(headlineWords('zh-CN', facts([], []).overview)).toBe('没有设重点指标')
    expect(headlineWords('en', facts([], []).overview)).toBe('No key metrics are chosen')
  })

  it('adds what a document prints otherwise', () => {
    const disputed = aFigure({ metric: aRate({ keyOrder: 1 }), value: '99.571883847848', numerator: part('72798'), denominator: part('73111') })
    const { overview } = facts([disputed], [disputed.metric], [], [aStatement()])
    expect(headlineWords('zh-CN', overview)).toBe('1 个重点指标中 1 个监测；1 处与报告原文不符')
    expect(headlineWords('en', overview)).toBe('Of 1 key metric 1 watched; 1 printed figure disagrees')
  })
})

describe('the narrative', () => {
  it('says what is farthest from its target, what changed most, and that nothing is in doubt', () => {
    const told = facts([short, met, counts], all, [lastYear])
    expect(narrativeWords('zh-CN', told)).toBe('离目标最远的是出庭应诉率：88.0%，目标 ≥90%，低于目标 2.0 个百分点；与上年同期相比变化最大的是受理件数，增长 20.0%（+200 件）。没有发现与原文不符、未报或只有下限的重点数值。')
    expect(narrativeWords('en', told)).toBe('Farthest from its target is Attendance rate: 88.0%, target ≥90%, 2.0 points below; changed most on the year before: Cases accepted, up 20.0% (+200 cases). No key figure disagrees with its print, is missing or only a lower bound.')
  })

  it('says that all targets are met, and that there is no year before', () => {
    expect(narrativeWords('zh-CN', facts([met, counts], [filing, cases]))).toBe('设有目标的 1 个重点指标都达标；重点指标没有可比的上年同期数，因此没有同比。没有发现与原文不符、未报或只有下限的重点数值。')
  })

  it('says nothing of targets and changes where nothing is reported, and never a zero', () => {
    expect(narrativeWords('zh-CN', facts([], all))).toBe('3 个重点指标未报，没有按零计。')
    expect(narrativeWords('en', facts([], all))).toBe('3 key metrics are not reported, which is not zero.')
  })

  it('says that zeros are level with zeros without a per cent', () => {
    const zero = aFigure({ metric: cases, value: '0' })
    expect(narrativeWords('zh-CN', facts([zero], [cases], [{ ...lastYear, value: '0' }]))).toContain('没有可比的上年同期数')
  })

  it('writes names of forty characters and counts of many digits whole', () => {
    const long = { ...cases, nameZh: '指'.repeat(40) }
    const text = narrativeWords('zh-CN', facts([aFigure({ metric: long, value: '98765432109876' })], [long], [aFigure({ metric: long, value: '12345678901234', period: yearPeriod(2022) })]))
    expect(text).toContain('指'.repeat(40))
    expect(text).toContain('+86,419,753,208,642 件')
  })

  it('is the same for the same facts', () => {
    expect(narrativeWords('zh-CN', facts([short, met, counts], all, [lastYear]))).toBe(narrativeWords('zh-CN', facts([short, met, counts], all, [lastYear])))
  })
})

it('tells every limit of the figures, the gravest first', () => {
  const disputed = aFigure({ metric: aRate({ keyOrder: 4 }), value: '99.571883847848', numerator: part('72798'), denominator: part('73111') })
  const printed = aFigure({ metric: filing, value: '100' })
  const bound = aFigure({ metric: aMetric({ code: 'SVC', nameZh: '服务人次', unit: '次' }), value: '2500', qualifier: 'AT_LEAST', period: sincePeriod('2023-01-01', '2024-02-27', 2023) })
  const told = caveats('zh-CN', facts([disputed, printed, bound], [attendance, disputed.metric], [], [aStatement(), aStatement({ code: 'S-02', metricCode: 'SVC', printed: '2500余次', value: '2500', unit: '次', qualifier: 'AT_LEAST', periodZh: '2023年以来' })]))
  expect(told).toEqual([
    '矛盾纠纷化解率报告印为 99.56%，按 72,798 ÷ 73,111 重算为 99.57%，请核对。',
    '1 个重点指标未报，没有按零计。',
    '备案率 100%只印了比率，没有分子和分母，无法重算。',
    '1 项数值是下限（如服务人次 2,500余次），实际数不低于所印。',
    '1 项的时间段写作“2023年以来”，不是 2023 日历年度，不与其他年份相比。',
  ])
})
