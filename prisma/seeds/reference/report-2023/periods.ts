// The report's words for its periods, and how each is read. Only what is plainly the year joins the yearly series.
import { type Period, sincePeriod, yearPeriod } from '@/lib/domain/period'

export interface PeriodReading {
  readonly wordsZh: string
  readonly wordsEn: string
  readonly period: Period
  readonly noteZh: string | null
  readonly noteEn: string | null
}

export interface NamedPeriod {
  readonly period: Period
  readonly wordsZh: string | null
  readonly wordsEn: string | null
}

const year = yearPeriod(2023)
const sinceTheYearBegan = sincePeriod('2023-01-01', '2024-02-27', 2023)
const thisYear = sincePeriod('2023-01-01', '2023-12-31', 2023)
const cumulative = sincePeriod(null, '2023-12-31', 2023)

export const periodReadings = {
  YEAR: { wordsZh: '2023年', wordsEn: '2023', period: year, noteZh: null, noteEn: null },
  AS_OF_YEAR: {
    wordsZh: '截至2023年',
    wordsEn: 'as of 2023',
    period: year,
    noteZh: '连续年数截至2023年，列在2023年度。',
    noteEn: 'A run of years as of 2023, listed under the year 2023.',
  },
  SINCE_2023: {
    wordsZh: '2023年以来',
    wordsEn: 'since 2023',
    period: sinceTheYearBegan,
    noteZh: '止日未写明，读作至报告落款日2024年2月27日，约14个月，不是日历年度。',
    noteEn: 'No end is stated: read as up to the date of the report, 27 February 2024, about 14 months, not the calendar year.',
  },
  THIS_YEAR: {
    wordsZh: '今年以来',
    wordsEn: 'this year to date',
    period: thisYear,
    noteZh: '“今年”读作2023年：按报告落款日则为2024年，不可能是此意。止日未写明，不并入年度序列。',
    noteEn:
      '“This year” is read as 2023: by the date of the report it would be 2024, which cannot be meant. ' +
      'The end of the span is not stated, so it does not join the yearly series.',
  },
  CUMULATIVE: {
    wordsZh: '累计',
    wordsEn: 'cumulative',
    period: cumulative,
    noteZh: '起点和止日均未写明；止日取报告所属年度的年底。',
    noteEn: 'Neither start nor end is stated; the end of the reporting year is taken as the end.',
  },
  CUMULATIVE_STOCK: {
    wordsZh: '累计(存量)',
    wordsEn: 'cumulative (a stock)',
    period: cumulative,
    noteZh: '是存量，时点未写明；取报告所属年度的年底。',
    noteEn: 'A stock whose date is not stated; the end of the reporting year is taken.',
  },
} as const satisfies Record<string, PeriodReading>

export type PeriodReadingKey = keyof typeof periodReadings

/** Every period of the report once, with words where it is not a plain year. */
export const reportPeriods: readonly NamedPeriod[] = [
  { period: year, wordsZh: null, wordsEn: null },
  { period: sinceTheYearBegan, wordsZh: '2023年以来（至2024年2月27日）', wordsEn: 'since 2023 (to 27 February 2024)' },
  { period: thisYear, wordsZh: '“今年以来”（读作2023年）', wordsEn: '“this year to date” (read as 2023)' },
  { period: cumulative, wordsZh: '累计至2023年底（起点未说明）', wordsEn: 'cumulative to the end of 2023 (start not stated)' },
]
