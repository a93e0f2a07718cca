// What is fixed of a metric once it exists, what a version of it states, and what may be changed at any time.
import type { UnitName } from '../figure'
import type { Aggregation, Direction, MetricDefinition, MetricKind, TimeBasis } from '../metric'
import type { IsoDate, PeriodKind } from '../period'
import type { Rounding } from '../rounding'

export const FREQUENCIES = ['YEAR', 'HALF', 'QUARTER'] as const satisfies readonly PeriodKind[]

/** Kinds of unit that owe figures. 市本级 owes what the city does, a zone what a county does. */
export const LEVELS = ['CITY', 'COUNTY', 'DEPARTMENT'] as const satisfies readonly UnitName['kind'][]

export interface MetricIdentity {
  readonly code: string
  readonly groupCode: string
  readonly kind: MetricKind
  readonly timeBasis: TimeBasis
  readonly scoreAllowed: boolean
}

/** What a version states; words trimmed, null where there are none. */
export interface MetricFacts {
  readonly nameZh: string
  readonly nameEn: string
  readonly definitionZh: string
  readonly noteZh: string | null
  readonly legalBasis: MetricDefinition['legalBasis']
  readonly unit: string
  readonly unitEn: string
  readonly ownerZh: string
  readonly ownerEn: string
  /** Places shown, 0 to 4. */
  readonly decimals: number
  readonly rounding: Rounding
  readonly direction: Direction
  readonly aggregation: Aggregation
  readonly numeratorCode: string | null
  readonly denominatorCode: string | null
  /** For CHANGE: the metric whose change this is. */
  readonly changeOf: string | null
  readonly baseZh: string | null
  readonly baseEn: string | null
}

export interface MetricSettings {
  /** Units by id, lead first. */
  readonly ownerIds: readonly number[]
  readonly levels: readonly UnitName['kind'][]
  readonly frequency: PeriodKind
  readonly family: string | null
  /** Place among the twelve of the overview, or null. */
  readonly keyOrder: number | null
}

/** A metric as its newest version says. */
export interface CatalogueMetric extends MetricIdentity, MetricFacts, MetricSettings {
  readonly id: number
  readonly version: number
  readonly versionId: number
  /** First day of the newest version; null: from ever. */
  readonly from: IsoDate | null
  /** First day of its first version; null: from ever. */
  readonly begun: IsoDate | null
  /** Base units in one shown unit. */
  readonly displayScale: string
}

export interface UnitOfMeasure {
  readonly code: string
  readonly nameEn: string
  readonly dimension: string
  readonly scale: string
}

/** Everything that a change of metrics is judged against. */
export interface Catalogue {
  readonly metrics: readonly CatalogueMetric[]
  readonly measures: readonly UnitOfMeasure[]
  readonly groupCodes: readonly string[]
  /** Units that may answer for a metric, by id. */
  readonly owners: ReadonlyMap<number, { readonly nameZh: string; readonly nameEn: string }>
  /** The published release whose period ends last: what it shows of the catalogue stays. */
  readonly published: { readonly slug: string; readonly periodEnd: IsoDate } | null
}

/** A metric of the catalogue by its code. */
export const metricIn = ({ metrics }: Pick<Catalogue, 'metrics'>, code: string | null): CatalogueMetric | undefined => metrics.find((metric) => metric.code === code)
