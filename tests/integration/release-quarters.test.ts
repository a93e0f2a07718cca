// Lines of quarters and halves beside the years: each with its own versions, series and name.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishedSeries, readRelease, releases } from '@/lib/data/published'
import { leadingLabel } from '@/lib/data/release-labels'
import { recordedPeriods } from '@/lib/data/releases'
import { exportRelease } from '@/lib/operations/export-release'
import { saveCells } from '@/lib/operations/save-cells'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint, ORIGIN } from './appoint'
import { collecting, editId } from './collecting'
import { clone, rowsOf, serveFrom, type Clone } from './database'
import { planned, publish } from './publishing'
import { refusals } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

async function record(periodKey: string, text: string): Promise<void> {
  const cells = [{ metricCode: 'LIT_HEARD', subjectCode: '410700', periodKey, text, reason: '', baseSeq: 0, editId: editId() }]
  const result = await saveCells(reporter, { collection: await collecting(periodKey), unit: '410700', cells }, ORIGIN, { figure: () => '', instant: (iso) => iso, system: '系统' })
  if (!result.ok || result.value.cells.some(({ status }) => status !== 'saved')) throw new Error(JSON.stringify(result))
}

it('a year, a half and a quarter are published each as a line of its own, with nothing of the others', async () => {
  await record('2024', '620')
  await record('2024-S1', '300')
  await record('2024-Q3', '150')
  expect((await recordedPeriods()).slice(0, 3)).toEqual(['2024', '2024-Q3', '2024-S1'])
  for (const key of ['2024', '2024-S1', '2024-Q3']) {
    expect((await planned(publisher, key)).items).toHaveLength(1)
    expect((await publish(publisher, key)).ok).toBe(true)
  }
  expect(await rowsOf(given.owner, `select i.observation_id from release_item i join release r on r.id = i.release_id group by 1 having count(distinct r.line_id) > 1`)).toEqual([])
  expect(await rowsOf(given.owner, 'select slug, kind::text from release_line order by slug')).toEqual([
    { slug: 'annual-2023', kind: 'ANNUAL' }, { slug: 'annual-2024', kind: 'ANNUAL' }, { slug: 'half-2024-s1', kind: 'HALF_YEARLY' }, { slug: 'quarter-2024-q3', kind: 'QUARTERLY' },
  ])
  expect((await readRelease('quarter-2024-q3', null))?.figures.map(({ value, period }) => [value, period.key])).toEqual([['150', '2024-Q3']])
  expect((await readRelease('half-2024-s1', null))?.figures.map(({ value }) => value)).toEqual(['300'])
  // The newest period of all is read first; of periods that end together the longer one.
  expect((await releases()).map(({ slug }) => slug)).toEqual(['annual-2024', 'quarter-2024-q3', 'half-2024-s1', 'annual-2023'])
})

it('quarters line up with quarters, and years with years', async () => {
  for (const [key, text] of [['2023-Q3', '140'], ['2024-Q3', '150'], ['2024', '620']] as const) {
    await record(key, text)
    await publish(publisher, key)
  }
  const quarter = await readRelease('quarter-2024-q3', null)
  const year = await readRelease('annual-2024', null)
  if (quarter === null || year === null) throw new Error('not published')
  expect((await publishedSeries('LIT_HEARD', '410700', quarter)).map(({ value }) => value)).toEqual(['140', '150'])
  expect((await publishedSeries('LIT_HEARD', '410700', year)).map(({ value }) => value)).toEqual(['620'])
})

it('where nothing is asked for the newest year is read, however new a quarter is', async () => {
  for (const [key, text] of [['2024', '620'], ['2025-Q3', '150']] as const) {
    await record(key, text)
    await publish(publisher, key)
  }
  expect((await readRelease(null, null))?.slug).toBe('annual-2024')
  expect(leadingLabel((await releases()).filter(({ kind }) => kind === 'QUARTERLY'))?.slug).toBe('quarter-2025-q3')
})

it('a quarter is confirmed by its own name and exported under it', async () => {
  await record('2024-Q3', '150')
  expect(refusals(await publish(publisher, '2024-Q3', { confirmation: '2024年度' }))).toEqual([['release.not-confirmed', 'confirmation']])
  expect((await publish(publisher, '2024-Q3', { confirmation: '2024年第3季度' })).ok).toBe(true)
  const file = await exportRelease(null, ORIGIN, { slug: 'quarter-2024-q3', version: null, format: 'csv', locale: 'zh-CN' })
  if (!file.ok) throw new Error('no file')
  expect(file.value.name).toContain('2024年第三季度')
  expect(new TextDecoder().decode(file.value.bytes)).toContain('2024年第三季度')
})
