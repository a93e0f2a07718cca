// Metrics looked after in the product: founded, continued and set otherwise, refused with sentences where the database would refuse, never twice at once.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { metricHistory } from '@/lib/data/metric-history'
import { metricVersions } from '@/lib/data/metric-versions'
import { metricsOn } from '@/lib/data/metrics'
import type { Viewer } from '@/lib/domain/viewer'
import { previewMetricChange } from '@/lib/operations/preview-metric-change'
import { database } from '@/lib/platform/database/connection'
import { appoint } from './appoint'
import { clone, refusal, rowsOf, serveFrom, type Clone } from './database'
import { carryOut, checked, confirm, creation, idOf, metric, rateOf, settings, told, version } from './metric-changes'

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

const metricOn = async (code: string, day: string) => (await metricsOn(database(), day, new Map())).find((one) => one.code === code)

it('founds counts and a rate of them, each with its first version, its owners and an event, last in its group', async () => {
  expect(await carryOut(reviewer, await creation('TIP_IN'))).toEqual({ ok: true, value: 'TIP_IN' })
  expect(await carryOut(reviewer, await creation('TIP_DONE', { nameZh: '办结举报件数', nameEn: 'Reports settled in time' }))).toMatchObject({ ok: true })
  expect(await carryOut(reviewer, await creation('TIP_RATE', rateOf('TIP_DONE', 'TIP_IN'), { kind: 'RATIO' }))).toMatchObject({ ok: true })
  expect(await metricOn('TIP_RATE', '2024-12-31')).toMatchObject({
    kind: 'RATIO', version: 1, numeratorCode: 'TIP_DONE', denominatorCode: 'TIP_IN', unitEn: '%', ownerZh: '市司法局', breaks: [], legalBasis: [{ name: '演示依据', url: 'https://example.gov.cn/a' }],
  })
  const order = (await metricsOn(database(), '2024-12-31', new Map())).map(({ groupCode }) => groupCode)
  expect(order).toEqual(order.toSorted())
  const [event] = await metricHistory('TIP_RATE')
  expect(event?.reading).toMatchObject({ act: 'metric.create', actor: { id: reviewer.userId }, after: { on: '2024-01-01', numerator: 'TIP_DONE' } })
})

it('shows a new metric in no catalogue before its first day, so that what was published stays what it was', async () => {
  expect(await metricOn('TIP_IN', '2023-12-31')).toBeUndefined()
  expect(await told(reviewer, await creation('OTHER', { nameZh: '另一指标' }, { on: '2023-12-31' }))).toEqual([['metric.date-published', 'on']])
})

it('says everything that is wrong with a new metric at once, each at its field', async () => {
  const wrong = await creation('med rate', {
    nameZh: '矛盾纠纷化解率', nameEn: '', definitionZh: '', legalBasis: [{ name: '', url: 'http://example.gov.cn' }], unit: '万元', decimals: 9, aggregation: 'LAST', baseZh: '口径',
  }, { groupCode: 'G99', ownerIds: [await idOf('410721')], levels: [], family: 'lit loss', keyOrder: 40, scoreAllowed: false, on: '明年' })
  expect(await told(reviewer, wrong)).toEqual([
    ['metric.code-form', 'code'], ['metric.group-unknown', 'groupCode'], ['metric.name-missing', 'nameEn'], ['metric.name-taken', 'nameZh'], ['metric.definition-missing', 'definitionZh'],
    ['metric.basis-name-missing', 'bases.0.name'], ['metric.basis-address', 'bases.0.url'], ['metric.measure', 'unit'], ['metric.decimals', 'decimals'], ['metric.aggregation', 'aggregation'],
    ['metric.parts-unasked', 'baseZh'], ['metric.levels-missing', 'levels'], ['metric.owner-unknown', 'owners'], ['metric.family-form', 'family'], ['metric.key-order', 'keyOrder'],
    ['metric.score-why-missing', 'noteZh'], ['metric.date-unreadable', 'on'],
  ])
})

