// Metrics as programs read them: the definition in force on a day.
import { z } from 'zod'
import { AGGREGATIONS, DIRECTIONS, METRIC_KINDS, TIME_BASES } from '@/lib/domain/metric'
import { Address } from './words'

export const ApiMetric = z
  .strictObject({
    metric_code: z.string().meta({ examples: ['MED_RATE'] }),
    metric_version: z.int().min(1),
    group_code: z.string(),
    name_zh: z.string(),
    name_en: z.string(),
    definition_zh: z.string(),
    note_zh: z.string().nullable(),
    legal_basis: z.array(z.strictObject({ name: z.string(), url: z.string().optional() })),
    kind: z.enum(METRIC_KINDS),
    unit_of_measure: z.string(),
    unit_of_measure_en: z.string(),
    display_scale: z.string(),
    decimals: z.int().min(0).max(4),
    rounding: z.enum(['HALF_UP', 'HALF_EVEN', 'TRUNC']),
    direction: z.enum(DIRECTIONS),
    aggregation: z.enum(AGGREGATIONS),
    time_basis: z.enum(TIME_BASES),
    numerator_code: z.string().nullable(),
    denominator_code: z.string().nullable(),
    base_zh: z.string().nullable(),
    base_en: z.string().nullable(),
    frequency: z.enum(['YEAR', 'HALF', 'QUARTER', 'CUSTOM']),
    score_allowed: z.boolean(),
    owner_codes: z.array(z.string()),
    breaks: z.array(z.strictObject({ metric_version: z.int(), note_zh: z.string() })),
    links: z.strictObject({ self: Address, observations: Address, page: Address }),
  })
  .meta({ id: 'Metric' })
export type ApiMetric = z.infer<typeof ApiMetric>

export const ApiMetrics = z.strictObject({ data: z.array(ApiMetric) }).meta({ id: 'Metrics' })
export const ApiMetricDetail = z.strictObject({ data: ApiMetric }).meta({ id: 'MetricDetail' })
