import { describe, expect, it, test } from 'vitest'
import { isComputed } from '@/lib/domain/metric'
import { givenJson } from '@/tests/builders/given-data'
import { ATTENDANCE, CASELOAD, CORRECTIONS, FIRST_INSTANCE, INSTANCES, LOSSES, RETRIALS, SECOND_INSTANCE, SETTLEMENTS } from '@/lib/domain/rules/orders'
import { legalBases } from './legal-bases'
import { metricGroups } from './metric-groups'
import { metricOwners } from './metric-owners'
import { notAbove } from './metric-row'
import { metrics, type ReferenceMetric } from './metrics'
import { orgUnits } from './org-units'
import { targets } from './targets'
import { unitsOfMeasure } from './units-of-measure'

const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
const rates = metrics.filter(({ kind }) => kind === 'RATIO' || kind === 'COVERAGE')
const codesWhere = (fits: (metric: ReferenceMetric) => boolean) => metrics.filter(fits).map(({ code }) => code)

/** The two counts of a rate. */
const partsOf = (rate: ReferenceMetric) => [rate.numeratorCode, rate.denominatorCode].map((code) => byCode.get(code ?? ''))

const dimensionOf = (metric?: ReferenceMetric) => unitsOfMeasure.find(({ code }) => code === metric?.unit)?.dimension

/** What the rules need beside the catalogue that was given: instances of hearings, and cases carried over. */
const ADDED = [
  'LIT_HEARD_FIRST', 'LIT_HEARD_SECOND', 'LIT_HEARD_RETRIAL', 'LIT_ATTEND_FIRST', 'LIT_ATTEND_SECOND', 'LIT_ATTEND_RETRIAL', 'REC_CARRIED',
]

test('the catalogue has 115 metrics with codes of their own, in nine groups that all have some', () => {
  expect(byCode.size).toBe(115)
  expect(metrics).toHaveLength(115)
  expect(metricGroups).toHaveLength(9)
  expect(new Set(metrics.map(({ groupCode }) => groupCode))).toEqual(new Set(metricGroups.map(({ code }) => code)))
})

test('the kinds are counted: 78 counts, 16 ratios, 11 coverages, 4 streaks, 2 amounts, 2 ranks, 2 changes', () => {
  const kinds = [...new Set(metrics.map(({ kind }) => kind))]
  expect(Object.fromEntries(kinds.map((kind) => [kind, metrics.filter((metric) => metric.kind === kind).length]))).toEqual({
    COUNT: 78,
    RATIO: 16,
    COVERAGE: 11,
    STREAK: 4,
    AMOUNT: 2,
    RANK: 2,
    CHANGE: 2,
  })
})

describe('rates', () => {
  test.each(rates)('$code rests on two distinct counts of one dimension, each in the catalogue', (rate) => {
    const [numerator, denominator] = partsOf(rate)
    expect([numerator?.kind, denominator?.kind]).toEqual(['COUNT', 'COUNT'])
    expect(numerator?.code).not.toBe(denominator?.code)
    expect(dimensionOf(numerator)).toBe(dimensionOf(denominator))
  })

  test.each(rates)('$code names its base in both languages and belongs to the same point or span as its counts', (rate) => {
    expect(rate.baseZh).toMatch(/\p{Script=Han}/u)
    expect(rate.baseEn).toMatch(/^[a-z]/)
    expect(partsOf(rate).map((part) => part?.timeBasis)).toEqual([rate.timeBasis, rate.timeBasis])
  })

  test.each(rates)('$code is a ratio of sums only where both counts may be added', (rate) => {
    const addable = partsOf(rate).every((part) => part?.aggregation === 'SUM' || part?.aggregation === 'LAST')
    expect(rate.aggregation).toBe(addable ? 'RATIO_OF_SUMS' : 'NONE')
  })

  it('alone has a numerator, a denominator and a base in words', () => {
    expect(codesWhere((metric) => Boolean(metric.numeratorCode ?? metric.denominatorCode ?? metric.baseZh ?? metric.baseEn))).toEqual(
      rates.map(({ code }) => code),
    )
  })
})

test('every field of every metric is in its range', () => {
  for (const metric of metrics) {
    const unit = unitsOfMeasure.find(({ code }) => code === metric.unit)
    expect(metric, metric.code).toMatchObject({ version: 1, rounding: 'HALF_UP', displayScale: unit?.scale ?? 'no such unit' })
    expect(metric.decimals, metric.code).toBe(isComputed(metric.kind) || unit?.scale === '10000' ? 2 : 0)
    expect(metric.legalBasis.length, metric.code).toBeGreaterThan(0)
    expect(metric.definitionZh, metric.code).toMatch(/。$/)
    expect([metric.nameZh, metric.nameEn, metric.unitEn].every((name) => name.length > 0 && name.length < 60), metric.code).toBe(true)
    expect(metric.levels[0], metric.code).toBe('CITY')
  }
})

