// Names of the whole catalogue, as it writes them and as reports do.
import { describe, expect, it } from 'vitest'
import { anImportTarget, aSubject, everyMetric } from '@/tests/builders/import-target'
import { headerKey, splitUnit } from './header-key'
import { nameIndex } from './name-index'

const target = anImportTarget({ metrics: everyMetric, subjects: [aSubject('990101', '演示市', '演示'), aSubject('990102', '演示县', '演示县'), aSubject('990103', '长原市', '长原', ['长原县'])] })
const names = nameIndex(target)
const codeOf = (label: string): string | null => {
  const match = names.find('metric', label)
  return match?.target.kind === 'metric' ? match.target.metricCode : null
}
const subjectOf = (label: string): string | null => {
  const match = names.find('subject', label)
  return match?.target.kind === 'subject' ? match.target.subjectCode : null
}
const metrics = [...new Map(target.rows.map(({ metric }) => [metric.code, metric])).values()]

it('finds each metric by its names and its code', () => {
  for (const metric of metrics) for (const name of [metric.nameZh, metric.nameEn, metric.code, ` ${metric.nameZh}（${metric.unit}） `]) expect([name, codeOf(name)]).toEqual([name, metric.code])
})

it('never takes a shortened name of one metric for another', () => {
  const shortened = (name: string): readonly string[] => [name.replace(/数$/u, ''), name.replace(/数$/u, '数量'), name.replace('行政复议', '复议'), name.replace('行政机关', ''), `全市${name}`, name.replace('矛盾', ''), name.replace('重大行政', '')]
  for (const metric of metrics) for (const name of shortened(metric.nameZh)) expect([name, [metric.code, null].includes(codeOf(name))]).toEqual([name, true])
})

// What stands on the left was met in reports of cities.
describe('wordings of reports', () => {
  it.each([
    ['新收行政复议案件', 'REC_ACCEPT'], ['行政复议收案数', 'REC_ACCEPT'], ['办结行政复议案件数', 'REC_CLOSED'], ['行政复议案件办结数', 'REC_CLOSED'], ['排查各类矛盾纠纷', 'MED_FOUND'], ['调处成功矛盾纠纷', 'MED_SOLVED'], ['化解矛盾纠纷（起）', 'MED_SOLVED'],
    ['矛盾纠纷化解比例', 'MED_RATE'],
  ])('%s is %s', (label, code) => expect(codeOf(label)).toBe(code))

  it.each(['受理', '案件数', '一审', '其他', '审结率', '数量', '法治政府建设'])('%s is nothing surely', (label) => expect(codeOf(label)).toBeNull())
})

describe('units', () => {
  it.each([['演示县', '990102'], ['演示县人民政府', '990102'], ['演示县司法局', '990102'], ['演示市', '990101'], ['990103', '990103'], ['长原', '990103'], ['长原县', '990103'], ['长原市政府', '990103']])('%s is %s', (label, code) => expect(subjectOf(label)).toBe(code))
  it('leaves a name that two of them share to a person', () => {
    const twins = nameIndex(anImportTarget({ subjects: [aSubject('1', '新原市', '新原市'), aSubject('2', '新原县', '新原县')] }))
    expect(twins.find('subject', '新原')).toBeNull()
  })
})

describe('a name in the form in which it is compared', () => {
  it.each([['１. 受理案件数（件）', '受理案件数件'], ['一、受理  案件数', '受理案件数'], ['（二）受理案件数', '受理案件数'], ['“一件事”数', '一件事数'], ['2024年数', '2024年数']])('%s', (label, key) => expect(headerKey(label)).toBe(key))
  it.each([['罚没金额（单位：万元）', '罚没金额', '万元'], ['罚没金额[亿元]', '罚没金额', '亿元'], ['败诉率(总体)', '败诉率(总体)', null], ['数值', '数值', null]])('%s', (label, name, unit) => expect(splitUnit(label)).toEqual({ name, unit }))
})
