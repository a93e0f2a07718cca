import { expect, test } from 'vitest'
import { aCatalogue, aCatalogueMetric } from '@/tests/builders/catalogue'
import type { MetricChangeRequest, StandingTarget } from './metric-change'
import { metricIn } from './metric-facts'
import { planMetricChange, type KnownMetrics } from './plan-metric-change'
import { seenFor } from './seen-metric'

const standing: StandingTarget = { id: 7, unitId: 1, kind: 'TARGET', periodKey: null, fromYear: null, value: '90', near: null, sourceZh: '演示', sourceEn: '演示' }
const known = (facts: Partial<KnownMetrics> = {}): KnownMetrics => ({
  catalogue: aCatalogue(), targets: [standing], documentIds: new Set([3]),
  units: new Map([['410700', { id: 1, kind: 'CITY', name: '新乡市' }], ['SFJ', { id: 2, kind: 'DEPARTMENT', name: '市司法局' }]]), ...facts,
})
const told = (request: MetricChangeRequest, facts: Partial<KnownMetrics> = {}) => {
  const plan = planMetricChange(request, known(facts))
  return plan.ok ? [] : plan.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}
const found = aCatalogueMetric({ code: 'MED_FOUND', nameZh: '排查矛盾纠纷数' })
const version = (facts: Partial<typeof found> = {}, rest: Partial<Extract<MetricChangeRequest, { change: 'version' }>> = {}): MetricChangeRequest => ({
  change: 'version', code: 'MED_FOUND', facts: { ...found, ...facts }, on: '2025-01-01', breaks: false, breakNote: '', ...rest,
})
const target = (facts: Partial<Extract<MetricChangeRequest, { change: 'target' }>> = {}): MetricChangeRequest => ({
  change: 'target', code: 'MED_RATE', unitCode: '410700', documentId: null, kind: 'TARGET', periodKey: '', fromYear: '', value: '95%', near: '', sourceZh: '演示', sourceEn: '', ...facts,
})

test('a version says what it changes, and fills blank words from what was chosen', () => {
  const plan = planMetricChange(version({ definitionZh: '新的定义。', unitEn: '', ownerZh: '', ownerEn: '' }), known())
  expect(plan).toMatchObject({ ok: true, value: { plan: { version: 2, breakNote: null, facts: { unitEn: '件', ownerZh: '市司法局', ownerEn: 'Justice Bureau' } } } })
  expect(plan.ok && plan.value.change === 'version' && plan.value.plan.changed).toEqual(['definitionZh', 'unitEn'])
})

test('a version begins after the present one and after what is published', () => {
  expect(told(version({ definitionZh: '新。' }, { on: '2023-12-31' }))).toEqual(['metric.date-published on'])
  expect(told(version({ definitionZh: '新。' }, { on: '2024-01-01' }))).toEqual([])
  const later = aCatalogue({ metrics: [aCatalogueMetric({ code: 'MED_FOUND', nameZh: '排查矛盾纠纷数', from: '2025-01-01' })] })
  expect(told(version({ definitionZh: '新。' }), { catalogue: later })).toEqual(['metric.date-too-early on'])
  expect(told(version({ definitionZh: '新。' }, { on: '2025-02-30' }))).toEqual(['metric.date-unreadable on'])
})

test('another way of adding up breaks the series, other words may or may not, and a break says why', () => {
  expect(told(version({ aggregation: 'NONE' }))).toEqual(['metric.break-needed breaks'])
  expect(told(version({ aggregation: 'NONE' }, { breaks: true }))).toEqual(['metric.break-note-missing breakNote'])
  expect(told(version({ aggregation: 'NONE' }, { breaks: true, breakNote: '不再相加。' }))).toEqual([])
  expect(told(version({}, { breaks: true, breakNote: '数据来源更换。' }))).toEqual([])
  expect(told(version())).toEqual(['metric.unchanged nameZh'])
})

test('a target of the same kind and time is replaced, one that says the same is refused', () => {
  expect(planMetricChange(target(), known())).toMatchObject({ ok: true, value: { replaces: { id: 7 }, plan: { value: '95', sourceEn: '演示' } } })
  expect(planMetricChange(target({ kind: 'FLOOR' }), known())).toMatchObject({ ok: true, value: { replaces: null } })
  expect(told(target({ value: '90' }))).toEqual(['target.unchanged value'])
  expect(told(target({ unitCode: 'SFJ', documentId: 4 }))).toEqual(['target.unit-owes-not unitCode', 'target.document-unknown documentId'])
  expect(told({ change: 'end-target', code: 'MED_RATE', targetId: 8 })).toEqual(['target.over '])
  expect(told(target({ code: 'NOTHING' }))).toEqual(['metric.unknown '])
})

test('what was seen changes with the version, the settings, the targets and the holder of the wanted place, and with nothing else', () => {
  const settings = { change: 'settings', code: 'MED_SOLVED', settings: { ownerIds: [1], levels: ['CITY', 'COUNTY'], frequency: 'YEAR', family: null, keyOrder: 1 } } as const
  const seen = seenFor(settings, known())
  const metrics = aCatalogue().metrics
  const other = (facts: object, code = 'MED_SOLVED') => seenFor(settings, known({ catalogue: aCatalogue({ metrics: metrics.map((metric) => (metric.code === code ? { ...metric, ...facts } : metric)) }) }))
  expect([other({ version: 2 }), other({ ownerIds: [2] }), other({ levels: ['CITY'] }), other({ keyOrder: null }, 'MED_FOUND'), seenFor(settings, known({ targets: [] }))].filter((one) => one === seen)).toEqual([])
  expect([other({ nameEn: 'x' }, 'MED_RATE'), other({ version: 2 }, 'MED_RATE'), seenFor(settings, known())]).toEqual([seen, seen, seen])
  expect(metricIn(aCatalogue(), 'MED_FOUND')?.keyOrder).toBe(1)
})
