import { describe, expect, it, test } from 'vitest'
import { canonical } from '@/lib/domain/rounding'
import { givenJson, givenText } from '@/tests/builders/given-data'
import { metrics } from '../metrics'
import { unitsOfMeasure } from '../units-of-measure'
import { reportPeriods } from './periods'
import { type ReportStatement, reportStatements } from './statements'

const codesWhere = (fits: (statement: ReportStatement) => boolean) => reportStatements.filter(fits).map(({ code }) => code)
const numbered = (...numbers: readonly number[]) => numbers.map((number) => `r2023-${String(number).padStart(2, '0')}`)

test('the report has 52 statements, coded in its order', () => {
  expect(reportStatements.map(({ code }) => code)).toEqual(numbered(...Array.from({ length: 52 }, (_, index) => index + 1)))
})

test('45 statements are joined to a metric that exists; seven are statements only', () => {
  const known = new Set(metrics.map(({ code }) => code))
  expect(reportStatements.filter(({ metricCode }) => metricCode !== null && known.has(metricCode))).toHaveLength(45)
  expect(codesWhere(({ metricCode }) => metricCode === null)).toEqual(numbered(5, 10, 14, 15, 26, 49, 52))
})

test('a statement joined to a metric is in the unit that the metric is stored in', () => {
  for (const { code, metricCode, unit, kind } of reportStatements) {
    if (!metricCode || kind === 'CHANGE_AMBIGUOUS') continue
    const shown = metrics.find((metric) => metric.code === metricCode)?.unit
    expect(unit, code).toBe(unitsOfMeasure.find((candidate) => candidate.code === shown)?.base)
  }
})

test('only a fall by an ambiguous ten, a judgement and an unprinted rate have no value', () => {
  expect(codesWhere(({ value }) => value === null)).toEqual(numbered(23, 45, 52))
  const fall = reportStatements.find(({ code }) => code === 'r2023-23')
  expect(fall).toMatchObject({ kind: 'CHANGE_AMBIGUOUS', printed: '下降了10%', unit: null })
  for (const { value } of reportStatements) if (value !== null) expect(value).toBe(canonical(value))
})

test('nothing is printed for what only follows from a name, nor for the rate that was computed', () => {
  expect(codesWhere(({ printed }) => printed === null)).toEqual(numbered(15, 16, 17, 18, 45))
  expect(codesWhere(({ kind }) => kind === 'IMPLIED')).toEqual(numbered(16, 17, 18))
  expect(codesWhere(({ kind }) => kind === 'NOT_PRINTED')).toEqual(numbered(45))
})

test('what is printed with 余 is a lower bound, and nothing else is', () => {
  expect(codesWhere(({ qualifier }) => qualifier === 'AT_LEAST')).toEqual(codesWhere(({ printed }) => printed?.includes('余') ?? false))
  expect(codesWhere(({ qualifier }) => qualifier === 'AT_LEAST')).toEqual(numbered(9, 20, 27, 39, 51))
  expect(codesWhere(({ qualifier }) => qualifier !== 'AT_LEAST' && qualifier !== 'EXACT')).toEqual([])
})

test('a relation is stated where something printed or said stands against a figure', () => {
  expect(codesWhere(({ relation }) => relation === 'CONTRADICTS')).toEqual(numbered(42))
  expect(codesWhere(({ relation }) => relation === 'SUPPORTS')).toEqual(numbered(16, 17, 18))
  expect(codesWhere(({ relation }) => relation === 'NONE')).toEqual(numbered(5, 10, 14, 15, 23, 26, 45, 49, 52))
  const unrelated = codesWhere(({ relation }) => relation === 'NONE')
  expect(codesWhere(({ becomes, kind }) => becomes === 'statement' || kind === 'NOT_PRINTED')).toEqual(unrelated)
})

test('notes are written in both languages or in neither', () => {
  for (const { code, noteZh, noteEn, periodNoteZh, periodNoteEn } of reportStatements) {
    expect([noteZh === null, periodNoteZh === null], code).toEqual([noteEn === null, periodNoteEn === null])
    if (noteZh) expect(noteZh, code).toMatch(/。$/)
  }
})

