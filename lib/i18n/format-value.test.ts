import { describe, expect, it } from 'vitest'
import type { MetricDefinition } from '@/lib/domain/metric'
import { MISSING_REASONS } from '@/lib/domain/quantity'
import type { Quantity } from '@/lib/domain/quantity'
import { aMetric, aRate } from '@/tests/builders/metric'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import { ABSENCE_SYMBOLS, formatValue } from './format-value'
import { LOCALES } from './messages'
import type { Locale } from './messages'

const DISPUTES = aMetric({ unit: '起', unitEn: 'disputes' })
const ONLINE = aMetric({ unit: '万件', unitEn: '10,000 cases', displayScale: '10000' })
const MONEY = aMetric({ kind: 'AMOUNT', unit: '万元', unitEn: '10,000 yuan', displayScale: '10000', decimals: 2 })
const RATE = aRate()
const RANK = aMetric({ kind: 'RANK', unit: '位', unitEn: 'rank' })
const CHANGE = aMetric({ kind: 'CHANGE', unit: '百分点', unitEn: 'percentage points', decimals: 1 })

const written = (locale: Locale, metric: MetricDefinition, quantity: Quantity | null, style: 'table' | 'card') => {
  const { text, unit, exact } = formatValue(locale, metric, quantity, style)
  return [text, unit, exact]
}

describe('a figure in a table', () => {
  it.each<[MetricDefinition, Quantity | null, string[]]>([
    [DISPUTES, exactly(73111), ['73,111', '起', '73,111起']],
    [DISPUTES, exactly(0), ['0', '起', '0起']],
    [ONLINE, exactly(5520000), ['552', '万件', '5,520,000件']],
    [ONLINE, atLeast(60000), ['≥6', '万件', '60,000余件']],
    [MONEY, exactly(1940000), ['194.00', '万元', '1,940,000元']],
    [RATE, exactly('99.571883847848'), ['99.57', '%', '99.571883847848%']],
    [RATE, exactly(100), ['100.00', '%', '100%']],
    [RATE, atLeast('99.578'), ['≥99.57', '%', '至少99.578%']],
    [RATE, known('99.572', 'AT_MOST'), ['≤99.58', '%', '不超过99.572%']],
    [RATE, about('14.7'), ['≈14.70', '%', '约14.7%']],
    [DISPUTES, known(500, 'MORE_THAN'), ['>500', '起', '超过500起']],
    [DISPUTES, known(500, 'LESS_THAN'), ['<500', '起', '不足500起']],
    [RANK, exactly(3), ['3', '位', '3位']],
    [CHANGE, exactly('2.5'), ['+2.5', '百分点', '+2.5百分点']],
    [CHANGE, exactly('-1.7'), ['-1.7', '百分点', '-1.7百分点']],
    [CHANGE, exactly('-0.04'), ['0.0', '百分点', '-0.04百分点']],
    [DISPUTES, null, ['—', '', '']],
    [DISPUTES, absent('NO_CASES'), ['无案件', '', '']],
    [DISPUTES, absent('SUPPRESSED'), ['保密', '', '']],
  ])('%o', (metric, quantity, expected) => {
    expect(written('zh-CN', metric, quantity, 'table')).toEqual(expected)
  })

  it('is rounded by the rule of its metric', () => {
    expect(formatValue('zh-CN', aRate({ rounding: 'TRUNC' }), exactly('99.579'), 'table').text).toBe('99.57')
    expect(formatValue('zh-CN', aRate({ rounding: 'HALF_EVEN' }), exactly('99.565'), 'table').text).toBe('99.56')
  })
})

describe('a figure on a card', () => {
  it.each<[MetricDefinition, Quantity, string[], string[]]>([
    [DISPUTES, exactly(9999), ['9,999', '起', '9,999起'], ['9,999', 'disputes', '9,999 disputes']],
    [DISPUTES, exactly(73111), ['7.31万', '起', '73,111起'], ['73,111', 'disputes', '73,111 disputes']],
    [DISPUTES, exactly(99999999), ['1亿', '起', '99,999,999起'], ['100 million', 'disputes', '99,999,999 disputes']],
    [DISPUTES, exactly(999999999), ['10亿', '起', '999,999,999起'], ['1 billion', 'disputes', '999,999,999 disputes']],
    [ONLINE, exactly(5520000), ['552万', '件', '5,520,000件'], ['5.52 million', 'cases', '5,520,000 cases']],
    [ONLINE, exactly(5000), ['5,000', '件', '5,000件'], ['5,000', 'cases', '5,000 cases']],
    [MONEY, exactly(1940000), ['194万', '元', '1,940,000元'], ['1.94 million', 'yuan', '1,940,000 yuan']],
    [DISPUTES, atLeast(2500), ['2,500余', '起', '2,500余起'], ['at least 2,500', 'disputes', 'at least 2,500 disputes']],
    [DISPUTES, atLeast(65999), ['6.59万余', '起', '65,999余起'], ['at least 65,999', 'disputes', 'at least 65,999 disputes']],
    [DISPUTES, known(65901, 'AT_MOST'), ['不超过6.6万', '起', '不超过65,901起'], ['at most 65,901', 'disputes', 'at most 65,901 disputes']],
    [DISPUTES, known(500, 'LESS_THAN'), ['不足500', '起', '不足500起'], ['less than 500', 'disputes', 'less than 500 disputes']],
    [RATE, exactly('99.571883847848'), ['99.57', '%', '99.571883847848%'], ['99.57', '%', '99.571883847848%']],
    [RATE, about('14.7'), ['约14.70', '%', '约14.7%'], ['about 14.70', '%', 'about 14.7%']],
    [RATE, atLeast(99), ['至少99.00', '%', '至少99%'], ['at least 99.00', '%', 'at least 99%']],
    [RANK, exactly(3), ['第3位', '', '第3位'], ['No. 3', '', 'No. 3']],
  ])('%o', (metric, quantity, zh, en) => {
    expect(written('zh-CN', metric, quantity, 'card')).toEqual(zh)
    expect(written('en', metric, quantity, 'card')).toEqual(en)
  })

  it('can be dressed in two halves, the qualifier and the number', () => {
    expect(formatValue('zh-CN', DISPUTES, atLeast(2500), 'card')).toMatchObject({ qualifier: '', number: '2,500余' })
    expect(formatValue('zh-CN', RATE, about('14.7'), 'card')).toMatchObject({ qualifier: '约', number: '14.70' })
    expect(formatValue('zh-CN', RATE, null, 'card')).toMatchObject({ text: '—', qualifier: '', number: null })
  })

  it('tells a milestone in a word', () => {
    const milestone = aMetric({ kind: 'MILESTONE', unit: '是/否', unitEn: 'yes/no' })
    expect(formatValue('zh-CN', milestone, exactly(1), 'card').text).toBe('已实现')
    expect(formatValue('en', milestone, exactly(0), 'table').text).toBe('not reached')
  })
})

describe('the absence of a figure', () => {
  it.each(LOCALES)('has a word of its own for each reason, none of them a digit, in %s', (locale) => {
    const words = MISSING_REASONS.map((reason) => formatValue(locale, DISPUTES, absent(reason), 'table').text)
    expect(new Set([...words, '—']).size).toBe(MISSING_REASONS.length + 1)
    for (const word of words) expect(word).not.toMatch(/\d|^$/)
  })

  it('has a letter of its own for each reason', () => {
    expect(new Set(Object.values(ABSENCE_SYMBOLS)).size).toBe(MISSING_REASONS.length)
  })
})
