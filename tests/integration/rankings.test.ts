// Units beside each other, from what is published: who has a place, who has none and why, and what the law or the question refuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { readTrial } from '@/app/(public)/metrics/[code]/what-if/read-trial'
import { loadBases } from '@/app/(public)/_figures/bases'
import { loadRanking } from '@/app/(public)/_figures/ranking'
import { missingAt } from '@/app/(public)/_reading/missing'
import { metricsOfYear } from '@/lib/data/metrics'
import { readRelease } from '@/lib/data/published'
import type { Viewer } from '@/lib/domain/viewer'
import { messages } from '@/lib/i18n/messages'
import { appoint } from './appoint'
import { clone, serveFrom, type Clone } from './database'
import { carryOut, creation } from './metric-changes'
import { publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
const t = messages('zh-CN')
const DISPLAY = { locale: 'zh-CN', t, theme: 'auto', textSize: 'normal', singleKeys: true, wall: false } as const

// Attended of heard, by unit: two equal ones by different counts, a small base, one far behind; all other counties say nothing.
const HEARINGS = { '410702': ['10', '30'], '410703': ['20', '60'], '410711': ['2', '3'], '410721': ['59', '60'], '410724': ['8', '12'] } as const

beforeAll(async () => {
  callAs('')
  given = await clone()
  stopServing = await serveFrom(given)
  const reporter = (loginName: string, unitCode?: string): Promise<Viewer> => appoint(given, { loginName, displayName: `演示填报${loginName}`, role: 'REPORTER', ...(unitCode === undefined ? {} : { unitCode }) })
  const publisher = await appoint(given, { loginName: 'publisher', displayName: '演示发布', role: 'PUBLISHER' })
  const city = await reporter('city')
  const taken = async (saving: ReturnType<typeof save>): Promise<void> => expect(refusals(await saving)).toEqual([])
  await taken(save(city, 2024, [cell('LIT_HEARD', '165'), cell('LIT_ATTEND', '99'), cell('LIT_LOST', '16'), cell('LIT_CLOSED', '128'), cell('LIT_JUDGED', '53')]))
  for (const [code, [attended, heard]] of Object.entries(HEARINGS)) {
    await taken(save(await reporter(`c${code}`, code), 2024, [cell('LIT_HEARD', heard), cell('LIT_ATTEND', attended), cell('ENF_FINE', attended), cell('LIT_CLOSED', heard)], code))
  }
  expect(await publish(publisher, 2024)).toMatchObject({ ok: true })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function ranking(metric: string, more: Readonly<Record<string, string>> = {}) {
  const result = await loadRanking({ metric, period: '2024', ...more }, DISPLAY)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join())
  const { columns, rows, draw, notes, title } = result.value
  const records = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])))
  return { records, drawing: draw({ width: 680, height: 320 }, true)?.markup ?? null, notes, title }
}
const placed = (records: readonly Readonly<Record<string, string>>[]) => records.filter((record) => record['位次'] !== '').map((record) => `${record['单位编号'] ?? ''} ${record['位次'] ?? ''}/${record['共几个列位'] ?? ''}`)

describe('a ranking of counties', () => {
  it('gives equal rates one place, in the official order unless places are asked for', async () => {
    expect(placed((await ranking('LIT_ATTEND_RATE')).records)).toEqual(['410702 3/4', '410703 3/4', '410721 1/4', '410724 2/4'])
    expect(placed((await ranking('LIT_ATTEND_RATE', { order: 'rank' })).records)).toEqual(['410721 1/4', '410724 2/4', '410702 3/4', '410703 3/4'])
  })

  it('writes a small base as its counts, never as a rate, and silence as silence, never as 0', async () => {
    const { records, drawing } = await ranking('LIT_ATTEND_RATE')
    const of = (code: string) => records.find((record) => record['单位编号'] === code)
    expect(of('410711')).toMatchObject({ 写法: '2/3', '数值（%）': '', 位次: '' })
    expect(of('410724')?.['写法']).toBe('66.67%（8/12）')
    expect(of('410781')).toMatchObject({ 写法: '未报', '数值（%）': '', 位次: '' })
    // Twelve counties and three functional zones.
    expect(records).toHaveLength(15)
    expect(drawing).toContain('2/3')
    expect(drawing).not.toContain('66.67%<')
  })

  it('says how far the units lie apart, and not who is last', async () => {
    expect((await ranking('LIT_ATTEND_RATE')).title).toBe('行政机关负责人出庭应诉率：4 个县（市、区）和功能区在 33.33% 至 98.33% 之间，中位数 50.00%')
  })

  it('keeps to a peer group that is asked for, with places within it', async () => {
    const { records } = await ranking('LIT_ATTEND_RATE', { peers: 'DISTRICT' })
    expect(placed(records)).toEqual(['410702 1/2', '410703 1/2'])
    expect(records.every((record) => record['单位编号']?.startsWith('4107') === true && Number(record['单位编号']) < 410720)).toBe(true)
  })

  it('takes parameters that name nothing as not given', async () => {
    expect(placed((await ranking('LIT_ATTEND_RATE', { peers: '不存在', order: '<script>', among: 'x' })).records)).toHaveLength(4)
  })
})