it.each([
  ['a rate of itself', { numeratorCode: 'SELF_RATE' }, 'metric.part-missing', 'metric_version_parts'],
  ['a rate of a count to itself', { numeratorCode: 'MED_FOUND', denominatorCode: 'MED_FOUND' }, 'metric.parts-same', 'metric_version_parts'],
  ['a rate without a denominator', { denominatorCode: null }, 'metric.part-missing', 'metric_version_parts'],
  ['a rate of a rate, which could go in circles', { numeratorCode: 'MED_RATE' }, 'metric.part-kind', null],
  ['a rate of what is not there', { numeratorCode: 'NOTHING' }, 'metric.part-missing', null],
] as const)('refuses %s with a sentence before the database has to', async (_name, facts, code, constraint) => {
  expect((await told(reviewer, await creation('SELF_RATE', rateOf('MED_SOLVED', 'MED_FOUND', { nameZh: '自比率', ...facts }), { kind: 'RATIO' }))).map(([one]) => one)).toContain(code)
  if (constraint === null) return
  const [numerator, denominator] = [facts, facts].map((one, at) => (at === 0 ? ('numeratorCode' in one ? one.numeratorCode : 'MED_SOLVED') : 'denominatorCode' in one ? one.denominatorCode : 'MED_FOUND'))
  const id = (of: string | null | undefined): string => (of === null ? 'null' : `(select id from metric where code = '${of === 'SELF_RATE' ? 'TIP_RATE' : (of ?? '')}')`)
  expect(await refusal(given.owner, `update metric_version set valid_to = '2026-01-01' where metric_id = ${id('TIP_RATE')}`, `insert into metric_version (metric_id, version, valid_from, name_zh, name_en, definition_zh,
    legal_basis, kind, unit_code, unit_en, owner_zh, owner_en, decimals, direction, aggregation, time_basis, numerator_id, denominator_id, factor) select metric_id, 2, '2026-01-01', name_zh, name_en, definition_zh,
    legal_basis, kind, unit_code, unit_en, owner_zh, owner_en, decimals, direction, aggregation, time_basis, ${id(numerator)}, ${id(denominator)}, factor from metric_version where metric_id = ${id('TIP_RATE')}`))
    .toMatchObject({ constraint })
})

it('continues a metric: the version before ends on the day, revisions keep theirs, and only a substantial change breaks the series', async () => {
  expect(await carryOut(reviewer, await version('MED_FOUND', { definitionZh: '统计期内排查登记的各类矛盾纠纷起数，含网上登记。' }))).toMatchObject({ ok: true })
  expect(await carryOut(reviewer, await version('MED_FOUND', { definitionZh: '统计期内排查登记的矛盾纠纷起数，不含网上登记。' }, { on: '2026-01-01', breaks: true, breakNote: '不再计网上登记。' }))).toMatchObject({ ok: true })
  const versions = await metricVersions((await metric('MED_FOUND')).id)
  expect(versions.map(({ version: number, from, to, breakNote }) => [number, from, to, breakNote])).toEqual([
    [3, '2026-01-01', null, '不再计网上登记。'], [2, '2025-01-01', '2026-01-01', null], [1, null, '2025-01-01', null],
  ])
  expect(versions.at(-1)?.revisions).toBeGreaterThan(0)
  expect((await metricOn('MED_FOUND', '2025-12-31'))?.breaks).toEqual([])
  expect((await metricOn('MED_FOUND', '2026-12-31'))?.breaks).toEqual([{ version: 3, note: '不再计网上登记。' }])
})

it.each([
  ['within a published period', { definitionZh: '新的定义。' }, { on: '2023-07-01' }, [['metric.date-published', 'on']]],
  ['that says nothing else', {}, {}, [['metric.unchanged', 'nameZh']]],
  ['with other parts and no break', { numeratorCode: 'REC_ACCEPT' }, {}, [['metric.break-needed', 'breaks']]],
  ['that breaks without a reason', { definitionZh: '新的定义。' }, { breaks: true }, [['metric.break-note-missing', 'breakNote']]],
  ['with a reason and no break', { definitionZh: '新的定义。' }, { breakNote: '理由' }, [['metric.break-unmarked', 'breaks']]],
  ['in a unit that measures something else', { unit: '件', decimals: 0 }, {}, [['metric.measure', 'unit'], ['metric.measure-other', 'unit']]],
] as const)('refuses a version %s', async (_name, facts, rest, expected) => {
  expect(await told(reviewer, await version('MED_RATE', facts, { on: '2027-01-01', ...rest }))).toEqual(expected)
})

it('lets the database refuse what a published release shows to change, whoever asks', async () => {
  const end = (day: string): string => `update metric_version set valid_to = '${day}' where metric_id = (select id from metric where code = 'REC_ACCEPT') and valid_to is null`
  expect(await refusal(given.owner, end('2023-12-31'))).toMatchObject({ constraint: 'metric_version_published' })
  expect(await refusal(given.app, end('2024-01-01'))).toBeNull()
  expect(await refusal(given.owner, end('2024-01-01'), `update metric_version set valid_to = '2024-02-01' where valid_to = '2024-01-01'`)).toMatchObject({ constraint: 'metric_version_ends_once' })
  expect(await refusal(given.owner, `update metric_version set name_zh = '改名' where version = 1`)).toMatchObject({ constraint: 'metric_version_not_rewritten' })
  expect(await refusal(given.app, `update metric_version set name_zh = '改名' where version = 1`)).toMatchObject({ code: '42501' })
})

