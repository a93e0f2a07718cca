// Whether unit, decimals and the way of adding up fit the kind of a metric.
import { KINDS } from '../kinds/index'
import type { Aggregation, MetricKind } from '../metric'
import { problem, type Problem } from '../problem'
import { metricIn, type Catalogue, type CatalogueMetric, type MetricFacts, type MetricIdentity } from './metric-facts'
import { isRate } from './check-parts'

export const MOST_DECIMALS = 4

const DIMENSIONS: Readonly<Record<MetricKind, readonly string[]>> = {
  COUNT: ['THINGS', 'PEOPLE', 'OCCASIONS'],
  AMOUNT: ['MONEY'],
  RATIO: ['PERCENT'],
  COVERAGE: ['PERCENT'],
  RANK: ['RANK'],
  STREAK: ['YEARS'],
  CHANGE: ['PERCENT'],
  MILESTONE: ['YES_NO'],
}

/** The units in which a metric of a kind may be shown. A change is in %, or in percentage points of a rate, or in the unit of what it is a change of. */
export function measuresFor(kind: MetricKind, of: Pick<CatalogueMetric, 'kind' | 'unit'> | undefined, { measures }: Pick<Catalogue, 'measures'>): readonly string[] {
  const fitting = measures.filter(({ dimension }) => DIMENSIONS[kind].includes(dimension)).map(({ code }) => code)
  if (kind !== 'CHANGE' || of === undefined) return fitting
  return isRate(of.kind) ? [...fitting, '百分点'] : [...fitting, of.unit]
}

/** How figures of a kind may be added up: what is counted over a span is summed, what stands at a point takes its last value. */
export function aggregationsFor({ kind, timeBasis }: Pick<MetricIdentity, 'kind' | 'timeBasis'>, parts: readonly Pick<CatalogueMetric, 'aggregation'>[]): readonly Aggregation[] {
  const { overUnits } = KINDS[kind]
  if (overUnits === 'RATIO_OF_SUMS') return parts.every(({ aggregation }) => aggregation === 'SUM' || aggregation === 'LAST') ? ['RATIO_OF_SUMS', 'NONE'] : ['NONE']
  if (overUnits === 'NONE') return ['NONE']
  return timeBasis === 'FLOW' ? ['SUM', 'NONE'] : ['LAST', 'NONE']
}

/** Whether unit, decimals and aggregation fit. */
export function measureProblems(identity: MetricIdentity, facts: MetricFacts, catalogue: Catalogue): readonly Problem[] {
  const scale = catalogue.measures.find(({ code }) => code === facts.unit)?.scale ?? '1'
  const most = KINDS[identity.kind].whole && scale === '1' ? 0 : MOST_DECIMALS
  const parts = [facts.numeratorCode, facts.denominatorCode].flatMap((code) => metricIn(catalogue, code) ?? [])
  return [
    ...(measuresFor(identity.kind, metricIn(catalogue, facts.changeOf), catalogue).includes(facts.unit) ? [] : [problem('metric.measure', { unit: facts.unit }, ['unit'])]),
    ...(facts.decimals <= most ? [] : [problem('metric.decimals', { most: String(most) }, ['decimals'])]),
    ...(aggregationsFor(identity, parts).includes(facts.aggregation) ? [] : [problem('metric.aggregation', {}, ['aggregation'])]),
  ]
}
