// Sheets as people make them, and what they are taken for.
import { describe, expect, it } from 'vitest'
import { aSheet, aWorkbook, type Given } from '@/tests/builders/read-sheet'
import { anImportTarget, aPeriod, aSubject } from '@/tests/builders/import-target'
import type { ReadSheet } from '../workbook/workbook'
import { headerKey } from './header-key'
import type { ImportPlan, RememberedMatch } from './import-plan'
import type { ImportTarget } from './import-target'
import { planImport } from './plan-import'

const COUNTIES = [aSubject('990101', '演示甲县', '甲县'), aSubject('990102', '演示乙县', '乙县', ['演示老乙县']), aSubject('990103', '演示丙市', '丙市')]
const DISPUTES = ['MED_FOUND', 'MED_SOLVED', 'MED_RATE']
const one = anImportTarget({ metrics: [...DISPUTES, 'REC_ACCEPT', 'REC_CLOSED'] })
const three = anImportTarget({ metrics: DISPUTES, subjects: COUNTIES })

const plan = (rows: readonly (readonly Given[])[], target: ImportTarget = one, remembered: readonly RememberedMatch[] = [], facts: Partial<ReadSheet> = {}): ImportPlan =>
  planImport({ workbook: aWorkbook(aSheet(rows, facts)), target, remembered })
/** `MED_FOUND 990101 = 40`, of what would be written. */
const placed = ({ cells }: ImportPlan): readonly string[] => cells.filter(({ text }) => text !== '').map(({ place, text }) => `${place.metricCode} ${place.subjectCode} = ${text}`)
const left = ({ unmatched }: ImportPlan): readonly string[] => unmatched.map(({ axis, label, reason, values }) => `${axis} ${label} ${reason} ${values}`)

