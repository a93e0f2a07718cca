// One figure of a release as every page, chart and export reads it: value or absence, parts, provenance.
import type { MetricDefinition } from './metric'
import type { Period } from './period'
import type { DecimalString, MissingReason, Qualifier } from './quantity'

export const ORIGINS = ['KEYED', 'XLSX', 'CSV', 'REPORT', 'API', 'DERIVED'] as const
export type Origin = (typeof ORIGINS)[number]

export interface UnitName {
  readonly code: string
  readonly kind: 'PROVINCE' | 'CITY' | 'CITY_ORGANS' | 'COUNTY' | 'ZONE' | 'DEPARTMENT'
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
}

/** One of the two counts behind a computed rate, in base units. */
export interface FigurePart {
  readonly metricCode: string
  readonly nameZh: string
  readonly nameEn: string
  readonly unit: string
  readonly value: DecimalString
  readonly qualifier: Qualifier
}

export interface Figure {
  readonly metric: MetricDefinition
  readonly unit: UnitName
  readonly period: Period
  /** The period in words where it is not a plain year, e.g. 2023年以来. */
  readonly periodWordsZh: string | null
  readonly periodWordsEn: string | null
  /** Value in base units (per cent for %), or null with the reason. */
  readonly value: DecimalString | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
  readonly origin: Origin
  /** Present for a rate computed from counts; null for counts and for a printed rate without counts. */
  readonly numerator: FigurePart | null
  readonly denominator: FigurePart | null
  /** What is told beside it wherever it is shown, as written, in Chinese. */
  readonly footnotes: readonly string[]
  readonly revision: {
    readonly seq: number
    readonly at: string // ISO instant
    readonly reason: string | null
  }
  /** True where the release that holds it was published as provisional (初步数据). */
  readonly provisional: boolean
  /** True where an earlier version of the release's line held another revision of it. */
  readonly revised: boolean
  /** Target in force for this period, in base units. */
  readonly target: FigureTarget | null
}

export interface FigureTarget {
  readonly value: DecimalString
  readonly kind: 'BASELINE' | 'TARGET' | 'FLOOR' | 'CEILING'
  readonly sourceZh: string
  readonly sourceEn: string
  /** How far from it still counts as near, in base units; absent or null for the usual margin. */
  readonly near?: DecimalString | null
}
