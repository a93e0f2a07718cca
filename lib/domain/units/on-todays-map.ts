// The figures of a past period on today's units: the unit's own, or those of the units that it is made of, summed exactly; else why not.
import type { Figure } from '../figure'
import { quantityOf } from '../figure-quantity'
import { ratioOver, sumOver } from '../kinds/over-units'
import type { MetricDefinition } from '../metric'
import type { MissingReason, Quantity } from '../quantity'
import type { TodaysArea, TodaysMap, UnitOnDay } from './todays-areas'

interface Placed extends Figure {
  readonly unitId: number
}

/** A figure of a unit of then that is part of a unit of today; null where it has given none. */
export interface AreaPart<F extends Placed> {
  readonly unitId: number
  readonly figure: F | null
}

export type TodaysFigure<F extends Placed> =
  /** Of one unit of then, whole and unchanged; its own but for a unit that took another's place. Null where it has given none. */
  | { readonly how: 'own'; readonly unitId: number; readonly figure: F | null }
  | { readonly how: 'summed'; readonly quantity: Quantity; readonly parts: readonly AreaPart<F>[]; /** Of a rate: the sums of its counts. */ readonly counts: readonly [Quantity, Quantity] | null }
  /** divided: of these units it has a share only · within-period: these were merged or split in the course of the period. */
  | { readonly how: 'refused'; readonly why: 'divided' | 'within-period'; readonly units: readonly UnitOnDay[] }
  /** unreported: a part has given nothing · no-counts: a rate of which a part has no counts · not-added: figures of this metric make no sum. */
  | { readonly how: 'refused'; readonly why: 'unreported' | 'no-counts' | 'not-added'; readonly parts: readonly AreaPart<F>[] }
  /** Founded later. */
  | { readonly how: 'not-there' }

type Summable = Pick<MetricDefinition, 'aggregation' | 'kind'>

/**
 * How figures of several units make one: as everywhere in the product, counts and amounts by their sum, rates by the sums of their counts.
 * @returns null where they make none: ranks, streaks, milestones, changes
 */
export function sumKind({ aggregation, kind }: Summable): 'sum' | 'ratio' | null {
  if (aggregation === 'RATIO_OF_SUMS') return 'ratio'
  return (aggregation === 'SUM' || aggregation === 'LAST') && (kind === 'COUNT' || kind === 'AMOUNT') ? 'sum' : null
}

/**
 * The figure of each of today's units.
 * @param figures of one metric and one plain period, at most one a unit
 * @returns by the id of the unit
 */
export function onTodaysMap<F extends Placed>(metric: Summable, { areas }: TodaysMap, figures: readonly F[]): ReadonlyMap<number, TodaysFigure<F>> {
  const byUnit = new Map(figures.map((figure) => [figure.unitId, figure]))
  return new Map(areas.map((area) => [area.unitId, figureOf(metric, area, byUnit)]))
}

function figureOf<F extends Placed>(metric: Summable, { wholes, shares, unclear }: TodaysArea, byUnit: ReadonlyMap<number, F>): TodaysFigure<F> {
  if (shares.length > 0) return { how: 'refused', why: 'divided', units: shares }
  const [first] = wholes
  if (first === undefined) return { how: 'not-there' }
  const partOf = (unitId: number): AreaPart<F> => ({ unitId, figure: byUnit.get(unitId) ?? null })
  if (wholes.length === 1 && unclear.length === 0) return { how: 'own', ...partOf(first) }
  if (unclear.length > 0) return { how: 'refused', why: 'within-period', units: unclear }
  const parts = wholes.map(partOf)
  const kind = sumKind(metric)
  if (kind === null) return { how: 'refused', why: 'not-added', parts }
  if (parts.some(({ figure }) => figure === null || figure.missing === 'NOT_REPORTED')) return { how: 'refused', why: 'unreported', parts }
  return kind === 'sum' ? summed(parts) : rated(parts)
}

function summed<F extends Placed>(parts: readonly AreaPart<F>[]): TodaysFigure<F> {
  const quantity = sumOver(parts.map(({ figure }) => (figure === null ? null : quantityOf(figure))))
  return quantity === null ? { how: 'refused', why: 'unreported', parts } : { how: 'summed', quantity, parts, counts: null }
}

function rated<F extends Placed>(parts: readonly AreaPart<F>[]): TodaysFigure<F> {
  const counts = parts.map(({ figure }) => countsOf(figure))
  if (counts.some((pair) => pair === null)) return { how: 'refused', why: 'no-counts', parts }
  const pairs = counts.flatMap((pair) => (pair === null ? [] : [pair]))
  const [numerator, denominator] = [sumOver(pairs.map(([above]) => above)), sumOver(pairs.map(([, below]) => below))]
  const quantity = ratioOver(pairs)
  return quantity === null || numerator === null || denominator === null ? { how: 'refused', why: 'no-counts', parts } : { how: 'summed', quantity, parts, counts: [numerator, denominator] }
}

// A unit without the duty, without cases or under secrecy has no counts to give: its reason stands for both.
function countsOf(figure: Figure | null): readonly [Quantity, Quantity] | null {
  if (figure === null) return null
  const { numerator, denominator, missing } = figure
  if (numerator !== null && denominator !== null) {
    return [{ kind: 'value', value: numerator.value, qualifier: numerator.qualifier }, { kind: 'value', value: denominator.value, qualifier: denominator.qualifier }]
  }
  return missing === null ? null : [absent(missing), absent(missing)]
}

const absent = (reason: MissingReason): Quantity => ({ kind: 'missing', reason })