describe('a list of one unit', () => {
  it('is read by its names below a title', () => {
    const result = plan([['演示县2024年第三季度数据表'], [], ['序号', '指标名称', '单位', '本期', '上年同期', '备注'], [1, '排查矛盾纠纷数', '起', 40, 35, ''], [2, '化解矛盾纠纷数', '起', 39, 30, '含上年结转']])
    expect(placed(result)).toEqual(['MED_FOUND 990102 = 40', 'MED_SOLVED 990102 = 39'])
    expect(result.cells[1]).toMatchObject({ sheet: 'Sheet1', row: 5, column: 4, remark: '含上年结转', problem: null })
    expect(left(result)).toEqual([])
  })

  it('is read without a header', () => expect(placed(plan([['排查矛盾纠纷数', '起', 40], ['化解矛盾纠纷数', '起', 39]]))).toEqual(['MED_FOUND 990102 = 40', 'MED_SOLVED 990102 = 39']))

  it('asks which of two columns of figures is meant', () => {
    const result = plan([['指标', '甲', '乙'], ['排查矛盾纠纷数', 40, 41], ['化解矛盾纠纷数', 39, 38]])
    expect(placed(result)).toEqual([])
    expect(left(result)).toEqual(['column 甲 ambiguous 2', 'column 乙 ambiguous 2'])
    expect(placed(plan([['指标', '甲', '乙'], ['排查矛盾纠纷数', 40, 41], ['化解矛盾纠纷数', 39, 38]], one, [{ text: '乙', target: { kind: 'value' } }]))).toEqual(['MED_FOUND 990102 = 41', 'MED_SOLVED 990102 = 38'])
  })

  it('takes the column of the period asked for, and none of another', () => {
    const rows = [['指标', '2023年第三季度', '2024年第三季度', '同比增长（%）'], ['排查矛盾纠纷数', 35, 40, 14.3], ['化解矛盾纠纷数', 30, 39, 30]]
    expect(placed(plan(rows))).toEqual(['MED_FOUND 990102 = 40', 'MED_SOLVED 990102 = 39'])
  })

  it('knows other words, numbering and units for the same thing, and says how sure it is', () => {
    const result = plan([['项目', '数值'], ['1. 全市新收行政复议案件（件）', 12], ['2、复议办结案件数量', 11], ['（三）摸排矛盾纠纷', 40], ['化解社会矛盾纠纷起数', 39]])
    expect(placed(result)).toEqual(['REC_ACCEPT 990102 = 12', 'REC_CLOSED 990102 = 11', 'MED_FOUND 990102 = 40', 'MED_SOLVED 990102 = 39'])
    const { source } = result
    expect(source.kind === 'foreign' && source.headers.map(({ origin, score, confirmed }) => ({ origin, sure: score >= 0.9, confirmed }))).toEqual(Array.from({ length: 4 }, () => ({ origin: 'wording', sure: true, confirmed: false })))
  })

  it('leaves a name that nobody knows with what it may be, and takes it once a person said so', () => {
    const rows = [['指标', '数值'], ['排查矛盾纠纷数', 40], ['解决的群众矛盾', 39]]
    expect(left(plan(rows))).toEqual(['row 解决的群众矛盾 unknown 1'])
    const remembered = [{ text: headerKey('解决的群众矛盾'), target: { kind: 'metric', metricCode: 'MED_SOLVED' } }] as const
    const result = plan(rows, one, remembered)
    expect(placed(result)).toEqual(['MED_FOUND 990102 = 40', 'MED_SOLVED 990102 = 39'])
    expect(result.source.kind === 'foreign' && result.source.headers.find(({ label }) => label === '解决的群众矛盾')).toMatchObject({ origin: 'remembered', confirmed: true, score: 1 })
  })

  it('offers what a name is like', () => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['上门为群众化解的各种矛盾', 39]])
    expect(result.unmatched[0]?.candidates[0]).toMatchObject({ target: { kind: 'metric', metricCode: 'MED_SOLVED' } })
  })

  it('leaves alone what a person called nothing', () => expect(left(plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['其他工作', 5]], one, [{ text: '其他工作', target: { kind: 'ignore' } }]))).toEqual([]))

  it('counts in the unit of its row or of the whole table', () => {
    const money = anImportTarget({ metrics: ['ENF_FINE', 'MED_FOUND'] })
    expect(placed(plan([['指标', '计量单位', '数值'], ['罚没金额', '亿元', 1.2], ['排查矛盾纠纷数', '起', 40]], money))).toEqual(['ENF_FINE 990102 = 1.2亿元', 'MED_FOUND 990102 = 40'])
    expect(placed(plan([['单位：亿元'], ['指标', '数值'], ['罚没金额', 1.2], ['排查矛盾纠纷数', 40]], money))).toEqual(['ENF_FINE 990102 = 1.2亿元', 'MED_FOUND 990102 = 40'])
    expect(placed(plan([['指标', '数值'], ['罚没金额（元）', 1234567.8], ['排查矛盾纠纷数', 40]], money))[0]).toBe('ENF_FINE 990102 = 1234567.8元')
  })

  it('tells a rate that the counts do not come to, and takes no rate', () => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 73111], ['化解矛盾纠纷数', 72798], ['矛盾纠纷化解率', '119%']])
    const rate = result.cells.find(({ place }) => place.metricCode === 'MED_RATE')
    expect(rate).toMatchObject({ text: '', shown: '119%', marks: ['text-number', 'computed'], problem: null, suggestion: '99.57%' })
    expect(rate?.warnings.map(({ code }) => code)).toContain('value.rate-differs')
  })

  it.each(['99.57%', '99.6', '0.9957'])('does not ask about a rate of %s, which is right', (shown) => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 73111], ['化解矛盾纠纷数', 72798], ['矛盾纠纷化解率', shown]])
    expect(result.cells.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain('value.rate-differs')
  })

  it('refuses a figure that is given twice and differently', () => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39], ['排查矛盾纠纷数', 41]])
    expect(result.cells.map(({ problem }) => problem?.code ?? null)).toEqual([null, null, 'import.twice'])
  })

  it('tells what is hidden', () => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], one, [], { hiddenRows: [3] })
    expect(result).toMatchObject({ hiddenRows: [3], cells: [{ marks: [] }, { marks: ['hidden'] }] })
  })

  it('does not guess which cell a merged figure belongs to', () => {
    const result = plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', null]], one, [], { merged: [{ top: 2, left: 2, bottom: 3, right: 2 }] })
    expect(result.cells[0]).toMatchObject({ marks: ['merged'] })
  })
})

