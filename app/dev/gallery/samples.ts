// Made-up values for looking at components; nothing here is a statistic. Names of places are real, their figures are not.
import type { BarRow } from '@/components/charts/bar-list-input'
import type { TrendInput } from '@/components/charts/trend-input'
import type { FigureStatus } from '@/lib/domain/status'
import { messages } from '@/lib/i18n/messages'

export const STATUS_WORDS = messages('zh-CN').status

const point = (value: string | null, text: string) => ({ value, text })

export const RATE_TREND: TrendInput = {
  periods: ['2018年', '2019年', '2020年', '2021年', '2022年', '2023年'],
  series: [
    {
      name: '示例',
      points: [
        point('84.2', '84.2%'),
        point('86.1', '86.1%'),
        point(null, '未报'),
        point('88.7', '88.7%'),
        point('89.4', '89.4%'),
        point('91.9', '91.9%'),
      ],
    },
  ],
  scale: 'rate',
  target: { value: '90', text: '目标 ≥90%' },
}

export const ONE_POINT: TrendInput = {
  periods: ['2023年'],
  series: [{ name: '示例', points: [point('91.9', '91.9%')] }],
  scale: 'rate',
  target: { value: '90', text: '目标 ≥90%' },
}

export const COUNT_TREND: TrendInput = {
  periods: ['2019年', '2020年', '2021年', '2022年', '2023年'],
  series: [
    {
      name: '示例',
      points: [
        point('41200', '4.12万'),
        point('38950', '3.9万'),
        point('52300', '5.23万'),
        { value: '60000', text: '≥6万', bound: 'lower' },
        { value: '73111', text: '7.31万', provisional: true },
      ],
    },
  ],
  scale: 'count',
}

export const MANY_SERIES: TrendInput = {
  periods: ['2020年', '2021年', '2022年', '2023年'],
  series: [
    { name: '红旗区', points: [point('88.1', '88.1%'), point('90.2', '90.2%'), point('93.0', '93.0%'), point('97.2', '97.2%')] },
    { name: '卫滨区', points: [point('91.0', '91.0%'), point('89.2', '89.2%'), point('88.4', '88.4%'), point('86.5', '86.5%')] },
    { name: '新乡县', points: [point('85.5', '85.5%'), point(null, '未报'), point('90.9', '90.9%'), point('91.1', '91.1%')] },
    { name: '封丘县', points: [point('83.0', '83.0%'), point('86.4', '86.4%'), point('88.9', '88.9%'), point('90.0', '90.0%')] },
  ],
  scale: 'rate',
  target: { value: '90', text: '目标 ≥90%' },
}

export const ZERO_TREND: TrendInput = {
  periods: ['2021年', '2022年', '2023年'],
  series: [{ name: '示例', points: [point('0', '0'), point('0', '0'), point('0', '0')] }],
  scale: 'count',
}
export const BROKEN_TREND: TrendInput = {
  periods: ['2020年', '2021年', '2022年', '2023年'],
  series: [{ name: '示例', points: [point('-4.1', '-4.1%'), point('6.2', '6.2%'), point('-10', '-10%'), point('3.3', '3.3%')] }],
  scale: 'rate',
  breaks: [{ before: 2, text: '2022年口径调整' }],
}

function county(rank: string, name: string, value: string, key: FigureStatus): BarRow {
  return { rank, name, value, text: `${value}%`, status: { key, word: STATUS_WORDS[key] } }
}

export const RANKING: readonly BarRow[] = [
  county('1', '红旗区', '97.2', 'met'),
  county('2', '牧野区', '95.0', 'met'),
  county('3', '长垣市', '94.6', 'met'),
  county('4', '获嘉县', '92.8', 'met'),
  { ...county('5', '新乡县', '91.1', 'met'), marked: true },
  county('6', '封丘县', '90.0', 'met'),
  county('6', '凤泉区', '90.0', 'met'),
  county('8', '辉县市', '88.2', 'near'),
  county('9', '卫滨区', '86.5', 'missed'),
  county('10', '原阳县', '84.3', 'missed'),
  { name: '延津县', value: null, text: '未报', status: { key: 'not-reported', word: STATUS_WORDS['not-reported'] } },
]

export const LONG_NAMES: readonly BarRow[] = [
  { name: '市人力资源和社会保障局(市外国专家局、市退休干部服务中心)综合行政执法支队示例', value: '1462', text: '1,462' },
  { name: '市住房和城乡建设局', value: '389', text: '389' },
  { name: '市文化广电和旅游局', value: '0', text: '0' },
  { name: '市市场监督管理局', value: null, text: '不适用' },
]

export const PERIODS = [
  { value: '2023', label: '2023年度' },
  { value: '2022', label: '2022年度' },
]
