// The axis that values are read from. Counts stand on zero. A rate may start above zero where zero would flatten
// every difference, and then the drawing says from where. Places count downwards: the first stands on top.
import { scaleLinear } from 'd3-scale'

/** `scaled`: a count in a unit of many, 万件, of which no ten thousand is made. */
export type Scale = 'count' | 'scaled' | 'rate' | 'rank'

export interface ValueAxis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  /** Places after the point that tell the ticks apart, 0 to 6. */
  readonly decimals: number
  /** True when the axis does not reach zero; the drawing must say so. */
  readonly cut: boolean
  /** True where the lowest value stands on top. */
  readonly reversed: boolean
}

/**
 * An axis that holds all values, with about five round ticks.
 * @param values everything that is marked, targets too; empty gives 0 to 1
 * @param mayCut false for bars, whose length must be the value
 */
export function valueAxis(values: readonly number[], scale: Scale, mayCut = true): ValueAxis {
  const smallest = Math.min(...values)
  const largest = Math.max(...values)
  if (scale === 'rank') return places(values.length === 0 ? 1 : largest)
  if (values.length === 0 || (smallest === 0 && largest === 0)) return axis(0, 1, scale === 'rate' ? 5 : 1, false)
  if (scale !== 'rate') return axis(Math.min(0, smallest), Math.max(0, largest), 5, false)
  if (!mayCut || smallest <= 0) return axis(Math.min(0, smallest), ceiling(largest, Math.max(0, largest)), 5, false)

  // A rate that moves less than this is not moving: without a least span the axis would make hills of hundredths.
  const span = Math.max(largest - smallest, LEAST_SPAN_POINTS)
  const bottom = smallest - span * 0.6
  // While zero still leaves two thirds of the height to the values, they stand on zero.
  if (bottom <= largest * 0.35) return axis(0, ceiling(largest, largest), 5, false)
  return axis(bottom, ceiling(largest, largest + span * 0.25), 5, true)
}

const LEAST_SPAN_POINTS = 5

// From the first place on: there is none before it.
function places(last: number): ValueAxis {
  const step = Math.max(1, Math.ceil((last - 1) / 5))
  const ticks = Array.from({ length: Math.max(1, Math.ceil((last - 1) / step)) + 1 }, (_, at) => 1 + at * step)
  return { low: 1, high: ticks.at(-1) ?? 2, ticks, decimals: 0, cut: false, reversed: true }
}

// A share of a whole never goes beyond 100, so neither does its axis.
function ceiling(largest: number, wanted: number): number {
  if (largest > 100) return wanted
  return largest > 75 ? Math.max(largest, Math.min(100, wanted === largest ? 100 : wanted)) : wanted
}

function axis(low: number, high: number, count: number, cut: boolean): ValueAxis {
  const nice = scaleLinear().domain([low, high]).nice(count)
  const ticks = nice.ticks(count)
  const [from = low, to = high] = nice.domain()
  const step = (ticks[1] ?? to) - (ticks[0] ?? from)
  return {
    low: from,
    high: to,
    ticks,
    decimals: step > 0 ? Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))) : 0,
    cut: cut && from > 0,
    reversed: false,
  }
}
