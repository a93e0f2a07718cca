// A metric as programs read it.
import type { ApiMetric } from '@/lib/contracts/api/metric'
import type { Metric } from '@/lib/data/metrics'
import type { IsoDate } from '@/lib/domain/period'
import { address } from './address'

/** @param asOf the day of the definition; null for today */
export const metricAnswer = (metric: Metric, asOf: IsoDate | null): ApiMetric => ({
  metric_code: metric.code,
  metric_version: metric.version,
  group_code: metric.groupCode,
  name_zh: metric.nameZh,
  name_en: metric.nameEn,
  definition_zh: metric.definitionZh,
  note_zh: metric.noteZh,
  legal_basis: metric.legalBasis.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
  kind: metric.kind,
  unit_of_measure: metric.unit,
  unit_of_measure_en: metric.unitEn,
  display_scale: metric.displayScale,
  decimals: metric.decimals,
  rounding: metric.rounding,
  direction: metric.direction,
  aggregation: metric.aggregation,
  time_basis: metric.timeBasis,
  numerator_code: metric.numeratorCode,
  denominator_code: metric.denominatorCode,
  base_zh: metric.baseZh,
  base_en: metric.baseEn,
  frequency: metric.frequency,
  score_allowed: metric.scoreAllowed,
  owner_codes: [...metric.ownerCodes],
  breaks: metric.breaks.map(({ version, note }) => ({ metric_version: version, note_zh: note })),
  links: {
    self: address(`/api/v1/metrics/${metric.code}`, { asOf }),
    observations: address('/api/v1/observations', { asOf, metric: metric.code }),
    page: address(`/metrics/${metric.code}`, { asOf }),
  },
})
