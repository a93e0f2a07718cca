// One row of a file of history by itself; beside it what reads its cells, its period and its header.
import { describe, expect, it, test } from 'vitest'
import { cellText } from './cell-text'
import { messages } from '@/lib/i18n/messages'
import { TIDY_COLUMNS } from '../exporting/tidy-columns'
import { isHeader, ownColumns, readColumns } from './columns'
import { judgeRate } from './judge-rate'
import { judgeRow, type PeriodGround, type RowTexts } from './judge-row'
import { nameIndex } from './name-index'
import { periodKeyOf } from './read-period'

const heard = { id: 1, versionId: 11, nameZh: '应诉案件数', nameEn: 'Cases heard', kind: 'COUNT' as const, unit: '件', displayScale: '1' }
const rate = { ...heard, id: 2, versionId: 12, nameZh: '出庭率', nameEn: 'Attendance rate', kind: 'RATIO' as const, unit: '%' }
const city = { id: 7, name: '示例市', nameEn: 'Example City', existed: true }
const gone = { id: 8, name: '旧县', nameEn: 'Old County', existed: false }

const GROUND: PeriodGround = {
  periodId: 5, key: '2019', over: true,
  metric: nameIndex<typeof heard | typeof rate>([{ code: 'LIT_HEARD', names: [heard.nameZh], thing: heard }, { code: 'LIT_RATE', names: [rate.nameZh], thing: rate }]),
  otherMetric: (text) => (text === 'LATER' ? { nameZh: '后来的指标', nameEn: 'A later metric' } : null),
  unit: nameIndex([{ code: '1', names: ['示例市', '同名'], thing: city }, { code: '2', names: ['旧县', '同名'], thing: gone }]),
}
const BLANK: RowTexts = { metric: 'LIT_HEARD', unit: '1', period: '2019', value: '5', qualifier: '', reason: '', note: '' }
const judged = (texts: Partial<RowTexts>, ground: PeriodGround | null = GROUND) => judgeRow({ ...BLANK, ...texts }, ground)
const codes = (texts: Partial<RowTexts>, ground: PeriodGround | null = GROUND): readonly string[] => judged(texts, ground).problems.map(({ code, path }) => `${String(path[0])} ${code}`)

describe('a row', () => {
  test.each([
    ['0', { kind: 'value', value: '0', qualifier: 'EXACT' }],
    ['2500余', { kind: 'value', value: '2500', qualifier: 'AT_LEAST' }],
    ['不适用', { kind: 'missing', reason: 'NOT_APPLICABLE' }],
    ['', null],
  ])('that says %j says it as the form reads it', (value, quantity) => {
    expect(judged({ value })).toMatchObject({ quantity, problems: [] })
  })

  it('may say beside the value how exactly it is known, in a word or a code', () => {
    for (const [qualifier, read] of [['约', 'APPROX'], ['不少于', 'AT_LEAST'], ['LESS_THAN', 'LESS_THAN'], ['以上', 'AT_LEAST'], ['准确', 'EXACT']] as const) {
      expect(judged({ qualifier })).toMatchObject({ quantity: { value: '5', qualifier: read }, problems: [] })
    }
  })

  test.each<[Partial<RowTexts>, string]>([
    [{ metric: '' }, 'metric history.cell-blank'],
    [{ metric: 'NOTHING' }, 'metric history.unknown-metric'],
    [{ metric: 'LATER' }, 'metric history.metric-not-then'],
    [{ unit: '' }, 'unit history.cell-blank'],
    [{ unit: '别的市' }, 'unit history.unknown-unit'],
    [{ unit: '旧县' }, 'unit history.unit-not-then'],
    [{ unit: '同名' }, 'unit history.shared-name'],
    [{ value: '12.5' }, 'value value.not-whole'],
    [{ value: '/' }, 'value value.symbol-ambiguous'],
    [{ qualifier: '大概齐' }, 'qualifier history.qualifier'],
    [{ value: '约5', qualifier: '超过' }, 'qualifier history.qualifier-twice'],
    [{ note: 'a\u202Eb' }, 'note text.forbidden-character'],
    [{ reason: '长'.repeat(501) }, 'reason text.too-long'],
  ])('%j has one thing wrong: %s', (texts, code) => {
    expect(codes(texts)).toEqual([code])
  })

  it('tells all that is wrong with it at once', () => {
    expect(codes({ metric: 'NOTHING', unit: '9', note: 'a\u202Eb' })).toEqual(['metric history.unknown-metric', 'unit history.unknown-unit', 'note text.forbidden-character'])
    expect(codes({ period: '' }, null)).toEqual(['period history.cell-blank'])
    expect(codes({ period: '何年' }, null)).toEqual(['period history.unknown-period'])
    expect(codes({}, { ...GROUND, over: false, periodId: null })).toEqual(['period history.period-ahead'])
  })

  it('of a rate is marked as computed', () => {
    expect(judged({ metric: '出庭率', value: '80%' })).toMatchObject({ computed: true, quantity: { value: '80' }, problems: [] })
  })
})

test.each([
  ['2019', '2019'], ['２０１９年', '2019'], ['2019年度', '2019'], ['2019上半年', '2019-S1'], ['2019 H2', '2019-S2'], ['2019-S1', '2019-S1'], ['2019年第三季度', '2019-Q3'], ['2019年3季度', '2019-Q3'], ['2019/Q4', '2019-Q4'],
  ['2019-Q5', null], ['19', null], ['20l9', null], ['', null], ['1900', null],
])('the period %j is %j', (text, key) => {
  expect(periodKeyOf(text)).toBe(key)
})

