// Figures set beside each other, and a whole release held against what documents print of it: from the record to what the pages and their files say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { loadCompare } from '@/app/(public)/_figures/compare'
import { gapWords, referenceOf } from '@/app/(public)/_figures/compare-gaps'
import { askedChoice, comparisonOf, readingSearch, scopeOf, type Comparison } from '@/app/(public)/_figures/comparison'
import { loadReconciliation, loadUnitSums } from '@/app/(public)/_figures/reconciliation'
import { checkScope, releaseCheck, type ReleaseCheck } from '@/app/(public)/_figures/release-check'
import { selectRelease, type Search } from '@/app/(public)/_reading/selection'
import type { Display } from '@/app/_http/display'
import { readRelease } from '@/lib/data/published'
import { releaseLabel } from '@/lib/data/release-labels'
import type { Viewer } from '@/lib/domain/viewer'
import { lineTally } from '@/lib/domain/reconcile/release-lines'
import { messages } from '@/lib/i18n/messages'
import { appoint } from './appoint'
import { clone, serveFrom, type Clone } from './database'
import { publish } from './publishing'
import { cell, refusals, save } from './recording'

const [CITY, HONGQI, WEIBIN, FENGQUAN] = ['410700', '410702', '410703', '410704']
const t = messages('zh-CN')
const DISPLAY: Display = { locale: 'zh-CN', t, theme: 'light', textSize: 'normal', singleKeys: true, wall: false }

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeAll(async () => {
  callAs('')
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  const record = async (year: number, unit: string, found: string, solved: string, reason = '', seq = 0): Promise<void> => {
    const facts = { periodKey: String(year), ...(reason === '' ? {} : { reason, baseSeq: seq }) }
    expect(refusals(await save(reporter, year, [cell('MED_FOUND', found, facts), cell('MED_SOLVED', solved, facts)], unit))).toEqual([])
  }
  await record(2024, CITY, '400', '390')
  await record(2024, HONGQI, '200', '190')
  await record(2024, WEIBIN, '120', '117')
  await record(2024, FENGQUAN, '7', '5')
  expect(await publish(publisher, 2024)).toMatchObject({ ok: true })
  await record(2024, WEIBIN, '130', '127', '漏计十件', 1)
  expect(await publish(publisher, 2024)).toMatchObject({ ok: true })
  await record(2025, HONGQI, '210', '205')
  expect(await publish(publisher, 2025)).toMatchObject({ ok: true })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function compared(search: Search): Promise<Comparison> {
  const choice = askedChoice(search)
  const { release } = await selectRelease(readingSearch(search, choice), await scopeOf(choice))
  if (release === null) throw new Error('nothing of that period')
  return await comparisonOf(choice, release)
}

const valuesOf = ({ rows }: Comparison) => rows.map(({ unit, figure }) => [unit.code, figure?.value ?? null])

describe('units by one metric', () => {
  it('are set against the first, each figure of the release that is read and no other', async () => {
    const comparison = await compared({ units: `${HONGQI},${WEIBIN},${FENGQUAN}`, metric: 'MED_RATE', period: '2024' })
    expect(valuesOf(comparison)).toEqual([[HONGQI, '95'], [WEIBIN, '97.692307692308'], [FENGQUAN, '71.428571428571']])
    expect(comparison.reading.figures).toHaveLength(3)
    const reference = referenceOf(comparison)
    expect(comparison.rows.map(({ figure }) => gapWords(DISPLAY, figure, reference?.figure ?? null))).toEqual(['0 个百分点', '+2.69 个百分点', t.figure.noFigure])
  })

  it('in an old version are as that version had them, and its file says so', async () => {
    expect(valuesOf(await compared({ units: WEIBIN, metric: 'MED_FOUND', period: '2024', version: '1' }))).toEqual([[WEIBIN, '120']])
    const file = await loadCompare({ units: `${HONGQI},${WEIBIN}`, metric: 'MED_FOUND', period: '2024', version: '1' }, DISPLAY)
    if (!file.ok) throw new Error(file.problems[0]?.code)
    expect(file.value.rows.map((row) => [row[0], row[4], row[5]])).toContainEqual([WEIBIN, '2024年', '120'])
    expect(file.value).toMatchObject({ release: expect.stringContaining('第1版'), address: expect.stringContaining('version=1') })
    expect(file.value.draw({ width: 680, height: 320 }, true)?.markup).toContain('<desc')
  })

  it('keep their gaps: one that was silent in a year has no figure, never 0', async () => {
    const comparison = await compared({ units: `${HONGQI},${WEIBIN}`, metric: 'MED_FOUND', period: '2025' })
    expect(valuesOf(comparison)).toEqual([[HONGQI, '210'], [WEIBIN, null]])
    const file = await loadCompare({ units: `${HONGQI},${WEIBIN}`, metric: 'MED_FOUND', period: '2025' }, DISPLAY)
    if (!file.ok) throw new Error(file.problems[0]?.code)
    expect(file.value.rows.map((row) => [row[0], row[4], row[5], row[7]])).toEqual([
      [HONGQI, '2024年', '200', '200起'], [HONGQI, '2025年', '210', '210起'], [WEIBIN, '2024年', '130', '130起'], [WEIBIN, '2025年', '', t.metricPage.unreported],
    ])
  })

  it('that are none are told by what was asked, and take nothing else away', async () => {
    expect(await compared({ units: `${HONGQI},NOBODY`, metric: 'MED_FOUND', period: '2024' })).toMatchObject({ unknown: { units: ['NOBODY'], metrics: [] }, rows: [{ figure: { value: '200' } }] })
    expect(await compared({ units: `A,B,C,D,${HONGQI}`, metric: 'NOTHING,MED_FOUND' })).toMatchObject({ unknown: { metrics: ['NOTHING'] }, choice: { leftOut: [HONGQI, 'MED_FOUND'] }, rows: [] })
    expect(await loadCompare({ units: 'NOBODY', metric: 'MED_FOUND' }, DISPLAY)).toMatchObject({ ok: false, problems: [{ code: 'figure.unknown-unit' }] })
    expect(await loadCompare({ units: HONGQI, metric: 'X\u0000' }, DISPLAY)).toMatchObject({ ok: false })
  })

  it('of fines stand beside each other and are measured against none', async () => {
    const { rows: [row] } = await given.owner.query<{ code: string }>(`select code from metric where not score_allowed limit 1`)
    const comparison = await compared({ units: `${HONGQI},${WEIBIN}`, metric: row?.code ?? '', period: '2024' })
    expect(comparison.rows).toHaveLength(2)
    expect(referenceOf(comparison)).toBeNull()
  })
})

describe('two periods of one unit', () => {
  it('are subtracted exactly, and the course shows the side that was asked for', async () => {
    const comparison = await compared({ unit: HONGQI, metrics: 'MED_FOUND,MED_RATE', from: '2024', to: '2025' })
    expect(comparison.rows.map(({ figure, other }) => gapWords(DISPLAY, figure, other))).toEqual(['+10（+5%）', '+2.62 个百分点'])
    const old = await compared({ unit: WEIBIN, metrics: 'MED_FOUND', from: '2024v1', to: '2025' })
    expect(old.rows[0]?.years.map(({ value }) => value)).toEqual(['120'])
  })

  it('may be two versions of one', async () => {
    const comparison = await compared({ unit: WEIBIN, metrics: 'MED_FOUND', from: '2024v1', to: '2024v2' })
    expect(comparison.rows.map(({ figure, other }) => gapWords(DISPLAY, figure, other))).toEqual(['+10（+8.3%）'])
  })

  it('that cannot be compared say why: not there, the same, or spans of unlike length', async () => {
    const fault = async (from: string, to = '2025'): Promise<unknown> => (await compared({ unit: HONGQI, metrics: 'MED_FOUND', from, to })).sideFault?.fault
    expect([await fault('2022'), await fault('2024v9'), await fault('yesterday'), await fault('2025v1'), await fault('2024')]).toEqual(['unknown', 'unknown', 'unknown', 'same', undefined])
  })
})

describe('a release against what documents print of it', () => {
  async function checked(slug: string, version: number | null = null): Promise<ReleaseCheck> {
    const label = await releaseLabel(slug, version)
    const release = label === null ? null : await readRelease(label.slug, label.version, null, await checkScope(label))
    if (release === null) throw new Error(`no ${slug}`)
    return await releaseCheck(DISPLAY, release)
  }

  it('tells every statement that speaks of a figure of it: of 2023 one disagrees with its counts, by swapped digits', async () => {
    const { lines, documents } = await checked('annual-2023')
    const { rows: [row] } = await given.owner.query<{ count: string }>(`select count(distinct l.statement_id)::text as count from statement_link l join release_item i on i.observation_id = l.observation_id
      join release r on r.id = i.release_id join release_line n on n.id = r.line_id where n.slug = 'annual-2023'`)
    expect(lines).toHaveLength(Number(row?.count))
    const disagreeing = lines.filter(({ verdict }) => verdict === 'disagrees')
    expect(disagreeing.map(({ figure, transposed, gap, check }) => [figure.metric.code, transposed, gap, check?.reconciliation?.rounded])).toEqual([['MED_RATE', true, '-0.01', '99.57']])
    expect(lineTally(lines)).toMatchObject({ all: 43, disagrees: 1, 'other-base': 0 })
    expect(documents).toHaveLength(1)
  })

  it('of which no document speaks has no lines, and its file says that there is nothing', async () => {
    expect((await checked('annual-2024')).lines).toEqual([])
    expect(await loadReconciliation({ period: '2024' }, DISPLAY)).toMatchObject({ ok: false, problems: [{ code: 'figure.no-data' }] })
  })

  it('is a table to take away, with every line and exact quotients', async () => {
    const file = await loadReconciliation({ period: '2023' }, DISPLAY)
    if (!file.ok) throw new Error(file.problems[0]?.code)
    const at = (row: readonly string[] | undefined, column: string): string => row?.[file.value.columns.indexOf(column)] ?? ''
    const row = file.value.rows.find((one) => one.includes('99.56%'))
    expect([at(row, '分子'), at(row, '分母'), at(row, '按印载位数重算'), at(row, '精确商'), at(row, '原文减重算')]).toEqual(['72798', '73111', '99.57', '99.571883847848', '-0.01'])
    for (const one of file.value.rows) expect(one).toHaveLength(file.value.columns.length)
  })

  it('takes the counts of its own version: corrected, the rate agrees and the count that was printed no longer does; the version before stays as it was', async () => {
    const spoken = (await checked('annual-2023')).lines.find(({ figure }) => figure.metric.code === 'MED_SOLVED')
    const facts = { periodKey: spoken?.figure.period.key ?? '', reason: '数字颠倒', baseSeq: 1 }
    expect(refusals(await save(reporter, 2023, [cell('MED_SOLVED', '72789', facts)]))).toEqual([])
    expect(await publish(publisher, 2023)).toMatchObject({ ok: true })
    const verdicts = async (version: number) => (await checked('annual-2023', version)).lines.filter(({ figure }) => ['MED_RATE', 'MED_SOLVED'].includes(figure.metric.code)).map(({ figure, verdict, gap }) => [figure.metric.code, verdict, gap])
    expect(await verdicts(1)).toEqual([['MED_SOLVED', 'agrees', '0'], ['MED_RATE', 'disagrees', '-0.01']])
    expect(await verdicts(2)).toEqual([['MED_SOLVED', 'disagrees', '9'], ['MED_RATE', 'agrees', '0']])
  })
})

describe('the units of a release against its city', () => {
  it('are added as published, and what is missing is named', async () => {
    const label = await releaseLabel('annual-2024', 2)
    if (label === null) throw new Error('no release')
    const release = await readRelease('annual-2024', 2, null, await checkScope(label))
    if (release === null) throw new Error('no release')
    const { sums } = await releaseCheck(DISPLAY, release)
    const found = sums.find(({ metric }) => metric.code === 'MED_FOUND')
    expect(found).toMatchObject({ verdict: 'incomplete', sum: { value: '337', qualifier: 'AT_LEAST' }, city: { quantity: { value: '400' } }, figure: { value: '400' } })
    expect(found?.missing.length).toBeGreaterThan(5)
  })

  it('in the version before are as that had them', async () => {
    const file = await loadUnitSums({ period: '2024', version: '1' }, DISPLAY)
    if (!file.ok) throw new Error(file.problems[0]?.code)
    expect(file.value.rows.find(([code]) => code === 'MED_FOUND')).toContain('≥327')
  })

  it('where only the city reported there is nothing to add', async () => {
    expect(await loadUnitSums({ period: '2023' }, DISPLAY)).toMatchObject({ ok: false, problems: [{ code: 'figure.no-data' }] })
  })
})
