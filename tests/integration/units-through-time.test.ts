// Figures on the units of then and on those of today, from the record of changes to the cell of the page; and what a unit's page reads.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyContents, type HistoryContents } from '@/app/(public)/units/history/_parts/load'
import { madeWords } from '@/app/(public)/units/history/_parts/made-words'
import { unitsContents, unitScope } from '@/app/(public)/units/_parts/load'
import { aimedMetrics, figureCounts } from '@/lib/data/figure-counts'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { readRelease, type PublishedRelease } from '@/lib/data/published'
import { unitDuties } from '@/lib/data/unit-duties'
import { unitByCode, type Unit } from '@/lib/data/units'
import type { Viewer } from '@/lib/domain/viewer'
import { messages } from '@/lib/i18n/messages'
import { appoint } from './appoint'
import { collecting } from './collecting'
import { clone, serveFrom, type Clone } from './database'
import { publish } from './publishing'
import { cell, refusals, save } from './recording'
import { askFor, did, fill, submit } from './submitting'
import { change, named, numberOf } from './unit-changes'

const [RENAMED, MERGED, INTO, SPLIT, SILENT, MOVED] = ['410721', '410724', '410725', '410726', '410727', '410771']
const DAY = '2025-01-01'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let release: PublishedRelease
let contents: (metricCode: string) => Promise<HistoryContents>
const ids = new Map<string, number>()

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const admin = await appoint(given, { loginName: 'sysadmin', displayName: '系统管理员', role: 'SYSTEM_ADMIN' })
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  const publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  // Asks every unit, the silent one too.
  await collecting(2024)
  for (const [at, code] of [RENAMED, MERGED, INTO, SPLIT, MOVED].entries()) {
    const saved = await save(reporter, 2024, [cell('MED_FOUND', String(100 + at)), cell('MED_SOLVED', String(90 + at))], code)
    if (!saved.ok) throw new Error(`${code}: ${refusals(saved).join(' ')}`)
  }
  did(await publish(publisher, 2024))
  for (const code of [RENAMED, MERGED, INTO, SPLIT, SILENT, MOVED]) ids.set(code, await numberOf(given, code))
  const id = (code: string): number => ids.get(code) ?? 0
  did(await change(admin, { kind: 'rename', on: DAY, unitId: id(RENAMED), names: named('410799', '新名县') }))
  did(await change(admin, { kind: 'merge', on: DAY, unitIds: [id(MERGED)], into: { unitId: id(INTO) } }))
  did(await change(admin, { kind: 'split', on: DAY, unitId: id(SPLIT), parts: [named('410798', '甲县'), named('410797', '乙县')], keeps: false }))
  did(await change(admin, { kind: 'move', on: DAY, unitId: id(MOVED), parentId: id(RENAMED) }))
  ids.set('410798', await numberOf(given, '410798'))
  const read = await readRelease('annual-2024', null)
  if (read === null) throw new Error('2024 was not published')
  release = read
  contents = async (code) => await historyContents(release, await metricOf(code))
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function metricOf(code: string): Promise<Metric> {
  const metric = (await metricsOfYear(2024)).find((one) => one.code === code)
  if (metric === undefined) throw new Error(`no metric ${code}`)
  return metric
}

async function unitOf(code: string): Promise<Unit> {
  const unit = await unitByCode(code)
  if (unit === null) throw new Error(`no unit ${code}`)
  return unit
}

async function onToday(code: string, metricCode = 'MED_FOUND') {
  const { columns } = await contents(metricCode)
  const column = columns.find(({ period }) => period.key === '2024')
  const found = column?.onToday.get(ids.get(code) ?? 0)
  return { found, words: column && found && madeWords({ t: messages('zh-CN'), locale: 'zh-CN', metric: await metricOf(metricCode) }, ids.get(code) ?? 0, found, column) }
}

