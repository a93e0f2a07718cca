// Words above a column that say what stands below, whatever the figure.
import { headerKey } from './header-key'

/** name: what the rows are told by; value: the figure itself; measure: its unit; remark; total: a sum of others; other: last year's, a change, a number in a list. */
export type HeaderWord = 'name' | 'value' | 'measure' | 'remark' | 'total' | 'other'

const WORDS: Readonly<Record<HeaderWord, readonly string[]>> = {
  name: ['指标', '指标名称', '项目', '项目名称', '名称', '事项', '内容', '县市区', '县(市、区)', '地区', '单位名称', '填报单位', '责任单位', '区划', '区域', '对象', '期间', '报告期', '代码', '指标代码', 'metric', 'indicator', 'name', 'code', 'period'].map(headerKey),
  value: ['本期', '本期数', '本期值', '本期完成', '数值', '数据', '值', '填报数', '填报值', '填报数据', '上报数', '上报数据', '本年', '本年数', '本年累计', '今年', '当年', '累计', '累计数', '数量', '完成数', '完成情况', '实际', '实际数', '结果', 'value', 'thisperiod', 'figure', 'current'],
  measure: ['计量单位', '单位', '数量单位', 'unit', 'unitofmeasure', 'measure'],
  remark: ['备注', '说明', '原因', '填报说明', '备注说明', '备注原因', '情况说明', 'remarks', 'remark', 'note', 'notes', 'comment'],
  total: ['合计', '总计', '小计', '共计', '总和', '合计数', '全市合计', '全市总计', '全市小计', 'total', 'sum', 'subtotal', 'grandtotal'],
  other: ['上年同期', '上年', '去年', '去年同期', '上年数', '上期', '同比', '环比', '同比增长', '同比增减', '增长', '增长率', '增减', '增幅', '变化', '变动', '较上年', '序号', '编号', '排名', '位次', '目标', '目标值', '口径', '定义', '指标口径', '佐证', '填报人', '联系电话', '联系人', '审核人', '日期', '填报日期', '数据来源', '来源', '分组', '类别', '一级指标',
    'lastyear', 'change', 'no', 'rank', 'target', 'definition', 'source'],
}

const BY_KEY = new Map(Object.entries(WORDS).flatMap(([word, names]) => names.map((name): [string, string] => [name, word])))
const KINDS: readonly HeaderWord[] = ['name', 'value', 'measure', 'remark', 'total', 'other']

/** What a name above a column says of it; null where it is no such word. */
export function headerWord(label: string): HeaderWord | null {
  const key = headerKey(label)
  // “同比增长（%）”, “上年同期（件）”: the unit behind it changes nothing.
  const found = BY_KEY.get(key) ?? BY_KEY.get(key.replace(/(?:万?件|万?元|百分点|个)$/u, ''))
  return KINDS.find((kind) => kind === found) ?? null
}
