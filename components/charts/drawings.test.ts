// The drawings as markup: what is read out, and what a hostile name can do.
import { describe, expect, test } from 'vitest'
import { reconcile } from '@/lib/domain/reconcile/reconcile'
import { messages } from '@/lib/i18n/messages'
import { drawBarList } from './bar-list'
import { drawPlumb } from './printed-against-computed'
import { drawTrend } from './trend-chart'

const t = messages('zh-CN')
const shared = { t, locale: 'zh-CN', id: 'x', title: '标题' } as const
const point = (value: string | null, text: string) => ({ value, text })

describe('a drawing', () => {
  test('of a trend says every figure, its gaps and its target', () => {
    const markup = drawTrend(
      {
        ...shared,
        periods: ['2021年', '2022年'],
        series: [{ name: '甲', points: [point('86.1', '86.1%'), point(null, '未报')] }],
        scale: 'rate',
        target: { value: '90', text: '目标 ≥90%' },
      },
      680,
      320,
    )?.markup
    expect(markup).toContain('<desc id="x-desc">2021年 86.1%、2022年 未报。目标 ≥90%。</desc>')
  })

  test('of a list says every row with its status', () => {
    const markup = drawBarList(
      {
        ...shared,
        rows: [{ name: '甲县', value: '84.3', text: '84.3%', status: { key: 'missed', word: '未达标' } }],
        scale: 'rate',
        mark: 'bar',
      },
      680,
    )?.markup
    expect(markup).toContain('<desc id="x-desc">甲县 84.3% 未达标。</desc>')
  })

  test('of a print says the range, the quotient and what it should be', () => {
    const reconciled = reconcile({ printed: '99.56%', numerator: '72798', denominator: '73111' })
    if (!reconciled.ok) throw new Error('not read')
    const markup = drawPlumb({ ...shared, input: { ...reconciled.value, expression: '72,798 ÷ 73,111' } }, 680)?.markup
    expect(markup).toContain('报告值 99.56% 代表 ≥99.555 &lt;99.565 的商。72,798 ÷ 73,111 = 99.57188…%，落在范围之外，四舍五入应为 99.57%。')
  })

  test('lets no name become markup', () => {
    const hostile = `"><script>alert(1)</script><svg onload='x'>`
    const markups = [
      drawTrend(
        {
          ...shared,
          title: hostile,
          periods: [hostile],
          series: [{ name: hostile, points: [point('1', hostile)] }],
          scale: 'count',
          target: { value: '2', text: hostile },
        },
        680,
        320,
      )?.markup,
      drawBarList(
        {
          ...shared,
          title: hostile,
          rows: [{ name: hostile, value: '1', text: hostile, rank: hostile }],
          scale: 'count',
          mark: 'dot',
          references: [{ value: '1', text: hostile }],
        },
        340,
      )?.markup,
    ]
    for (const markup of markups) {
      expect(markup).not.toMatch(/<script|<svg onload|[a-z]+='/)
      expect(markup?.match(/<svg/g)).toHaveLength(1)
    }
  })

  test('for a file carries no variable of the page', () => {
    const markup = drawTrend(
      { ...shared, periods: ['2023年'], series: [{ name: '甲', points: [point('1', '1')] }], scale: 'count' },
      680,
      320,
      true,
    )?.markup
    expect(markup).not.toContain('var(')
    expect(markup).toContain('fill="#ffffff"')
  })
})
