// The value that a screen shows, worked out by the database: lib/domain/shown-places and round-bound as expressions. Read in place and never
// as functions of the database, which would be called a million times for a million rows.

export interface ShownColumns {
  /** Value in base units, numeric; null where there is none. */
  readonly value: string
  /** Qualifier as text. */
  readonly qualifier: string
  /** True for a figure computed from counts. */
  readonly computed: string
  /** Base units in one shown unit. */
  readonly scale: string
  readonly decimals: string
  /** Rounding as text. */
  readonly rounding: string
}

// More places than any value keeps, so that a quotient by any power of ten is exact.
const PLACES = 40

/** Value in the shown unit. */
export const shownUnit = ({ value, scale }: Pick<ShownColumns, 'value' | 'scale'>): string => `case when ${scale} = 1 then ${value} else round(${value}, ${PLACES}) / ${scale} end`

/** Places after the point. @param shown the value in the shown unit */
export const placesSql = ({ value, computed, decimals }: ShownColumns, shown: string): string =>
  `case when not ${computed} then least(scale(trim_scale(${shown})), ${decimals}) when ${value} in (0, 100) then 0 else ${decimals} end`

/**
 * The rounded text, in plain notation with exactly its places.
 * @param shown the value in the shown unit
 * @param places as worked out by `placesSql`
 */
export function roundedSql({ qualifier, rounding }: ShownColumns, shown: string, places: string): string {
  const cut = `trunc(${shown}, ${places})`
  // The last place that is kept: 0.01 for two.
  const unit = `power(10::numeric, -${places})`
  const floor = `(case when ${cut} > ${shown} then round(${cut} - ${unit}, ${places}) else ${cut} end)`
  const ceil = `(case when ${cut} < ${shown} then round(${cut} + ${unit}, ${places}) else ${cut} end)`
  const half = `abs(${shown} - ${cut}) * 2 = ${unit} and mod(abs(${cut}) / ${unit}, 2) = 0`
  return `(case
    when ${shown} = ${cut} then ${cut}
    when ${qualifier} in ('AT_LEAST', 'MORE_THAN') then ${floor}
    when ${qualifier} in ('AT_MOST', 'LESS_THAN') then ${ceil}
    when ${rounding} = 'TRUNC' or (${rounding} = 'HALF_EVEN' and ${half}) then ${cut}
    else round(${shown}, ${places}) end)::text`
}
