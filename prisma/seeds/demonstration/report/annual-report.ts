// The invented annual report of a year: a document, and what it prints of the city's figures.
import type { DecimalString, Qualifier } from '@/lib/domain/quantity'
import { canonical, Exact } from '@/lib/domain/rounding'
import type { ReferenceMetric } from '../../reference/reference-data'
import { DEMO_CITY } from '../city/regions'
import type { MadeFigure } from '../figures/make-figures'
import { printedCount, printedRate } from './misprint'
import { HEADINGS, printedLines } from './printed-lines'

export interface DemoStatement {
  readonly code: string
  readonly section: string
  readonly metricCode: string
  readonly printed: string
  readonly value: DecimalString
  readonly qualifier: Qualifier
  readonly unit: string
  /** Whether the figure is what is printed. */
  readonly relation: 'PRINTS' | 'CONTRADICTS'
}

export interface DemoDocument {
  readonly slug: string
  readonly title: string
  readonly titleEn: string
  readonly issuer: string
  readonly issuedOn: string
  readonly statements: readonly DemoStatement[]
}

type Printed = Pick<DemoStatement, 'printed' | 'value' | 'qualifier' | 'unit' | 'relation'>

function printed(metric: ReferenceMetric, value: DecimalString, qualifier: Qualifier, year: number): Printed {
  if (metric.kind === 'RATIO' || metric.kind === 'COVERAGE') {
    const rate = printedRate(value, metric.code, year)
    const agrees = canonical(new Exact(value).toDecimalPlaces(2, Exact.ROUND_HALF_UP)) === canonical(rate)
    return { printed: `${rate}%`, value: canonical(rate), qualifier: 'EXACT', unit: '%', relation: agrees ? 'PRINTS' : 'CONTRADICTS' }
  }
  const base = metric.unit.replace('万', '')
  if (qualifier === 'AT_LEAST') return { printed: `${value}余${base}`, value, qualifier, unit: base, relation: 'PRINTS' }
  const count = printedCount(value, metric.code, year)
  return { printed: `${count}${base}`, value: count, qualifier: 'EXACT', unit: base, relation: count === value ? 'PRINTS' : 'CONTRADICTS' }
}

/** What the report of a year prints of these figures; figures of other units and absent ones are in none. */
export function annualReport(year: number, figures: readonly MadeFigure[], metrics: ReadonlyMap<string, ReferenceMetric>): DemoDocument {
  const ofCity = new Map(figures.filter(({ unit }) => unit === DEMO_CITY).map((figure) => [figure.metricCode, figure.quantity]))
  const lines = printedLines.flatMap(({ section, codes }) => codes.map((code) => ({ section, code })))
  const statements = lines.flatMap(({ section, code }): Omit<DemoStatement, 'code'>[] => {
    const [metric, quantity] = [metrics.get(code), ofCity.get(code)]
    return metric === undefined || quantity?.kind !== 'value' ? [] : [{ section, metricCode: code, ...printed(metric, quantity.value, quantity.qualifier, year) }]
  })
  return {
    slug: `demo-report-${year}`,
    title: `示例市人民政府关于${year}年法治政府建设情况的报告（演示）`,
    titleEn: `Report of Example City on law-based government in ${year} (demonstration)`,
    issuer: '示例市人民政府',
    issuedOn: `${year + 1}-02-${20 + (year % 7)}`,
    statements: statements.map((statement, index) => ({ ...statement, code: `demo-${year}-${String(index + 1).padStart(2, '0')}` })),
  }
}

export const headingOf = (section: string): { readonly zh: string; readonly en: string } => HEADINGS[section] ?? { zh: section, en: section }
