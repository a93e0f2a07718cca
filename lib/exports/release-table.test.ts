import { describe, expect, test } from 'vitest'
import { sincePeriod } from '@/lib/domain/period'
import { LOCALES } from '@/lib/i18n/messages'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import type { TabledFigure, TabledStatement } from './printed-cells'
import { releaseTable, tableFileName } from './release-table'

const found = aMetric({
  code: 'MED_FOUND', nameZh: '矛盾纠纷排查数', nameEn: 'Disputes found', unit: '起', ownerCodes: ['SFJ'],
  legalBasis: [{ name: '人民调解法' }, { name: '统计报表制度', url: 'https://example.test/a' }],
})
const rate = aRate({ baseZh: '按排查数计', baseEn: 'of disputes found', scoreAllowed: false, ownerCodes: ['SFJ'] })
const revision = { seq: 1, at: '2024-02-27T01:00:05.000Z', reason: null }
const figure: TabledFigure = { ...aFigure({ metric: found, value: '73111', origin: 'REPORT', revision }), observationId: 1 }
const rateFigure: TabledFigure = {
  ...aFigure({
    metric: rate, value: '99.571883847848', origin: 'DERIVED',
    numerator: { metricCode: 'MED_SOLVED', nameZh: '矛盾纠纷化解数', nameEn: 'Disputes resolved', unit: '起', value: '72798', qualifier: 'EXACT' },
    denominator: { metricCode: 'MED_FOUND', nameZh: '矛盾纠纷排查数', nameEn: 'Disputes found', unit: '起', value: '73111', qualifier: 'EXACT' },
    target: { value: '99.6', kind: 'TARGET', sourceZh: '工作要点', sourceEn: 'work plan' },
  }),
  observationId: 2,
}
const statement: TabledStatement = { ...aStatement({ relation: 'CONTRADICTS' }), links: [{ observationId: 2, relation: 'CONTRADICTS' }] }
const release = {
  label: '2023年度',
  version: 1,
  publishedAt: '2024-02-26T16:30:00.000Z',
  url: 'https://plumbline.example/releases/annual-2023',
  hash: 'ab'.repeat(32),
  reason: null,
}

function tabled(figures: readonly TabledFigure[], statements: readonly TabledStatement[] = [], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const groupNames = new Map([['G6', '社会矛盾纠纷依法有效化解']])
  const generatedAt = '2024-03-01T00:00:00.000Z'
  const table = releaseTable({ title: '法治政府建设指标', release, figures, statements, locale, generatedAt, groupNames })
  const rows = table.data.rows.map((row) => Object.fromEntries(table.data.columns.map(({ key }, at) => [key, row[at]])))
  return { table, rows, row: rows[0] ?? {} }
}