it('changes who answers and who owes at once, keeps former owners, and lets two key metrics change places', async () => {
  const before = await metric('MED_RATE')
  const other = (await Promise.all(['REC_CORRECT_RATE', 'SUP_COV'].map(metric))).find(({ keyOrder }) => keyOrder !== null)
  const place = other?.keyOrder ?? 1
  const preview = await previewMetricChange(reviewer, await settings('MED_RATE', { keyOrder: place, ownerIds: [await idOf('SFJ')] }))
  expect(preview).toMatchObject({ ok: true, value: { plan: { change: 'settings', changed: ['ownerIds', 'keyOrder'] } } })
  expect(await carryOut(reviewer, await settings('MED_RATE', { keyOrder: place, ownerIds: [await idOf('SFJ')] }))).toMatchObject({ ok: true })
  expect(await metric('MED_RATE')).toMatchObject({ keyOrder: place, ownerIds: [await idOf('SFJ')] })
  const places = await rowsOf<{ key_order: number }>(given.owner, 'select key_order from metric where key_order is not null order by 1')
  expect(places.map(({ key_order }) => key_order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(await rowsOf(given.owner, `select count(*)::int as n from metric_owner o join metric m on m.id = o.metric_id where m.code = 'MED_RATE'`)).toEqual([{ n: before.ownerIds.length }])
  // And back again: an owner who returns is the same row.
  expect(await carryOut(reviewer, await settings('MED_RATE', { ownerIds: [...before.ownerIds] }))).toMatchObject({ ok: true })
  expect(await metric('MED_RATE')).toMatchObject({ ownerIds: before.ownerIds })
})

it('keeps a level that a rate needs, and refuses settings that are the same', async () => {
  expect(await told(reviewer, await settings('MED_SOLVED', { levels: ['CITY'] }))).toEqual([['metric.level-needed', 'levels']])
  expect(await told(reviewer, await settings('MED_RATE', { levels: ['CITY', 'COUNTY', 'DEPARTMENT'] }))).toEqual([['metric.part-levels', 'levels'], ['metric.part-levels', 'levels']])
  expect(await told(reviewer, await settings('MED_SOLVED', {}))).toEqual([['metric.unchanged', 'levels']])
})

it('takes one of two who change a metric at once, and tells the other that it was changed meanwhile', async () => {
  const second = await appoint(given, { loginName: 'demo-reviewer-2', displayName: '演示审核员二', role: 'REVIEWER' })
  const [one, other] = [
    await checked(reviewer, await version('REC_ACCEPT', { definitionZh: '甲的定义。' })),
    await checked(second, await version('REC_ACCEPT', { definitionZh: '乙的定义。' })),
  ]
  const results = await Promise.all([confirm(reviewer, one), confirm(second, other)])
  expect(results.map((result) => (result.ok ? 'done' : result.problems.map(({ code }) => code).join()))).toEqual(expect.arrayContaining(['done', 'metric.changed-meanwhile']))
  expect(await metricVersions((await metric('REC_ACCEPT')).id)).toHaveLength(2)
  expect((await metricHistory('REC_ACCEPT')).filter(({ reading }) => reading.act === 'metric.change')).toHaveLength(1)
})

it('founds one of two metrics of one code that are confirmed at once', async () => {
  const twice = await checked(reviewer, await creation('TWICE', { nameZh: '同时新建' }))
  const results = await Promise.all([confirm(reviewer, twice), confirm(reviewer, twice)])
  expect(results.map((result) => (result.ok ? 'done' : result.problems.map(({ code }) => code).join())).toSorted()).toEqual(['done', 'metric.code-taken'])
})

it('is not for reporters, publishers, auditors, or reviewers of one county', async () => {
  const change = await creation('NOT_MINE', { nameZh: '不是我的' })
  for (const [role, unitCode] of [['REPORTER', '410700'], ['PUBLISHER', '410700'], ['AUDITOR', '410700'], ['REVIEWER', '410721']] as const) {
    const viewer = await appoint(given, { loginName: `demo-${role.toLowerCase()}-${unitCode}`, displayName: '演示人员', role, unitCode })
    expect(await told(viewer, change)).toEqual([['permission.missing', '']])
    expect(await confirm(viewer, change)).toMatchObject({ ok: false, problems: [{ code: 'permission.missing' }] })
  }
})

it('writes no words of anybody into the log', async () => {
  const bodies = await rowsOf<{ body: string }>(given.owner, `select body from audit.event where facts ->> 'act' in ('metric.create', 'metric.change')`)
  expect(bodies.length).toBeGreaterThan(5)
  expect(bodies.filter(({ body }) => /定义|不再计|受理举报/.test(body))).toEqual([])
})
