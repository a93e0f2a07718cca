// What a metric's version states: how its value is stored, written, combined and read.
import type { Rounding } from './rounding'

export const METRIC_KINDS = ['COUNT', 'AMOUNT', 'RATIO', 'COVERAGE', 'RANK', 'STREAK', 'CHANGE', 'MILESTONE'] as const
export type MetricKind = (typeof METRIC_KINDS)[number]

export const DIRECTIONS = ['UP', 'DOWN', 'NEUTRAL', 'BAND'] as const
/** UP higher is better; DOWN lower is better; NEUTRAL watched, no better or worse; BAND inside its limits is better. */
export type Direction = (typeof DIRECTIONS)[number]

export const AGGREGATIONS = ['SUM', 'RATIO_OF_SUMS', 'LAST', 'NONE'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

export const TIME_BASES = ['FLOW', 'STOCK'] as const
export type TimeBasis = (typeof TIME_BASES)[number]

/** A version from which on figures are not to be compared with those before. */
export interface MetricBreak {
  readonly version: number
  /** Why, in Chinese, as the public reads it. */
  readonly note: string
}

export interface MetricDefinition {
  readonly code: string
  readonly groupCode: string
  readonly version: number
  readonly nameZh: string
  readonly nameEn: string
  readonly definitionZh: string
  readonly noteZh: string | null
  readonly legalBasis: readonly { readonly name: string; readonly url?: string | undefined }[]
  readonly kind: MetricKind
  /** The unit in which the figure is shown: 件, 万元, %. */
  readonly unit: string
  readonly unitEn: string
  /** Base units in one shown unit: 10000 for 万件; values are stored in the base unit. */
  readonly displayScale: string
  /** Places after the point when shown, 0 to 4. */
  readonly decimals: number
  readonly rounding: Rounding
  readonly direction: Direction
  readonly aggregation: Aggregation
  readonly timeBasis: TimeBasis
  /** For RATIO and COVERAGE: codes of the two counts. Never typed in, always computed. */
  readonly numeratorCode: string | null
  readonly denominatorCode: string | null
  /** The base in words (口径), e.g. 按审结案件计. */
  readonly baseZh: string | null
  readonly baseEn: string | null
  /** False where the law forbids scoring and ranking (Administrative Penalty Law art. 74). */
  readonly scoreAllowed: boolean
  /** The same question asked on several bases share a family. */
  readonly family: string | null
  /** Place among the twelve of the overview, or null. */
  readonly keyOrder: number | null
  /** Codes of the responsible org units, lead first. */
  readonly ownerCodes: readonly string[]
  /** Breaks of the series up to this version, oldest first. */
  readonly breaks: readonly MetricBreak[]
}

/** True for the kinds whose value is always computed from two counts. */
export const isComputed = (kind: MetricKind): boolean => kind === 'RATIO' || kind === 'COVERAGE' || kind === 'CHANGE'