describe('releaseTable', () => {
  test('footnotes stand in a column of their own and, with the figure that they are about, in the notes', () => {
    const { table, row } = tabled([{ ...figure, footnotes: ['两县重复计入', '含上年结转'] }])
    expect(row['footnote']).toBe('两县重复计入\n含上年结转')
    expect(table.notes.rows.filter(([item]) => item?.startsWith('注：'))).toEqual([
      ['注：矛盾纠纷排查数 · 新乡市 · 2023年', '两县重复计入'], ['注：矛盾纠纷排查数 · 新乡市 · 2023年', '含上年结转'],
    ])
    expect(tabled([figure]).row['footnote']).toBeNull()
    expect(tabled([{ ...figure, footnotes: ['两县重复计入'] }], [], 'en').table.notes.rows.some(([item]) => item?.startsWith('Note on '))).toBe(true)
  })

  test('a count says who, what, when and how much, and where it is from', () => {
    expect(tabled([figure]).row).toMatchObject({
      metricCode: 'MED_FOUND', metricName: '矛盾纠纷排查数', group: '社会矛盾纠纷依法有效化解', unitOfMeasure: '起', orgUnitCode: '410700', orgUnitName: '新乡市',
      periodKey: '2023', periodWords: '2023年', value: '73111', symbol: null, qualifier: '精确 EXACT', missing: null, exactValue: '73111',
      status: '监测', origin: '报告摘录 REPORT', revision: '1', metricVersion: '1', revisedAt: '2024-02-27 09:00:05',
      release: '2023年度', releaseVersion: '1', releaseHash: release.hash,
    })
  })

  test('a rate has its counts, the print beside it, and the verdict of the recomputation', () => {
    expect(tabled([figure, rateFigure], [statement]).rows[1]).toMatchObject({
      value: '99.57', exactValue: '99.571883847848', numerator: '72798', denominator: '73111', printed: '99.56%',
      verdict: '与分子分母不符 mismatch', target: '99.6', status: '临近', sourceDocument: '2023年报告',
    })
  })

  test.each([
    ['AT_LEAST', '≥'],
    ['MORE_THAN', '>'],
    ['AT_MOST', '≤'],
    ['LESS_THAN', '<'],
    ['APPROX', '≈'],
  ] as const)('%s survives as %s, with its word', (qualifier, symbol) => {
    const { row } = tabled([{ ...figure, value: '2500', qualifier }])
    expect(row).toMatchObject({ value: '2500', symbol })
    expect(row['qualifier']).toContain(qualifier)
  })

  test('the qualifier of a count behind a rate survives as well', () => {
    const numerator = rateFigure.numerator && { ...rateFigure.numerator, qualifier: 'AT_LEAST' as const }
    expect(tabled([{ ...rateFigure, numerator }]).row).toMatchObject({ numerator: '72798', numeratorSymbol: '≥', denominatorSymbol: null })
  })

  test('zero, not reported and not applicable are three different rows', () => {
    const absent = { ...figure, value: null }
    const { rows } = tabled([{ ...figure, value: '0' }, { ...absent, missing: 'NOT_REPORTED' }, { ...absent, missing: 'NOT_APPLICABLE' }])
    expect(rows.map(({ value, exactValue, symbol, missing }) => [value, exactValue, symbol, missing])).toEqual([
      ['0', '0', null, null],
      [null, null, 'x', '未报 NOT_REPORTED'],
      [null, null, 'z', '不适用 NOT_APPLICABLE'],
    ])
  })

  test.each([
    ['5520000', { displayScale: '10000', unit: '万件' }, '552'],
    ['1234567', {}, '1234567'],
    ['-1234.5', { decimals: 1 }, '-1234.5'],
    ['12.345', { decimals: 2 }, '12.35'],
    ['2.5', { kind: 'CHANGE', decimals: 1 }, '2.5'],
    ['-2.5', { kind: 'CHANGE', decimals: 1 }, '-2.5'],
  ] as const)('%s of a metric with %j is %s: the shown unit and places, no separators', (value, changes, expected) => {
    expect(tabled([{ ...figure, value, metric: { ...found, ...changes } }]).row).toMatchObject({ value: expected, exactValue: value })
  })

  test("the document's own words for a period go before ours", () => {
    const period = sincePeriod(null, '2024-02-27', 2023)
    const { row } = tabled([{ ...figure, period, periodWordsZh: '2023年以来' }])
    expect(row).toMatchObject({ periodKey: '?..2024-02-27', periodWords: '2023年以来' })
    expect(tabled([{ ...figure, period }]).row['periodWords']).toBe('截至2024年2月27日（累计）')
  })

  test('a change that a document speaks of is no print of the figure', () => {
    const { row } = tabled([rateFigure], [{ ...statement, kind: 'CHANGE_AMBIGUOUS', printed: '下降了10%' }])
    expect(row).toMatchObject({ printed: null, verdict: null, sourceDocument: '2023年报告' })
  })

  test('a statement about another figure is not taken for this one', () => {
    expect(tabled([figure], [statement]).row).toMatchObject({ printed: null, sourceDocument: null })
  })

  test('what is printed twice is told twice, in order', () => {
    const { row } = tabled([rateFigure], [statement, { ...statement, code: 'S2', printed: '99.57%', value: '99.57', documentTitle: '蓝皮书' }])
    expect(row).toMatchObject({ printed: '99.56%；99.57%', verdict: '与分子分母不符 mismatch；相符 match', sourceDocument: '2023年报告；蓝皮书' })
  })

  test('a correction carries its reason', () => {
    const { row } = tabled([{ ...figure, revision: { ...revision, seq: 2, reason: '更正录入' } }])
    expect(row).toMatchObject({ revision: '2', correctionReason: '更正录入' })
  })

  test('every metric of the table is defined once for each version, with the names of its counts', () => {
    const { definitions } = tabled([figure, figure, rateFigure, { ...figure, metric: { ...found, version: 2 } }]).table
    const rows = definitions.rows.map((row) => Object.fromEntries(definitions.columns.map(({ key }, at) => [key, row[at]])))
    expect(rows.map(({ code, version }) => [code, version])).toEqual([['MED_FOUND', '1'], ['MED_RATE', '1'], ['MED_FOUND', '2']])
    expect(rows[1]).toMatchObject({
      numerator: '矛盾纠纷化解数(MED_SOLVED)', denominator: '矛盾纠纷排查数(MED_FOUND)', base: '按排查数计', rounding: '四舍五入', direction: '越高越好', owner: 'SFJ',
      scoring: '不得用于评分、排名',
    })
    expect(rows[0]).toMatchObject({ legalBasis: '人民调解法\n统计报表制度', basisAddress: 'https://example.test/a' })
  })

  test('the notes name the release, its hash and every symbol', () => {
    const notes = new Map(tabled([figure], [statement]).table.notes.rows.map(([item, text]) => [item, text]))
    expect(notes.get('发布版本')).toBe('v1')
    expect(notes.get('发布时间（北京时间）')).toBe('2024-02-27 00:30:00')
    expect(notes.get('校验值（SHA-256）')).toBe(release.hash)
    expect(notes.get('来源文件')).toBe('2023年报告')
    expect(notes.get('符号 ≥')).toContain('余')
    expect(notes.get('符号 z')).toContain('不适用')
  })

  test.each(LOCALES)('in %s every column has a header of its own, and every row a cell for each', (locale) => {
    const { table } = tabled([figure, rateFigure], [statement], locale)
    for (const { columns, rows } of [table.data, table.definitions, table.notes]) {
      expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length)
      for (const row of rows) expect(row.length).toBe(columns.length)
    }
  })

  test('an English reader gets English names', () => {
    const { row } = tabled([rateFigure], [statement], 'en')
    expect(row).toMatchObject({ metricName: 'Dispute resolution rate', orgUnitName: 'Xinxiang', periodWords: '2023' })
  })
})

test('the file is named after product, title, release, version and the Chinese day of publication', () => {
  expect(tableFileName(tabled([figure]).table, 'xlsx')).toBe('准绳_法治政府建设指标_2023年度_v1_20240227.xlsx')
  expect(tableFileName(tabled([figure], [], 'en').table, 'csv')).toBe('Plumbline_法治政府建设指标_2023年度_v1_20240227.csv')
})
