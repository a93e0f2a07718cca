// One measured figure beside its limit, and how several runs are summed up.

export interface Figure {
  /** What it answers to in the security or performance bar, e.g. `LG-6`. */
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly median: number
  readonly min: number
  readonly max: number
  /** What is asked for; null where a figure is only told. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | null
}

/** One thing to measure. It starts and stops what it needs. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<readonly Figure[]>
}

/** The value below which a share of the sorted samples lies, 0 ≤ share ≤ 1. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Median, least and most of some runs. */
export const summary = (runs: readonly number[]): Pick<Figure, 'median' | 'min' | 'max'> => ({ median: percentile(runs, 0.5), min: Math.min(...runs), max: Math.max(...runs) })

/** True where the median keeps to the limit. */
export function met({ median, limit }: Figure): boolean {
  if (limit === null) return true
  return 'atMost' in limit ? median <= limit.atMost : median >= limit.atLeast
}