test('what may not be added is named: ranks, streaks, changes and four more', () => {
  const notAdded = codesWhere(({ aggregation, kind }) => aggregation === 'NONE' && !['RANK', 'STREAK', 'CHANGE'].includes(kind))
  expect(notAdded).toEqual(['GOV_ITEM_NOMEET', 'GOV_ITEM_NOMEET_RATE', 'GOV_ONETHING_ITEMS', 'TOWN_POWERS'])
  expect(codesWhere(({ kind, aggregation }) => ['RANK', 'STREAK', 'CHANGE'].includes(kind) && aggregation !== 'NONE')).toEqual([])
})

test('a stock is never added over time, a flow never stands for its last value', () => {
  expect(codesWhere(({ timeBasis, aggregation }) => timeBasis === 'STOCK' && aggregation === 'SUM')).toEqual([])
  expect(codesWhere(({ timeBasis, aggregation }) => timeBasis === 'FLOW' && aggregation === 'LAST')).toEqual([])
})

test('a definition that counts at a point of time is a stock, one that counts over a span a flow', () => {
  expect(codesWhere(({ definitionZh, timeBasis }) => /^(年末|统计时点|已上线)/.test(definitionZh) && timeBasis !== 'STOCK')).toEqual([])
  expect(codesWhere(({ definitionZh, timeBasis }) => /^统计(年度|期)/.test(definitionZh) && timeBasis !== 'FLOW')).toEqual([])
})

test('penalties, fines, coercion and inspections are kept from scores, and nothing else', () => {
  expect(codesWhere(({ scoreAllowed }) => !scoreAllowed)).toEqual(['ENF_PENALTY', 'ENF_FINE', 'ENF_COERCE', 'ENF_INSPECT'])
})

