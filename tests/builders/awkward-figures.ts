// Figures of every kind that a format could get wrong: zero, each absence, each bound, milestones, odd periods, words that look like formulas.
import type { Figure, FigurePart } from '@/lib/domain/figure'
import { sincePeriod, yearPeriod, type Period } from '@/lib/domain/period'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { aFigure } from './figure'
import { aMetric, aRate } from './metric'

const RATE = aRate({ baseZh: '按审结案件计', baseEn: 'of cases closed' })
const MONEY = aMetric({ code: 'FUND', nameZh: '=1+1经费', nameEn: '@funding', kind: 'AMOUNT', unit: '万元', unitEn: '10,000 yuan', displayScale: '10000', decimals: 2 })
const CHANGE = aMetric({ code: 'CHANGE', nameZh: '变化', nameEn: 'Change', kind: 'CHANGE', unit: '个百分点', unitEn: 'points', decimals: 1 })
const MILESTONE = aMetric({ code: 'DONE', nameZh: '是否达标', nameEn: 'Reached or not', kind: 'MILESTONE', unit: '项', unitEn: 'items' })
const COUNT = aMetric()

const COUNTY = { code: '410721', kind: 'COUNTY', name: '新乡县', shortName: '新乡县', nameEn: 'Xinxiang County' } as const
const HALF: Period = { key: '2023-S1', kind: 'HALF', basis: 'SINGLE', start: '2023-01-01', end: '2023-06-30', referenceYear: 2023 }
const PERIODS = [sincePeriod(null, '2022-11-30', 2022), yearPeriod(2022), HALF, sincePeriod('2023-01-01', '2023-09-30', 2023), yearPeriod(2023)]
const part = (metricCode: string, value: string): FigurePart => ({ metricCode, nameZh: metricCode, nameEn: metricCode, unit: '件', value, qualifier: 'EXACT' })

const FACTS: readonly Partial<Figure>[] = [
  { metric: COUNT, value: '0' },
  ...QUALIFIERS.map((qualifier): Partial<Figure> => ({ metric: MONEY, value: '65999', qualifier })),
  ...MISSING_REASONS.map((missing): Partial<Figure> => ({ metric: COUNT, value: null, missing })),
  { metric: RATE, value: '99.571883847848', numerator: part('MED_SOLVED', '71165'), denominator: part('MED_FOUND', '71471'), footnotes: ['“甲”，说明：见表三', '=第二条\n续'] },
  { metric: RATE, value: '100', numerator: part('MED_SOLVED', '3'), denominator: part('MED_FOUND', '3') },
  { metric: RATE, value: null, missing: 'NO_CASES', numerator: part('MED_SOLVED', '0'), denominator: part('MED_FOUND', '0') },
  { metric: CHANGE, value: '-3.5', revised: true },
  { metric: MILESTONE, value: '1' },
  { metric: MILESTONE, value: '0', provisional: true },
  { metric: COUNT, value: '123456789012345678901234', provisional: true, revised: true },
  { metric: COUNT, value: '-7', revision: { seq: 3, at: '2024-02-27T01:00:00.000Z', reason: '漏计"一件"，\r\n=更正' } },
  { metric: COUNT, value: '42', qualifier: 'APPROX', provisional: true },
]

/** In the order in which rows come: by period, unit, metric. No place is taken twice. */
export function awkwardFigures(): readonly Figure[] {
  const units = [aFigure().unit, COUNTY]
  const metrics = [COUNT, MONEY, RATE, CHANGE, MILESTONE].map(({ code }) => code)
  const free = new Map<string, number>()
  const placed = FACTS.map((facts) => {
    const code = facts.metric?.code ?? ''
    const at = free.get(code) ?? 0
    free.set(code, at + 1)
    const period = PERIODS[Math.floor(at / units.length)]
    const unit = units[at % units.length]
    if (period === undefined || unit === undefined) throw new Error(`more figures of ${code} than places`)
    return { at: [PERIODS.indexOf(period), units.indexOf(unit), metrics.indexOf(code)], figure: aFigure({ ...facts, period, unit }) }
  })
  const weight = ({ at: [period = 0, unit = 0, metric = 0] }: (typeof placed)[number]): number => (period * 10 + unit) * 10 + metric
  return placed.toSorted((a, b) => weight(a) - weight(b)).map(({ figure }) => figure)
}
