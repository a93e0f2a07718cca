// The input of a drawing as the chart library takes it: a row a period. A line is cut at each change of definition into segments of their own.
import type { TrendInput } from './trend-input'

export type ExplorerRow = Readonly<Record<string, string | number | null>>

/** Numbers of the stretches between two breaks, from 0. */
export const segmentsOf = ({ breaks }: Pick<TrendInput, 'breaks'>): readonly number[] => [0, ...(breaks ?? []).map((_, at) => at + 1)]

/** A row for each period, `at` being its place; a line's value stands under its number and segment, `s0_1`. */
export function explorerRows({ periods, series, breaks = [] }: Pick<TrendInput, 'periods' | 'series' | 'breaks'>): readonly ExplorerRow[] {
  return periods.map((_, at) => {
    const segment = breaks.filter(({ before }) => before <= at).length
    return { at, ...Object.fromEntries(series.map(({ points }, place) => [`s${place}_${segment}`, numberOf(points[at]?.value)])) }
  })
}

const numberOf = (value: string | null | undefined): number | null => (value == null ? null : Number(value))