test('twelve metrics are key, in places 1 to 12', () => {
  const places = metrics.flatMap(({ keyOrder }) => keyOrder ?? []).toSorted((a, b) => a - b)
  expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('every owner is a department, and enforcement bodies are spelled out', () => {
  const departments = new Set(orgUnits.filter(({ kind }) => kind === 'DEPARTMENT').map(({ code }) => code))
  for (const { code, ownerCodes } of metrics) {
    expect(ownerCodes.length, code).toBeGreaterThan(0)
    expect(ownerCodes.filter((owner) => !departments.has(owner)), code).toEqual([])
  }
  expect(byCode.get('ENF_FINE')?.ownerCodes).toEqual(orgUnits.filter((unit) => unit.enforcementBody).map(({ code }) => code))
})

test('every legal basis and every owner is used', () => {
  const used = new Set(metrics.flatMap(({ legalBasis }) => legalBasis.map(({ name }) => name)))
  expect(Object.values(legalBases).filter(({ name }) => !used.has(name))).toEqual([])
  expect(new Set(metrics.map(({ ownerZh }) => ownerZh)).size).toBe(Object.keys(metricOwners).length)
})

test('checks and changes refer to metrics that exist', () => {
  const named = metrics.flatMap(({ checks, baseCode }) => [
    ...(baseCode ? [baseCode] : []),
    ...checks.flatMap((check) => (check.rule === 'NOT_ABOVE' ? [check.smaller, check.larger] : [])),
  ])
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((code) => !byCode.has(code))).toEqual([])
  expect(codesWhere(({ kind, baseCode }) => (kind === 'CHANGE') !== (baseCode !== null))).toEqual([])
})

test('a check that one count is a part of another names an order that the rules hold', () => {
  const held = [ATTENDANCE, LOSSES, SETTLEMENTS, CORRECTIONS].map((order): readonly string[] => order)
  const pairs = metrics.flatMap(({ checks }) => checks.flatMap((check) => (check.rule === 'NOT_ABOVE' ? [check] : [])))
  expect(pairs.length).toBeGreaterThan(0)
  for (const { smaller, larger } of pairs) expect(held.some((order) => order.includes(smaller) && order.indexOf(larger) > order.indexOf(smaller)), `${smaller} and ${larger}`).toBe(true)
  expect(() => notAbove(ATTENDANCE, 'LIT_HEARD', 'LIT_CHIEF')).toThrow('no part')
})

test('what the rules compare is in the catalogue', () => {
  const named = [ATTENDANCE, LOSSES, SETTLEMENTS, CORRECTIONS, FIRST_INSTANCE, SECOND_INSTANCE, RETRIALS, ...INSTANCES.map(({ whole, parts }) => [whole, ...parts]), Object.values(CASELOAD)].flat()
  expect(named.filter((code) => !byCode.has(code))).toEqual([])
  expect(codesWhere(({ checks }) => checks.some(({ rule }) => rule === 'NUMERATOR_ABOVE_DENOMINATOR_NEEDS_REASON'))).toEqual([CASELOAD.rate])
})

test('a change says whether it is relative or in percentage points: one metric each, in a unit of its own, never typed in', () => {
  const changes = metrics.filter(({ kind }) => kind === 'CHANGE')
  expect(changes.map(({ unit, baseCode }) => `${baseCode} in ${unit}`)).toEqual(['LIT_LOSS_RATE in 百分点', 'LIT_LOSS_RATE in %'])
  for (const { kind } of changes) expect(isComputed(kind)).toBe(true)
})

test('a target is a floor of all for what should rise and a ceiling of none for what should fall', () => {
  expect(targets).toHaveLength(14)
  expect(metrics.filter(({ target }) => target)).toHaveLength(14)
  for (const { code, target, direction } of metrics) {
    if (!target) continue
    expect([direction, target.kind, target.value], code).toEqual(direction === 'DOWN' ? ['DOWN', 'CEILING', '0'] : ['UP', 'TARGET', '100'])
  }
})

interface GivenMetric {
  readonly code: string
  readonly group_code: string
  readonly group: string
  readonly name_zh: string
  readonly name_en: string
  readonly definition_zh: string
  readonly kind: string
  readonly unit: string
  readonly unit_base: string
  readonly display_scale: number
  readonly entry: string
  readonly numerator_code: string | null
  readonly denominator_code: string | null
  readonly base_code: string | null
  readonly direction: string
  readonly target: number | null
  readonly period: string
  readonly owner: string
  readonly owner_codes: readonly string[]
  readonly level: readonly string[]
  readonly score_allowed: boolean
  readonly checks: readonly string[]
  readonly note_zh: string | null
  readonly basis: readonly { readonly name: string; readonly url?: string }[]
  readonly family?: string
  readonly key_order?: number
}

const given = givenJson<{ readonly metrics: readonly GivenMetric[] }>('data/metrics.json')
if (given) {
  test('the catalogue agrees with the one given, field by field and in its order', () => {
    expect(metrics.filter(({ code }) => !ADDED.includes(code)).map(asGiven)).toEqual(given.metrics.map(onlyWhatIsCarried))
  })
}

// The words in which the given catalogue writes a check.
function checkAsGiven(check: ReferenceMetric['checks'][number], of: string): string {
  if (check.rule === 'DENOMINATOR_POSITIVE') return 'den>0'
  if (check.rule === 'NUMERATOR_WITHIN_DENOMINATOR') return 'num<=den'
  if (check.rule === 'NUMERATOR_ABOVE_DENOMINATOR_NEEDS_REASON') return `warn_if num>den: ${check.reasonZh}`
  return check.larger === of ? `value>=${check.smaller}` : `${check.smaller}<=${check.larger}`
}

function asGiven(metric: ReferenceMetric): GivenMetric {
  const unit = unitsOfMeasure.find(({ code }) => code === metric.unit)
  return {
    code: metric.code,
    group_code: metric.groupCode,
    group: metricGroups.find(({ code }) => code === metric.groupCode)?.nameZh ?? '',
    name_zh: metric.nameZh,
    name_en: metric.nameEn,
    definition_zh: metric.definitionZh,
    kind: metric.kind.toLowerCase(),
    unit: metric.unit,
    unit_base: unit?.base ?? '',
    display_scale: Number(metric.displayScale),
    entry: isComputed(metric.kind) ? 'derived' : 'manual',
    numerator_code: metric.numeratorCode,
    denominator_code: metric.denominatorCode,
    base_code: metric.baseCode,
    direction: metric.direction.toLowerCase(),
    target: metric.target ? Number(metric.target.value) : null,
    period: metric.frequency.toLowerCase(),
    owner: metric.ownerZh,
    owner_codes: metric.ownerZh === metricOwners.ENFORCEMENT_BODIES.nameZh ? ['*ENFORCEMENT_BODIES'] : metric.ownerCodes,
    level: metric.levels.map((level) => level.toLowerCase()),
    score_allowed: metric.scoreAllowed,
    checks: metric.checks.map((check) => checkAsGiven(check, metric.code)),
    note_zh: metric.noteZh,
    basis: metric.legalBasis.map(({ name, url }) => (url ? { name, url } : { name })),
    ...(metric.family ? { family: metric.family } : {}),
    ...(metric.keyOrder === null ? {} : { key_order: metric.keyOrder }),
  }
}

// What the report says of a metric is carried by the statements and observations; a formula follows from the kind.
function onlyWhatIsCarried(metric: GivenMetric): unknown {
  const elsewhere = new Set(['formula', 'note_entry', 'in_report_2023'])
  return Object.fromEntries(Object.entries(metric).filter(([field]) => !elsewhere.has(field) && !field.startsWith('report_2023_')))
}
