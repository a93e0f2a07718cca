// Group 8: law studied by officials.
import { CITY_AND_COUNTY, CITY_ONLY, type MetricRow } from '../metric-row'

export const g8Capability: readonly MetricRow[] = [
  {
    code: 'CAP_LECTURE_STREAK',
    nameZh: '连续举办“法治讲堂”年数',
    nameEn: 'Consecutive years of law lectures',
    kind: 'STREAK',
    unit: '年',
    direction: 'UP',
    timeBasis: 'STOCK',
    aggregation: 'NONE',
    owner: 'JUSTICE',
    frequency: 'YEAR',
    levels: CITY_ONLY,
    definitionZh: '市委理论学习中心组(扩大)集体学习“法治讲堂”连续举办年数。',
    basis: ['XINXIANG_REPORT_2023'],
  },
  {
    code: 'CAP_STUDY',
    nameZh: '政府常务会议学法次数',
    nameEn: 'Executive meeting law-study sessions',
    kind: 'COUNT',
    unit: '次',
    unitEn: 'sessions',
    direction: 'UP',
    timeBasis: 'FLOW',
    aggregation: 'SUM',
    owner: 'GOVERNMENT_OFFICE',
    frequency: 'YEAR',
    levels: CITY_AND_COUNTY,
    definitionZh: '统计年度内政府常务会议会前或专题学法次数。',
    basis: ['XINXIANG_DAILY_2023_12_04', 'NANYANG_REPORT_2024'],
  },
]
