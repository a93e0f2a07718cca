// A change of a metric or a target as a form asks for it. Blank words become null; whether they may be blank, the operation says at its field.
import { z } from 'zod'
import { AGGREGATIONS, DIRECTIONS, METRIC_KINDS, TIME_BASES } from '@/lib/domain/metric'
import { FREQUENCIES, LEVELS } from '@/lib/domain/metrics/metric-facts'
import { TARGET_KINDS } from '@/lib/domain/metrics/plan-target'
import { ROUNDINGS } from '@/lib/domain/rounding'

const line = (longest: number) => z.string().trim().max(longest)
const orNull = (longest: number) => line(longest).transform((text) => (text === '' ? null : text))
const code = line(32)
const day = line(20)
const unitId = z.int().min(1)

const basis = z.strictObject({ name: line(100), url: line(300) }).transform(({ name, url }) => (url === '' ? { name } : { name, url }))

const facts = z.strictObject({
  nameZh: line(60),
  nameEn: line(100),
  definitionZh: line(500),
  noteZh: orNull(500),
  legalBasis: z.array(basis).max(6),
  unit: line(20),
  unitEn: line(40),
  ownerZh: line(200),
  ownerEn: line(300),
  decimals: z.int().min(0).max(12),
  rounding: z.enum(ROUNDINGS),
  direction: z.enum(DIRECTIONS),
  aggregation: z.enum(AGGREGATIONS),
  numeratorCode: orNull(32),
  denominatorCode: orNull(32),
  changeOf: orNull(32),
  baseZh: orNull(60),
  baseEn: orNull(100),
})

const settings = z.strictObject({
  ownerIds: z.array(unitId).max(100),
  levels: z.array(z.enum(LEVELS)).max(LEVELS.length),
  frequency: z.enum(FREQUENCIES),
  family: orNull(32),
  keyOrder: z.int().min(1).max(99).nullable(),
})

const identity = z.strictObject({ code, groupCode: line(8), kind: z.enum(METRIC_KINDS), timeBasis: z.enum(TIME_BASES), scoreAllowed: z.boolean() })

/** State of the metric that was shown with the consequences; blank before they were shown. */
const seen = z.string().max(500)

export const MetricCreation = z.strictObject({ change: z.literal('create'), identity, facts, settings, on: day, seen })
export const MetricNewVersion = z.strictObject({ change: z.literal('version'), code, facts, on: day, breaks: z.boolean(), breakNote: line(300), seen })
export const MetricNewSettings = z.strictObject({ change: z.literal('settings'), code, settings, seen })
export const TargetSetting = z.strictObject({
  change: z.literal('target'), code, unitCode: line(32), kind: z.enum(TARGET_KINDS), periodKey: line(20), fromYear: line(10), value: line(60), near: line(60), sourceZh: line(200), sourceEn: line(200),
  documentId: z.int().min(1).nullable(), seen,
})
export const TargetEnd = z.strictObject({ change: z.literal('end-target'), code, targetId: z.int().min(1), seen })

/** Any of them. */
export const MetricChange = z.discriminatedUnion('change', [MetricCreation, MetricNewVersion, MetricNewSettings, TargetSetting, TargetEnd])

export type MetricCreation = z.infer<typeof MetricCreation>
export type MetricNewVersion = z.infer<typeof MetricNewVersion>
export type MetricNewSettings = z.infer<typeof MetricNewSettings>
export type TargetSetting = z.infer<typeof TargetSetting>
export type TargetEnd = z.infer<typeof TargetEnd>
export type MetricChange = z.infer<typeof MetricChange>