describe('units beside metrics', () => {
  const wide = [['2024年第三季度矛盾纠纷情况', null, null], ['县市区', '排查矛盾纠纷数', '化解矛盾纠纷数'], ['演示甲县', 40, 39], ['老乙县', 50, 49], ['演示老乙县', 51, 48], ['丙市司法局', 60, 60], ['合计', 150, 148]] as const

  it('is read with a row a unit, by names, former names and what kind of body it is', () => {
    const result = plan(wide.filter(([name]) => name !== '老乙县'), three)
    expect(placed(result)).toEqual(['MED_FOUND 990101 = 40', 'MED_SOLVED 990101 = 39', 'MED_FOUND 990102 = 51', 'MED_SOLVED 990102 = 48', 'MED_FOUND 990103 = 60', 'MED_SOLVED 990103 = 60'])
    expect(left(result)).toEqual(['row 合计 total 2'])
    expect(result.source.kind === 'foreign' && result.source.headers.find(({ label }) => label === '演示老乙县')).toMatchObject({ origin: 'former', axis: 'row' })
  })

  it('is read with a column a unit', () => {
    const result = plan([['指标', '甲县', '乙县', '丙市', '合计'], ['排查矛盾纠纷数', 40, 50, 60, 150], ['化解矛盾纠纷数', 39, 49, 60, 148]], three)
    expect(placed(result)).toEqual(['MED_FOUND 990101 = 40', 'MED_FOUND 990102 = 50', 'MED_FOUND 990103 = 60', 'MED_SOLVED 990101 = 39', 'MED_SOLVED 990102 = 49', 'MED_SOLVED 990103 = 60'])
  })

  it('is read with both names in each row, the unit written once', () => {
    const result = plan([['单位', '指标', '数值'], ['甲县', '排查矛盾纠纷数', 40], [null, '化解矛盾纠纷数', 39], ['乙县', '排查矛盾纠纷数', 50], [null, '化解矛盾纠纷数', 49]], three)
    expect(placed(result)).toEqual(['MED_FOUND 990101 = 40', 'MED_SOLVED 990101 = 39', 'MED_FOUND 990102 = 50', 'MED_SOLVED 990102 = 49'])
  })

  it('never gives a unit that nobody knows to the one before it', () => {
    const result = plan([['单位', '指标', '数值'], ['甲县', '排查矛盾纠纷数', 40], ['丁县', '排查矛盾纠纷数', 41], [null, '化解矛盾纠纷数', 42]], three)
    expect(placed(result)).toEqual(['MED_FOUND 990101 = 40'])
    expect(left(result)[0]).toBe('row 丁县 unknown 1')
  })

  it('is read below merged heads of two rows, without last year', () => {
    const rows = [['县市区', '排查矛盾纠纷数', null, '化解矛盾纠纷数', null], [null, '本期', '上年同期', '本期', '上年同期'], ['甲县', 40, 1, 39, 2], ['乙县', 50, 3, 49, 4]]
    const merged = [{ top: 1, left: 2, bottom: 1, right: 3 }, { top: 1, left: 4, bottom: 1, right: 5 }, { top: 1, left: 1, bottom: 2, right: 1 }]
    expect(placed(plan(rows, three, [], { merged }))).toEqual(['MED_FOUND 990101 = 40', 'MED_SOLVED 990101 = 39', 'MED_FOUND 990102 = 50', 'MED_SOLVED 990102 = 49'])
  })

  it('asks whose the figures are where several units are asked and none is named, in a list without heads as well', () => {
    const columns = plan([['演示丙市2024年数据'], ['指标', '2024年第三季度'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], three)
    expect(placed(columns)).toEqual([])
    expect(left(columns)).toEqual(['column 2024年第三季度 whose 2'])
    const bare = plan([['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], three)
    expect(left(bare)).toEqual(['row 排查矛盾纠纷数 whose 1', 'row 化解矛盾纠纷数 whose 1'])
  })

  it('asks again whose a column of a period is, though somebody said so of an earlier file', () => {
    const said = [{ text: headerKey('2024年第三季度'), target: { kind: 'subject', subjectCode: '990101' } }, { text: headerKey('南片'), target: { kind: 'subject', subjectCode: '990102' } }] as const
    const headersOf = ({ source }: ImportPlan) => (source.kind === 'foreign' ? source.headers.filter(({ target }) => target.kind === 'subject').map(({ label, origin, confirmed }) => ({ label, origin, confirmed })) : [])
    expect(headersOf(plan([['指标', '2024年第三季度'], ['排查矛盾纠纷数', 40]], three, said))).toEqual([{ label: '2024年第三季度', origin: 'remembered', confirmed: false }])
    expect(headersOf(plan([['指标', '南片'], ['排查矛盾纠纷数', 40]], three, said))).toEqual([{ label: '南片', origin: 'remembered', confirmed: true }])
  })

  it('says which column nobody knows', () => {
    const result = plan([['县市区', '排查矛盾纠纷数', '上门走访户数'], ['甲县', 40, 7], ['乙县', 50, 8]], three)
    expect(left(result)).toEqual(['column 上门走访户数 unknown 2'])
  })
})

describe('several periods', () => {
  const quarters = anImportTarget({ metrics: ['MED_FOUND', 'MED_SOLVED'], periods: ['2024-Q2', '2024-Q3'] })

  it('are told by their columns', () => {
    const result = plan([['指标', '第二季度', '三季度'], ['排查矛盾纠纷数', 40, 50], ['化解矛盾纠纷数', 39, 49]], quarters)
    expect(result.cells.map(({ place, text }) => `${place.metricCode} ${place.periodKey} ${text}`)).toEqual(['MED_FOUND 2024-Q2 40', 'MED_FOUND 2024-Q3 50', 'MED_SOLVED 2024-Q2 39', 'MED_SOLVED 2024-Q3 49'])
  })

  it('are told by the title', () => {
    const result = plan([['演示县2024年第三季度情况表'], ['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], quarters)
    expect(result.cells.map(({ place }) => place.periodKey)).toEqual(['2024-Q3', '2024-Q3'])
  })

  it('are asked about where nothing tells them', () => expect(plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], quarters)).toMatchObject({ cells: [], unmatched: [{ reason: 'ambiguous' }] }))

  it('have names of their own', () => expect(aPeriod('2024-Q3').referenceYear).toBe(2024))
})

it('finds nothing in a sheet of something else', () => {
  expect(plan([['姓名', '电话'], ['某人', '1234']])).toMatchObject({ cells: [], problems: [{ code: 'import.nothing-found', params: { sheet: 'Sheet1' } }] })
})

it('reads the sheet that names most of what is asked', () => {
  const other = aSheet([['封面'], ['排查矛盾纠纷数']], { name: '封面' })
  const real = aSheet([['指标', '数值'], ['排查矛盾纠纷数', 40], ['化解矛盾纠纷数', 39]], { name: '数据' })
  expect(planImport({ workbook: aWorkbook(other, real), target: one, remembered: [] }).sheet).toBe('数据')
})

it('does not take long over a large sheet of names that nobody knows', () => {
  const rows = Array.from({ length: 5_000 }, (_none, at) => [`无关项目第${at}号`, `说明文字${at % 977}`, at, at + 1])
  expect(plan([['指标', '数值'], ['排查矛盾纠纷数', 40], ...rows]).cells.length).toBeGreaterThan(0)
})

describe('a text table whose thousands separators nobody quoted', () => {
  const cut = (rows: readonly (readonly Given[])[], format: 'csv' | 'xlsx' = 'csv'): ImportPlan => planImport({ workbook: { ...aWorkbook(aSheet(rows)), format }, target: one, remembered: [] })

  it('is not taken for the first part of its numbers', () => {
    const { cells } = cut([['指标', '数值'], ['排查矛盾纠纷数', '1', '234'], ['化解矛盾纠纷数', '39']])
    expect(cells.map(({ text, problem, suggestion }) => [text, problem?.code ?? null, suggestion])).toEqual([['1', 'value.cut-number', '1234'], ['39', null, null]])
  })

  it.each<readonly [string, readonly (readonly Given[])[], 'csv' | 'xlsx']>([
    ['a column with a name of its own', [['指标', '数值', '序号'], ['排查矛盾纠纷数', '1', '234']], 'csv'],
    ['a workbook, which has cells', [['指标', '数值'], ['排查矛盾纠纷数', '1', '234']], 'xlsx'],
    ['what is no group of three', [['指标', '数值'], ['排查矛盾纠纷数', '1', '23']], 'csv'],
    ['what begins with 0', [['指标', '数值'], ['排查矛盾纠纷数', '0', '234']], 'csv'],
  ])('is not seen in %s', (_name, rows, format) => {
    expect(cut(rows, format).cells.filter(({ problem }) => problem?.code === 'value.cut-number')).toEqual([])
  })
})
