// The catalogue beside a unit's figures, group by group: what it reports, and what it owes and has not reported.
import type { Figure } from './figure'
import type { MetricDefinition } from './metric'

export interface MetricGroupContents<F extends Figure, G, M extends MetricDefinition> {
  readonly group: G
  /** In the order of the catalogue; a metric may have figures of several spans. */
  readonly figures: readonly F[]
  readonly unreported: readonly M[]
}

/**
 * Sorts a unit's figures into the groups.
 * @param groups in their order
 * @param metrics that the unit owes, in the order of the catalogue
 * @param figures of that unit; one whose metric it does not owe is shown all the same, after the others of its group
 */
export function inGroups<F extends Figure, G extends { readonly code: string }, M extends MetricDefinition>(
  groups: readonly G[],
  metrics: readonly M[],
  figures: readonly F[],
): readonly MetricGroupContents<F, G, M>[] {
  const place = new Map(metrics.map((metric, at) => [metric.code, at]))
  const placeOf = (figure: F): number => place.get(figure.metric.code) ?? metrics.length
  const reported = new Set(figures.map((figure) => figure.metric.code))
  return groups.map((group) => ({
    group,
    figures: figures.filter((figure) => figure.metric.groupCode === group.code).sort((a, b) => placeOf(a) - placeOf(b)),
    unreported: metrics.filter((metric) => metric.groupCode === group.code && !reported.has(metric.code)),
  }))
}