describe('figures of 2024 on today’s map', () => {
  it('of a unit that another was merged into are the sum of both, which it says', async () => {
    const { found, words } = await onToday(INTO)
    expect(found).toMatchObject({ how: 'summed', quantity: { value: '203', qualifier: 'EXACT' } })
    expect(words).toBe('203起 = 原阳县 102起 + 获嘉县 101起')
  })

  it('of a rate come from the summed counts', async () => {
    const { found, words } = await onToday(INTO, 'MED_RATE')
    // 183 of 203, not the mean of 90.1 and 90.2.
    expect(found?.how === 'summed' && found.quantity).toMatchObject({ value: '90.147783251232' })
    expect(words).toBe('90.15% = (原阳县 92 + 获嘉县 91) ÷ (原阳县 102 + 获嘉县 101)')
  })

  it('of a unit that was split cannot be divided', async () => {
    const { found, words } = await onToday('410798')
    expect(found).toMatchObject({ how: 'refused', why: 'divided' })
    expect(words).toBe('延津县（2025年1月1日）的数值属于拆分前的整体，没有依据分摊到各部分。')
  })

  it('of a renamed or moved unit are its own, and a unit that is over has none', async () => {
    expect((await onToday(RENAMED)).found).toMatchObject({ how: 'own', figure: { value: '100' } })
    expect((await onToday(MOVED)).found).toMatchObject({ how: 'own', figure: { value: '104' } })
    expect((await onToday(MERGED)).found).toBeUndefined()
  })

  it('leave the figures as then untouched, with the units that were there', async () => {
    const { columns, unitsOfThen, standing } = await contents('MED_FOUND')
    const [year2023, year2024] = columns
    expect([year2023?.period.key, year2024?.period.key]).toEqual(['2023', '2024'])
    expect([RENAMED, MERGED, INTO, SPLIT].map((code) => year2024?.asThen.get(ids.get(code) ?? 0)?.value)).toEqual(['100', '101', '102', '103'])
    expect(unitsOfThen.map(({ code }) => code)).toEqual(expect.arrayContaining([MERGED, SPLIT, '410799']))
    if (year2024 === undefined) throw new Error('no 2024')
    expect(standing(ids.get('410798') ?? 0, year2024.period)).toBe('not-yet')
    expect(standing(ids.get(MERGED) ?? 0, { ...year2024.period, end: '2025-12-31' })).toBe('over')
  })
})

describe('the page of a unit', () => {
  it('reads its own figures, the city’s and those of its kind, and no other', async () => {
    const unit = await unitOf(INTO)
    const scoped = await readRelease('annual-2024', null, null, await unitScope([unit]))
    const [found] = await unitsContents(scoped ?? release, [unit])
    expect(new Set(scoped?.figures.map(({ unit: { kind } }) => kind))).toEqual(new Set(['COUNTY']))
    expect(found?.figures.map(({ metric, value }) => [metric.code, value])).toEqual([['MED_FOUND', '102'], ['MED_SOLVED', '92'], ['MED_RATE', '90.196078431373']])
    expect(found?.kin).toHaveLength(12)
    // 93/103, 92/102, 91/101, 90/100, best first.
    expect(found?.rows.find(({ figure }) => figure.metric.code === 'MED_RATE')?.place).toMatchObject({ rank: 2, shared: false, of: 4 })
    expect(found?.rows.every(({ city }) => city === null)).toBe(true)
  })

  it('counts the figures of every unit without reading them', async () => {
    const counts = await figureCounts({ ...release, figures: [] })
    const read = new Map<number, number>()
    for (const { unitId, value } of release.figures) if (value !== null) read.set(unitId, (read.get(unitId) ?? 0) + 1)
    expect(counts).toEqual(read)
    expect(await figureCounts({ ...release, standing: 'preview' })).toEqual(read)
    expect(await aimedMetrics()).toContain('GOV_DISHONEST')
  })

  it('shows staff its tasks and its record, and nobody else', async () => {
    const unit = await unitOf(SILENT)
    await askFor({ code: 'late', periodKey: '2024', metrics: ['MED_FOUND'], responders: [SILENT], dueAt: '2025-01-24T09:00:00Z' })
    await askFor({ code: 'open', periodKey: '2025', metrics: ['MED_FOUND'], responders: [SILENT], dueAt: '2099-01-24T09:00:00Z' })
    const own = await appoint(given, { loginName: 'own', displayName: '本县填报人', role: 'REPORTER', unitCode: SILENT })
    const other = await appoint(given, { loginName: 'other', displayName: '外县填报人', role: 'REPORTER', unitCode: INTO })
    const leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
    const before = await unitDuties(own, unit)
    expect(before?.tasks.map(({ collection }) => collection.code)).toEqual(['late', 'open', 'all-2024'])
    expect(before?.punctuality).toEqual({ onTime: 0, of: 1 })
    expect([await unitDuties(other, unit), await unitDuties(leader, unit)]).toEqual([null, null])
    did(await fill(own, 'open', SILENT, { MED_FOUND: '7' }, { periodKey: '2025' }))
    did(await submit(own, 'open', SILENT))
    expect((await unitDuties(own, unit))?.tasks.map(({ collection }) => collection.code)).toEqual(['late', 'all-2024'])
  })
})
