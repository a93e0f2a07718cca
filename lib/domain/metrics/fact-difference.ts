// What one version says otherwise than another.
import type { MetricFacts } from './metric-facts'

export type FactField = keyof MetricFacts

const FIELDS = [
  'nameZh', 'nameEn', 'definitionZh', 'noteZh', 'legalBasis', 'unit', 'unitEn', 'ownerZh', 'ownerEn', 'decimals', 'rounding', 'direction', 'aggregation', 'numeratorCode', 'denominatorCode', 'changeOf',
  'baseZh', 'baseEn',
] as const satisfies readonly FactField[]

/** Fields whose change makes figures before and after incomparable, whatever the words say. */
const SUBSTANCE: ReadonlySet<FactField> = new Set(['aggregation', 'numeratorCode', 'denominatorCode', 'changeOf'])

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The fields in which two versions differ, in the order in which they are read. */
export const factDifference = (before: MetricFacts, after: MetricFacts): readonly FactField[] => FIELDS.filter((field) => !same(before[field], after[field]))

/** True where the change of this field breaks the series by itself. */
export const breaksSeries = (field: FactField): boolean => SUBSTANCE.has(field)
