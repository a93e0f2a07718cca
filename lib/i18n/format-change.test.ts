import { describe, expect, it } from 'vitest'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import { aMetric, aRate } from '@/tests/builders/metric'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import { formatChange } from './format-change'
import type { FormattedChange } from './format-change'

const CASES = aMetric()
const RATE = aRate({ decimals: 1 })
const LOSSES = aRate({ decimals: 1, direction: 'DOWN' })
const ONLINE = aMetric({ unit: '万件', unitEn: '10,000 cases', displayScale: '10000' })
const RANK = aMetric({ kind: 'RANK', unit: '位' })
const STREAK = aMetric({ kind: 'STREAK', unit: '年', unitEn: 'years' })

describe('a change in words', () => {
  it.each<[MetricDefinition, Quantity | null, Quantity | null, string, FormattedChange['direction']]>([
    [RATE, exactly('91.9'), exactly('89.4'), '提高 2.5 个百分点', 'up'],
    [LOSSES, exactly('9.5'), exactly('7.8'), '上升 1.7 个百分点', 'up'],
    [LOSSES, exactly('7.8'), exactly('9.5'), '下降 1.7 个百分点', 'down'],
    [RATE, exactly('91.93'), exactly('91.9'), '基本持平', 'flat'],
    [RATE, exactly('91.9'), exactly('91.9'), '持平', 'flat'],
    [RATE, exactly(100), exactly(0), '提高 100.0 个百分点', 'up'],
    [CASES, exactly(1683), exactly(1499), '增长 12.3%（+184 件）', 'up'],
    [CASES, exactly(1499), exactly(1683), '下降 10.9%（-184 件）', 'down'],
    [CASES, exactly(0), exactly(100), '下降 100.0%（-100 件）', 'down'],
    [CASES, exactly(100001), exactly(100000), '增长不到 0.1%（+1 件）', 'up'],
    [CASES, exactly(2000), exactly(200), '增长 900.0%（+1,800 件）', 'up'],
    [ONLINE, exactly(5520000), exactly(5000000), '增长 10.4%（+52 万件）', 'up'],
    [ONLINE, exactly(11830800), exactly(10583801), '增长 11.8%（+124.7 万件）', 'up'],
    [CASES, exactly(9), exactly(3), '增加 6 件', 'up'],
    [CASES, exactly(9), exactly(19), '减少 10 件', 'down'],
    [CASES, exactly(9), exactly(0), '增加 9 件', 'up'],
    [CASES, exactly(0), exactly(0), '持平', 'flat'],
    [RANK, exactly(3), exactly(5), '上升 2 位', 'up'],
    [RANK, exactly(5), exactly(3), '下降 2 位', 'down'],
    [STREAK, exactly(31), exactly(30), '增加 1 年', 'up'],
    [CASES, exactly(9), null, '上年未录入', null],
    [CASES, exactly(9), absent('NOT_APPLICABLE'), '上年不适用', null],
    [CASES, exactly(9), absent('NO_CASES'), '上年无案件', null],
    [CASES, null, exactly(9), '—', null],
    [CASES, absent('NOT_REPORTED'), exactly(9), '—', null],
    [CASES, atLeast(2500), exactly(2000), '至少增长 25.0%（+500 件）', 'up'],
    [CASES, exactly(2500), atLeast(2000), '至多增长 25.0%（+500 件）', null],
    [CASES, atLeast(1500), exactly(2000), '至多下降 25.0%（-500 件）', null],
    [CASES, known(1500, 'LESS_THAN'), exactly(2000), '至少下降 25.0%（-500 件）', 'down'],
    [CASES, about(2500), exactly(2000), '约增长 25.0%（+500 件）', 'up'],
    [CASES, atLeast(2000), exactly(2000), '不低于上年', null],
    [CASES, known(2000, 'LESS_THAN'), exactly(2000), '不高于上年', null],
    [CASES, about(2000), exactly(2000), '约持平', null],
  ])('%o', (metric, now, before, text, direction) => {
    expect(formatChange('zh-CN', metric, now, before)).toEqual({ text, direction })
  })

  it.each<[MetricDefinition, Quantity, Quantity, string]>([
    [RATE, exactly('91.9'), exactly('89.4'), 'up 2.5 percentage points'],
    [aRate({ decimals: 0 }), exactly(90), exactly(89), 'up 1 percentage point'],
    [CASES, exactly(1683), exactly(1499), 'up 12.3% (+184 cases)'],
    [CASES, exactly(9), exactly(3), 'up by 6 cases'],
    [ONLINE, exactly(11830800), exactly(10583801), 'up 11.8% (+1.25 million cases)'],
    [ONLINE, exactly(577900), exactly(566100), 'up 2.1% (+11,800 cases)'],
    [RANK, exactly(3), exactly(5), 'up 2 places'],
  ])('is told in English too: %o', (metric, now, before, text) => {
    expect(formatChange('en', metric, now, before).text).toBe(text)
  })

  it('of a rate is never in per cent', () => {
    for (const locale of ['zh-CN', 'en'] as const) expect(formatChange(locale, RATE, exactly(80), exactly(40)).text).not.toContain('%')
  })
})
