// A metric founded in the product goes all the way, with the operations that are there: asked for, entered, computed, reviewed, published, judged, exported.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { metricByCode } from '@/app/(public)/metrics/[code]/_parts/load'
import { collectionSheet } from '@/lib/data/collection-sheet'
import { metricUse } from '@/lib/data/metric-consequences'
import { publishedSeries, readRelease } from '@/lib/data/published'
import { targetsOfYear } from '@/lib/data/targets'
import { seriesOf } from '@/lib/domain/series'
import { statusOf } from '@/lib/domain/status'
import type { Viewer } from '@/lib/domain/viewer'
import { exportRelease } from '@/lib/operations/export-release'
import { appoint, ORIGIN } from './appoint'
import { create } from './coordinating'
import { clone, serveFrom, type Clone } from './database'
import { carryOut, creation, idOf, metric, rateOf, target, version } from './metric-changes'
import { publish } from './publishing'
import { CITY, cell, save } from './recording'
import { approve, did, fill, submit } from './submitting'

let given: Clone
let stop: () => Promise<void>
let reviewer: Viewer
let reporter: Viewer
let publisher: Viewer

beforeAll(async () => {
  given = await clone()
  stop = await serveFrom(given)
  reviewer = await appoint(given, { loginName: 'demo-reviewer', displayName: '演示审核员', role: 'REVIEWER' })
  reporter = await appoint(given, { loginName: 'demo-reporter', displayName: '演示填报员', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'demo-publisher', displayName: '演示发布员', role: 'PUBLISHER' })
})
afterAll(async () => {
  await stop()
  await given.end()
})

it('founds two counts, their rate and its change, with a target, and a collection asks for the counts', async () => {
  did(await carryOut(reviewer, await creation('TIP_IN')))
  did(await carryOut(reviewer, await creation('TIP_DONE', { nameZh: '办结举报件数', nameEn: 'Reports closed' })))
  did(await carryOut(reviewer, await creation('TIP_RATE', rateOf('TIP_DONE', 'TIP_IN'), { kind: 'RATIO' })))
  did(await carryOut(reviewer, await creation('TIP_PP', { nameZh: '举报办结率变化', nameEn: 'Change of reports settled', unit: '百分点', decimals: 2, direction: 'UP', aggregation: 'NONE', changeOf: 'TIP_RATE' }, { kind: 'CHANGE' })))
  did(await carryOut(reviewer, target('TIP_RATE', '90')))
  did(await create(reviewer, { code: 'tips-2024', head: { dueOn: '2099-01-23' }, of: { metrics: ['TIP_IN', 'TIP_DONE'], kinds: ['CITY'] } }))
  expect((await metricUse((await metric('TIP_IN')).id)).collections).toMatchObject([{ code: 'tips-2024', open: true }])
})

// The lead unit answers for the city's figure.
it('shows the counts to be typed and the rate to be computed', async () => {
  const sheet = did(await collectionSheet(reporter, 'tips-2024', 'SFJ'))
  expect(sheet.rows.filter(({ subject }) => subject.code === CITY).map(({ metric: { code }, computed }) => [code, computed])).toEqual([['TIP_IN', false], ['TIP_DONE', false], ['TIP_RATE', true], ['TIP_PP', true]])
})

it('is entered, computed, submitted, approved and published, and judged by its target', async () => {
  const saved = did(await fill(reporter, 'tips-2024', 'SFJ', { TIP_IN: '40', TIP_DONE: '37' }, { periodKey: '2024', subject: CITY }))
  expect(saved.cells.map(({ status }) => status)).toEqual(['saved', 'saved'])
  expect(saved.computed).toHaveLength(1)
  did(await submit(reporter, 'tips-2024', 'SFJ'))
  did(await approve(reviewer, 'tips-2024', 'SFJ'))
  did(await publish(publisher, '2024'))
  const release = await readRelease('annual-2024', null)
  const figure = release?.figures.find((one) => one.metric.code === 'TIP_RATE')
  expect(figure).toMatchObject({ value: '92.5', numerator: { value: '37', nameZh: '办结举报件数' }, denominator: { value: '40' }, target: { value: '90' } })
  expect(figure && statusOf(figure, figure.metric)).toBe('met')
})

it('stands in the public catalogue from its first year on, and in exported files with its definition', async () => {
  expect(await metricByCode('TIP_RATE', 2023)).toBeNull()
  expect(await metricByCode('TIP_RATE', 2024)).toMatchObject({ nameZh: '举报办结率', legalBasis: [{ name: '演示依据', url: 'https://example.gov.cn/a' }] })
  const file = did(await exportRelease(null, ORIGIN, { slug: 'annual-2024', version: null, format: 'csv', locale: 'zh-CN' }))
  const text = new TextDecoder().decode(file.bytes)
  expect(text).toContain('举报办结率')
  expect(text).toContain('92.5')
  expect((did(await exportRelease(null, ORIGIN, { slug: 'annual-2024', version: null, format: 'xlsx', locale: 'en' }))).bytes.length).toBeGreaterThan(1000)
  expect((await targetsOfYear(await idOf(CITY), 2025, null)).get('TIP_RATE')).toMatchObject({ value: '90' })
})

it('breaks its series where its definition changed in substance, with the reason, and computes the change of it', async () => {
  did(await carryOut(reviewer, await version('TIP_RATE', { definitionZh: '按期办结的举报件数占受理件数的比例。' }, { on: '2025-01-01', breaks: true, breakNote: '改为按期办结。' })))
  did(await save(reporter, 2025, [cell('TIP_IN', '50', { periodKey: '2025' }), cell('TIP_DONE', '48', { periodKey: '2025' })]))
  did(await publish(publisher, '2025'))
  const release = await readRelease('annual-2025', null)
  if (release === null) throw new Error('2025 is not published')
  const { points } = seriesOf(await publishedSeries('TIP_RATE', CITY, release))
  expect(points.map(({ year, value, breakBefore, breakNote }) => [year, value, breakBefore, breakNote])).toEqual([[2024, '92.5', false, null], [2025, '96', true, '改为按期办结。']])
  expect(release.figures.find((one) => one.metric.code === 'TIP_PP')).toMatchObject({ value: '3.5' })
  // What 2024 showed, it still shows.
  expect((await readRelease('annual-2024', null))?.figures.find((one) => one.metric.code === 'TIP_RATE')?.metric).toMatchObject({ version: 1, definitionZh: '统计期内受理的举报件数。' })
})