describe('a cell', () => {
  it('says its number, and one shown as a percentage as one', () => {
    expect(cellText({ kind: 'number', text: '0.919', format: '0.00%' })).toEqual({ ok: true, value: '91.9%' })
    expect(cellText({ kind: 'number', text: '0.919', format: '0.00"%"' })).toEqual({ ok: true, value: '0.919' })
    expect(cellText({ kind: 'text', text: ' 2500余 ' })).toEqual({ ok: true, value: '2500余' })
  })

  it('that holds an error, a day or a truth says nothing that was meant', () => {
    const codesOf = (content: Parameters<typeof cellText>[0]): readonly string[] => {
      const read = cellText(content)
      return read.ok ? [] : read.problems.map(({ code }) => code)
    }
    expect(codesOf({ kind: 'error', text: '#REF!' })).toEqual(['history.cell-error'])
    expect(codesOf({ kind: 'date', day: '2019-03-01', text: '43525' })).toEqual(['history.cell-date'])
    expect(codesOf({ kind: 'boolean', value: true })).toEqual(['history.cell-boolean'])
  })
})

describe('a header', () => {
  const cells = (...texts: readonly string[]) => texts.map((text, at) => ({ column: at + 1, text }))

  it('is read in both languages, codes before names', () => {
    for (const header of [cells('指标', '单位', '年度', '数值', '备注'), cells('Metric', 'Unit', 'Period', 'Value', 'Note')]) {
      expect(isHeader(header)).toBe(true)
      expect(readColumns(header)).toEqual({ ok: true, value: new Map([['metric', 1], ['unit', 2], ['period', 3], ['value', 4], ['note', 5]]) })
    }
    const tidy = readColumns(cells('metric_code', 'metric_name', 'unit_code', 'unit_name', 'period_key', 'value'))
    expect(tidy.ok && [...tidy.value]).toEqual([['metric', 1], ['unit', 3], ['period', 5], ['value', 6]])
  })

  it('that lacks a column or has one twice is refused', () => {
    const [lacking, twice] = [readColumns(cells('指标', '单位')), readColumns(cells('指标', '单位', '年度', '数值', '数值'))]
    expect(lacking.ok ? [] : lacking.problems).toMatchObject([{ code: 'history.header-missing', params: { columns: 'period value' } }])
    expect(twice.ok ? [] : twice.problems).toMatchObject([{ code: 'history.header-twice', params: { column: 'value', first: '4', second: '5' } }])
    expect(isHeader(cells('各县区历史数据'))).toBe(false)
  })
})

describe('a rate beside its counts', () => {
  const metric = { ...rate, code: 'LIT_RATE', numeratorCode: 'LIT_ATTEND', denominatorCode: 'LIT_HEARD', changeOf: null, decimals: 2, rounding: 'HALF_UP' as const }
  const count = (value: string) => ({ kind: 'value' as const, value, qualifier: 'EXACT' as const })
  const found = (text: string, value: string, parts: readonly [string | null, string | null]): string | undefined =>
    judgeRate(metric, text, count(value), [parts[0] === null ? null : count(parts[0]), parts[1] === null ? null : count(parts[1])])?.code

  it('fits where it is what they give, rounded or cut off as written', () => {
    expect(found('99.57%', '99.57', ['72798', '73111'])).toBeUndefined()
    expect(found('99.5', '99.5', ['72798', '73111'])).toBeUndefined()
  })

  it('is refused where it is not, and where there is nothing to compute it of', () => {
    expect(found('99.56%', '99.56', ['72798', '73111'])).toBe('history.rate-differs')
    expect(found('80', '80', ['24', null])).toBe('history.rate-alone')
  })
})

describe('a file of the product\'s own export', () => {
  const headers = (words: 'zh-CN' | 'en' | 'codes') => TIDY_COLUMNS.map(([key], at) => ({ column: at + 1, text: words === 'codes' ? key : messages(words).exportColumns[key].header }))
  const place = (key: string): number => TIDY_COLUMNS.findIndex(([one]) => one === key) + 1

  it.each(['zh-CN', 'en', 'codes'] as const)('is known by its header (%s), which says where each thing stands', (words) => {
    expect(ownColumns(headers(words))).toEqual({ exact: place('exact_value'), missing: place('missing') })
    const read = readColumns(headers(words))
    expect(read.ok && Object.fromEntries(read.value)).toEqual({
      metric: place('metric_code'), unit: place('unit_code'), period: place('period_key'), value: place('value'), qualifier: place('qualifier'), reason: place('reason'), note: place('footnotes'),
    })
  })

  it('says the value as it is kept, in the base unit, and the reason for none by its code', () => {
    const scaled: PeriodGround = { ...GROUND, metric: nameIndex<typeof heard>([{ code: 'LIT_HEARD', names: [heard.nameZh], thing: { ...heard, unit: '万件', displayScale: '10000' } }]) }
    expect(judged({ value: '1.23', exact: '12345', missing: '' }, scaled)).toMatchObject({ quantity: { value: '12345' }, problems: [] })
    expect(judged({ value: '1.23' }, scaled)).toMatchObject({ quantity: { value: '12300' } })
    expect(judged({ value: '', exact: '', missing: 'NO_CASES' })).toMatchObject({ quantity: { kind: 'missing', reason: 'NO_CASES' }, problems: [] })
    expect(judged({ value: '', exact: '', missing: '' })).toMatchObject({ quantity: null })
  })
})
