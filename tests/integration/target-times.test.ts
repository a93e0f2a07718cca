// Targets as they were known: a release keeps those known when it was published, whatever is set, replaced or ended afterwards.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedHistory, readRelease } from '@/lib/data/published'
import { readTargets, targetsOfMetric, targetsOfYear } from '@/lib/data/targets'
import { periodOfKey } from '@/lib/domain/period'
import { statusOf } from '@/lib/domain/status'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { appoint } from './appoint'
import { clone, refusal, serveFrom, type Clone } from './database'
import { carryOut, checked, confirm, idOf, metric, target, told } from './metric-changes'
import { publish } from './publishing'
import { cell, save } from './recording'

/** Has a figure of 2023, and no target at first. */
const AIMLESS = 'SUP_HAVE'

let given: Clone
let stop: () => Promise<void>
let reviewer: Viewer

beforeAll(async () => {
  given = await clone()
  stop = await serveFrom(given)
  reviewer = await appoint(given, { loginName: 'demo-reviewer', displayName: '演示审核员', role: 'REVIEWER' })
})
afterAll(async () => {
  await stop()
  await given.end()
})

const published = async (code: string) => (await readRelease('annual-2023', null))?.figures.find((figure) => figure.metric.code === code && figure.unit.code === '410700' && figure.period.kind === 'YEAR')

it('shows a release with the targets known when it was published', async () => {
  const before = await published('SUP_COV')
  expect(before?.target).toMatchObject({ value: '100', kind: 'TARGET' })
  expect(await carryOut(reviewer, target('SUP_COV', '80%'))).toEqual({ ok: true, value: 'SUP_COV' })
  expect(await carryOut(reviewer, target(AIMLESS, '15', { kind: 'FLOOR', periodKey: '2023' }))).toMatchObject({ ok: true })
  expect((await published('SUP_COV'))?.target).toEqual(before?.target)
  expect((await published(AIMLESS))?.target).toBeNull()
  expect((await publishedHistory([before?.observationId ?? 0]))[0]?.figure.target).toEqual(before?.target)
  // What has no figure yet is shown with what the release knew, and asked about now with what is in force.
  const city = await idOf('410700')
  const release = await readRelease('annual-2023', null)
  expect((await targetsOfYear(city, 2024, release?.publishedAt ?? '')).get('SUP_COV')).toMatchObject({ value: '100' })
  expect((await targetsOfYear(city, 2024, null)).get('SUP_COV')).toMatchObject({ value: '80', sourceZh: '演示文件', sourceEn: '演示文件' })
})

it('shows the next version of the same release with what is in force by then', async () => {
  const reporter = await appoint(given, { loginName: 'demo-reporter', displayName: '演示填报员', role: 'REPORTER' })
  const publisher = await appoint(given, { loginName: 'demo-publisher', displayName: '演示发布员', role: 'PUBLISHER' })
  expect(await save(reporter, 2023, [cell('MED_SOLVED', '72799', { periodKey: '2023', reason: '核对原件', baseSeq: 1 })])).toMatchObject({ ok: true })
  expect(await publish(publisher, 2023)).toMatchObject({ ok: true })
  expect((await published('SUP_COV'))?.target).toMatchObject({ value: '80' })
  expect((await published(AIMLESS))?.target).toMatchObject({ value: '15' })
  const first = await readRelease('annual-2023', 1)
  expect(first?.figures.find((figure) => figure.metric.code === 'SUP_COV' && figure.unit.code === '410700')?.target).toMatchObject({ value: '100' })
})