describe('periods', () => {
  it('belong to the year 2023, and only a plain year is one', () => {
    expect(reportStatements.every(({ period }) => period?.referenceYear === 2023)).toBe(true)
    expect(codesWhere(({ period }) => period?.kind !== 'YEAR')).toEqual(numbered(7, 8, 9, 20, 40, 41, 42, 43, 44, 45, 46, 47))
  })

  it.each([
    ['累计', '?..2023-12-31'],
    ['累计(存量)', '?..2023-12-31'],
    ['2023年以来', '2023-01-01..2024-02-27'],
    ['今年以来', '2023-01-01..2023-12-31'],
    ['截至2023年', '2023'],
    ['2023年', '2023'],
  ])('%s is read as %s', (words, key) => {
    const keys = new Set(reportStatements.filter(({ periodZh }) => periodZh === words).map(({ period }) => period?.key))
    expect([...keys]).toEqual([key])
  })

  it('are listed once each, with words where they are no plain year', () => {
    const used = new Set(reportStatements.map(({ period }) => period?.key))
    expect(reportPeriods.map(({ period }) => period.key).toSorted()).toEqual([...used].toSorted())
    for (const { period, wordsZh, wordsEn } of reportPeriods) {
      const needsWords = period.kind !== 'YEAR'
      expect([wordsZh !== null, wordsEn !== null], period.key).toEqual([needsWords, needsWords])
    }
  })
})

interface GivenFact {
  readonly id: string
  readonly section: string
  readonly section_title: string
  readonly metric_zh: string
  readonly metric_en: string
  readonly value_as_written: string
  readonly value_base: number | null
  readonly unit_base: string | null
  readonly kind: string
  readonly scope: string
  readonly period: string
  readonly owner_zh: string
  readonly metric_code: string | null
  readonly becomes: string
  readonly is_indicator: boolean
}

const KINDS: Readonly<Record<string, ReportStatement['kind']>> = {
  count: 'VALUE',
  streak: 'VALUE',
  money: 'VALUE',
  bare_ratio: 'VALUE',
  ratio_with_components: 'VALUE',
  rank: 'RANK',
  milestone: 'MILESTONE',
  coverage: 'COVERAGE_BY_WORD',
  change_ambiguous: 'CHANGE_AMBIGUOUS',
  qualitative: 'QUALITATIVE',
  derived: 'NOT_PRINTED',
}

const PERIODS: Readonly<Record<string, string>> = {
  '2023': '2023年',
  截至2023: '截至2023年',
  '2023年以来(至2024-02)': '2023年以来',
  '"今年以来"': '今年以来',
  '累计(起点未说明)': '累计',
  '累计(存量)': '累计(存量)',
}

// Where the given facts are not followed, each with its reason.
const DEPARTURES: Readonly<Record<string, Partial<ReturnType<typeof comparable>>>> = {
  'r2023-14': { printed: '成功创建' }, // the report's own order of the words
  'r2023-15': { printed: null }, // 1个 is read from a name, not printed
  'r2023-16': { printed: null, kind: 'IMPLIED' }, // 1部 is read from a name, not printed
  'r2023-17': { printed: null, kind: 'IMPLIED' },
  'r2023-18': { printed: null, kind: 'IMPLIED' },
  'r2023-45': { printed: null, period: '2023年以来' }, // nothing is printed; a rate belongs to the period of its counts
  'r2023-49': { printed: '建设完成' }, // the report's own words
}

const comparable = (statement: ReportStatement) => ({
  section: statement.section,
  sectionTitle: statement.sectionTitle,
  subjectZh: statement.subjectZh,
  subjectEn: statement.subjectEn,
  printed: statement.printed,
  value: statement.value,
  unit: statement.unit,
  kind: statement.kind,
  scope: statement.scopeZh,
  period: statement.periodZh,
  owner: statement.ownerZh,
  metricCode: statement.metricCode,
  becomes: statement.becomes,
})

const given = givenJson<{ readonly facts: readonly GivenFact[] }>('data/report-2023-facts.json')
if (given) {
  test.each(given.facts.filter((fact) => fact.is_indicator))('$id agrees with the facts given, field by field', (fact) => {
    const ours = reportStatements.find(({ code }) => code === fact.id)
    expect(ours && comparable(ours)).toEqual({
      section: fact.section,
      sectionTitle: fact.section_title,
      subjectZh: fact.metric_zh,
      subjectEn: fact.metric_en,
      printed: fact.value_as_written,
      value: fact.value_base === null ? null : canonical(fact.value_base),
      unit: fact.unit_base,
      kind: KINDS[fact.kind],
      scope: fact.scope,
      period: PERIODS[fact.period],
      owner: fact.owner_zh,
      metricCode: fact.metric_code,
      becomes: /^(statement and observation|derived)/.test(fact.becomes) ? 'statement-and-observation' : 'statement',
      ...DEPARTURES[fact.id],
    })
  })
}

const report = givenText('seed/xinxiang-2023-report.txt')
if (report) {
  const text = report.replace(/\s/g, '')
  test.each(reportStatements.filter(({ printed }) => printed !== null))('$code is printed in the report as $printed', ({ printed }) => {
    expect(text).toContain(printed)
  })
}