describe('what is refused', () => {
  it('fines: no place, no drawing that sets them side by side, and the law named', async () => {
    const { records, drawing, notes } = await ranking('ENF_FINE', { order: 'rank' })
    expect(placed(records)).toEqual([])
    expect(drawing).toBeNull()
    expect(notes[0]).toContain('行政处罚法第七十四条')
    expect(records.map((record) => record['单位编号'])).toEqual((await ranking('LIT_CLOSED')).records.map((record) => record['单位编号']))
  })

  it('a metric without better or worse: listed, drawn, without places', async () => {
    const { records, drawing, notes } = await ranking('LIT_CLOSED', { order: 'rank' })
    expect(placed(records)).toEqual([])
    expect(drawing).toContain('<svg')
    expect(notes[0]).toContain('高低不分优劣')
  })

  it('a trial with fines or a watched metric in it, and one of fines itself', async () => {
    const [release, metrics] = await Promise.all([readRelease('annual-2024', null), metricsOfYear(2024)])
    const trial = async (code: string, search: Readonly<Record<string, string>>) => {
      const metric = metrics.find((one) => one.code === code)
      if (release === null || metric === undefined) throw new Error('not published')
      return await readTrial('zh-CN', metric, release, search)
    }
    const fines = await trial('LIT_ATTEND_RATE', { m1: 'ENF_FINE', w1: '60', m2: 'LIT_CLOSED', w2: '40' })
    expect(fines.problems.map(({ code }) => code)).toEqual(['what-if.not-scored', 'what-if.no-direction'])
    expect([fines.trial, fines.choices.some(({ scoreAllowed }) => !scoreAllowed)]).toEqual([null, false])
    expect(await trial('ENF_FINE', { m1: 'LIT_ATTEND_RATE', w1: '100' })).toMatchObject({ ranking: { ranking: { refused: 'not-scored' } }, trial: null })
    const fair = await trial('LIT_ATTEND_RATE', { m1: 'LIT_ATTEND', w1: '100' })
    expect(fair.trial?.rows.map(({ unit, now, tried }) => `${unit.code} ${now.rank}→${tried.rank}`)).toEqual(['410721 1→1', '410703 3→2', '410702 3→3', '410724 2→4'])
    expect(fair.trial?.apart.map(({ unit }) => unit.code)).toContain('410711')
  })
})

describe('one question on two bases', () => {
  it('stands side by side with the same lost cases, each with its own base', async () => {
    const result = await loadBases({ metric: 'LIT_LOSS_RATE_SUB', period: '2024' }, DISPLAY)
    if (!result.ok) throw new Error('not made')
    expect(result.value.title).toBe('同样的 行政机关败诉案件数 16，口径不同就是 12.50%、30.19%')
    expect(result.value.rows.map(([code, , base, value, , , counts]) => [code, base, value, counts])).toEqual([
      ['LIT_LOSS_RATE', '全部审结案件', '12.50', '16 ÷ 128'],
      ['LIT_LOSS_RATE_SUB', '实体判决结案案件', '30.19', '16 ÷ 53'],
    ])
    expect(result.value.notes.join()).toContain('2.4 倍')
  })
})

describe('a metric of another year', () => {
  it('is said to be not yet there, with the day from which it is, and one that never was is unknown', async () => {
    const reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核', role: 'REVIEWER' })
    expect(await carryOut(reviewer, await creation('TIP_IN', {}, { on: '2025-01-01' }))).toMatchObject({ ok: true })
    expect(await missingAt('/metrics/TIP_IN', { period: '2024' })).toMatchObject({ what: 'metric-of-year', asked: 'TIP_IN', span: { nameZh: '受理举报件数', from: '2025-01-01', to: null, year: 2024 } })
    expect(await missingAt('/metrics/TIP_OUT', { period: '2024' })).toEqual({ what: 'metric', asked: 'TIP_OUT' })
    expect(t.metricPage.inForce({ from: '2025年1月1日', to: null })).toBe('这个指标自 2025年1月1日 起设立。请改选它设立期间的报告期。')
  })
})