it('holds a standing target from a year on, a dated one before it, and neither for a part of a year', async () => {
  expect(await carryOut(reviewer, target('DOC_REVIEW_RATE', '97', { fromYear: '2026', near: '3' }))).toMatchObject({ ok: true })
  expect(await carryOut(reviewer, target('DOC_REVIEW_RATE', '95', { periodKey: '2027' }))).toMatchObject({ ok: true })
  expect(await carryOut(reviewer, target('DOC_REVIEW_RATE', '50', { periodKey: '2027-Q1' }))).toMatchObject({ ok: true })
  const lookup = (await readTargets(database()))(null)
  const [id, city] = [(await metric('DOC_REVIEW_RATE')).id, await idOf('410700')]
  const at = (key: string) => {
    const period = periodOfKey(key)
    return period === null ? null : (lookup(id, city, period)?.value ?? null)
  }
  expect(['2025', '2026', '2027', '2028', '2027-Q1', '2027-Q2'].map(at)).toEqual(['100', '97', '95', '97', '50', null])
  const rate = await metric('DOC_REVIEW_RATE')
  const aim = lookup(id, city, { key: '2026', kind: 'YEAR', basis: 'SINGLE', referenceYear: 2026 })
  const standing = (value: string) => statusOf({ value, missing: null, qualifier: 'EXACT', target: aim }, rate)
  expect(['97', '94', '93.9'].map(standing)).toEqual(['met', 'near', 'missed'])
})

it('ends a target once, and tells whoever checked before that it changed meanwhile', async () => {
  const [own] = (await targetsOfMetric((await metric('SUP_COV')).id)).filter(({ endedAt }) => endedAt === null)
  const end = await checked(reviewer, { change: 'end-target' as const, code: 'SUP_COV', targetId: own?.id ?? 0, seen: '' })
  const results = await Promise.all([confirm(reviewer, end), confirm(reviewer, end)])
  expect(results.map((result) => (result.ok ? 'done' : result.problems.map(({ code }) => code).join())).toSorted()).toEqual(['done', 'metric.changed-meanwhile'])
  expect(await told(reviewer, end)).toEqual([['target.over', '']])
  expect((await targetsOfYear(await idOf('410700'), 2024, null)).get('SUP_COV')).toBeUndefined()
  expect((await published('SUP_COV'))?.target).toMatchObject({ value: '80' })
})

it('says everything that is wrong with a target at once, each at its field', async () => {
  expect(await told(reviewer, target('MED_FOUND', '约100', { periodKey: '明年', fromYear: '2027', near: '-1', sourceZh: '', unitCode: 'SFJ', documentId: 999 }))).toEqual([
    ['target.unit-owes-not', 'unitCode'], ['target.period', 'periodKey'], ['target.either', 'fromYear'], ['target.no-side', 'kind'], ['target.value-exact', 'value'], ['value.negative', 'near'],
    ['target.source-missing', 'sourceZh'], ['target.document-unknown', 'documentId'],
  ])
  expect(await told(reviewer, target('DOC_REVIEW_RATE', '97', { fromYear: '2026', near: '3' }))).toEqual([['target.unchanged', 'value']])
  expect(await told(reviewer, target('NOTHING', '97'))).toEqual([['metric.unknown', '']])
})

const insert = (columns: string, values: string): string =>
  `insert into target (metric_id, unit_id, kind, value, source_zh, source_en${columns}) values ((select id from metric where code = 'REC_ACCEPT'), (select city_unit_id from installation), 'FLOOR', 1, '文件', 'a document'${values})`

it.each([
  ['a first year of one period', 'target_from_year', [insert(', period_id, from_year', `, (select id from period where key = '2023'), 2023`)]],
  ['a margin below nothing', 'target_near', [insert(', near', ', -1')]],
  ['an end before it was known', 'target_order', [insert(', ended_at', `, now() - interval '1 day'`)]],
  ['two of a kind for the same time', 'target_once', [insert('', ''), insert('', '')]],
  ['another value in place', 'target_not_rewritten', [insert('', ''), `update target set value = 2 where kind = 'FLOOR'`]],
  ['one that is taken out', 'target_not_rewritten', [insert('', ''), `delete from target where kind = 'FLOOR'`]],
  ['a second end', 'target_ends_once', [insert('', ''), `update target set ended_at = clock_timestamp() where kind = 'FLOOR'`, `update target set ended_at = null where kind = 'FLOOR'`]],
] as const)('the database refuses %s (%s)', async (_name, constraint, statements) => {
  expect(await refusal(given.owner, ...statements)).toMatchObject({ constraint })
})

it('the database takes a target again once the one before has ended', async () => {
  expect(await refusal(given.app, insert('', ''), `update target set ended_at = clock_timestamp() where kind = 'FLOOR'`, insert('', ''))).toBeNull()
})
