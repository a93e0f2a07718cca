// What is computed of a metric: rates of it, and changes of it.
import type { Catalogue, CatalogueMetric } from './metric-facts'

/** Metrics that name this one as a part, in the catalogue's order. */
export const dependentsOf = (code: string, { metrics }: Pick<Catalogue, 'metrics'>): readonly CatalogueMetric[] =>
  metrics.filter(({ numeratorCode, denominatorCode, changeOf }) => [numeratorCode, denominatorCode, changeOf].includes(code))
