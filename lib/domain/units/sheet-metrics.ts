// Which metrics stand on a unit's one page: no more than it has room for, and the same for every unit of a kind.
import type { MetricDefinition } from '../metric'

/** As many rows as the page holds. */
export const SHEET_ROWS = 12

/**
 * The key metrics in their order; where a kind of unit owes fewer than fit, those with a target follow, then the rest, each in the catalogue's order.
 * @param metrics that the unit owes, in the catalogue's order
 * @param aimed codes of those that have a target
 * @param reported codes of those that any unit of the kind has a figure of: the others would fill the page with absences
 */
export function sheetMetrics<M extends Pick<MetricDefinition, 'code' | 'keyOrder'>>(metrics: readonly M[], aimed: ReadonlySet<string>, reported: ReadonlySet<string>): readonly M[] {
  const placeOf = ({ code, keyOrder }: M): number => (keyOrder !== null ? 0 : aimed.has(code) && reported.has(code) ? 1 : reported.has(code) ? 2 : 3)
  return metrics
    .filter((metric) => placeOf(metric) < 3)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
    .slice(0, SHEET_ROWS)
}
