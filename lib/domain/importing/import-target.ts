// What one unit is asked for by one collection, as a file is held against it.
import type { CellPlace } from '../collecting/cell'
import type { ComputedMetric } from '../entry/derive'
import type { MetricDefinition } from '../metric'
import type { Period } from '../period'
import type { Quantity } from '../quantity'

export interface ImportSubject {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  /** Names that it had before. */
  readonly formerNames: readonly string[]
}

export interface ImportPeriod extends Period {
  /** The collection's own words for it, where it has some. */
  readonly wordsZh: string | null
  readonly wordsEn: string | null
}

export interface ImportRow {
  readonly place: CellPlace
  readonly metric: MetricDefinition & Pick<ComputedMetric, 'changeOf'>
  readonly nameZh: string
  readonly nameEn: string
  readonly subject: ImportSubject
  readonly period: ImportPeriod
  /** Computed from other figures: shown, never taken from a file. */
  readonly computed: boolean
  readonly lastYear: Quantity | null
}

export interface ImportTarget {
  /** Code of the collection. */
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
  /** Names what is asked: a template of another version asked for something else. */
  readonly templateVersion: string
  readonly rows: readonly ImportRow[]
}

/** What the version of a template stands for: each figure asked for, with the version of its metric. Order counts, since rows stand in it. */
export const askedText = ({ collection, unit, rows }: Omit<ImportTarget, 'templateVersion'>): string =>
  [`${collection}|${unit}`, ...rows.map(({ place, metric, computed }) => `${place.metricCode}|${metric.version}|${place.subjectCode}|${place.periodKey}|${computed ? 'computed' : 'typed'}`)].join('\n')
