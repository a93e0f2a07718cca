// A whole release against itself: of each metric that adds up, the units below the city against the city.
import type { UnitName } from '../figure'
import type { Quantity } from '../quantity'
import type { RuleMetric } from '../rules/rule'
import { boardLine, type BoardLine } from './board'

export interface ReleaseSum<M, U> extends BoardLine<U> {
  readonly metric: M
}

interface Given<M, U> {
  /** In the order of the catalogue. */
  readonly metrics: readonly M[]
  readonly city: U
  /** Directly below it, in official order. */
  readonly below: readonly U[]
  readonly quantityOf: (metricCode: string, unitId: number) => Quantity | null
}

type Summed = Pick<RuleMetric, 'code' | 'aggregation' | 'kind' | 'levels'>
type Below = Pick<UnitName, 'kind'> & { readonly id: number }

/** One line for each metric of which a unit below the city holds a figure; differences first, then what is not complete. */
export function releaseSums<M extends Summed, U extends Below>({ metrics, city, below, quantityOf }: Given<M, U>): readonly ReleaseSum<M, U>[] {
  const figure = (code: string, { id }: U): ReturnType<Parameters<typeof boardLine<U>>[1]['figureOf']> => {
    const quantity = quantityOf(code, id)
    return quantity === null ? null : { quantity, standing: 'published' }
  }
  const lines = metrics.flatMap((metric): readonly ReleaseSum<M, U>[] => {
    const line = boardLine(metric, { below, figureOf: (unit) => figure(metric.code, unit), isAsked: () => false, city: figure(metric.code, city), printed: null })
    return line === null || line.sum === null ? [] : [{ metric, ...line }]
  })
  return lines.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
}

const ORDER: Readonly<Record<BoardLine<unknown>['verdict'], number>> = { gap: 0, incomplete: 1, none: 2, agrees: 3 }
