// The next version of a metric: what it changes, and whether the series breaks there.
import type { IsoDate } from '../period'
import { problem, type Problem } from '../problem'
import { ok, type Result } from '../result'
import { measureProblems } from './check-measure'
import { partsProblems } from './check-parts'
import { wordProblems } from './check-words'
import { breaksSeries, factDifference, type FactField } from './fact-difference'
import { firstDayProblems } from './first-day'
import type { Catalogue, CatalogueMetric, MetricFacts, UnitOfMeasure } from './metric-facts'

export interface VersionRequest {
  /** The first day on which it holds. */
  readonly on: string
  readonly facts: MetricFacts
  /** True where figures before and after are not to be compared; then the note says why, to the public. */
  readonly breaks: boolean
  readonly breakNote: string
}

export interface VersionPlan {
  readonly on: IsoDate
  readonly version: number
  readonly facts: MetricFacts
  readonly breakNote: string | null
  readonly changed: readonly FactField[]
}

function breakProblems({ breaks, breakNote }: VersionRequest, changed: readonly FactField[]): readonly Problem[] {
  if (breaks) return breakNote === '' ? [problem('metric.break-note-missing', {}, ['breakNote'])] : []
  if (breakNote !== '') return [problem('metric.break-unmarked', {}, ['breaks'])]
  return changed.some(breaksSeries) ? [problem('metric.break-needed', {}, ['breaks'])] : []
}

function dimensionProblems(before: MetricFacts, after: MetricFacts, measures: readonly UnitOfMeasure[]): readonly Problem[] {
  const dimension = (code: string): string | undefined => measures.find((measure) => measure.code === code)?.dimension
  return dimension(before.unit) === dimension(after.unit) ? [] : [problem('metric.measure-other', { unit: after.unit }, ['unit'])]
}

/**
 * Plans the next version of a metric.
 * @param metric as its newest version says
 * @returns problems metric.*, all that can be told at once
 */
export function planVersion(metric: CatalogueMetric, request: VersionRequest, catalogue: Catalogue): Result<VersionPlan> {
  const { facts, on, breaks, breakNote } = request
  const changed = factDifference(metric, facts)
  const problems = [
    ...wordProblems(facts, metric.code, catalogue),
    ...measureProblems(metric, facts, catalogue),
    ...dimensionProblems(metric, facts, catalogue.measures),
    ...partsProblems(facts, { identity: metric, levels: metric.levels, from: on, catalogue }),
    ...breakProblems(request, changed),
    ...(changed.length === 0 && !breaks ? [problem('metric.unchanged', { name: metric.nameZh }, ['nameZh'])] : []),
    ...firstDayProblems(on, metric.from, catalogue),
  ]
  return problems.length > 0 ? { ok: false, problems } : ok({ on, version: metric.version + 1, facts, breakNote: breaks ? breakNote : null, changed })
}
