// Units of measure, groups, metrics with their first version, owners, targets and the statutory calendar.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'
import type { Prisma } from '../generated/client'
import { calendar, CITY_CODE, metricGroups, metrics, targets, unitsOfMeasure } from './reference/reference-data'

type Metric = (typeof metrics)[number]
type CalendarRow = (typeof calendar)[number]

/** How what the catalogue says is worded in one city. */
export interface Wording {
  readonly metric: (metric: Metric) => Metric
  readonly duty: (duty: CalendarRow) => CalendarRow
}

const AS_WRITTEN: Wording = { metric: (metric) => metric, duty: (duty) => duty }

export type Ids = ReadonlyMap<string, number>

/** The id behind a code of the reference data. */
export function need(ids: Ids, code: string): number {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`the reference data name ${code}, which they do not define`)
  return id
}

async function loadMetrics(tx: Transaction): Promise<Ids> {
  await tx.metric.createMany({
    data: metrics.map(({ code, groupCode, family, keyOrder, scoreAllowed, frequency, levels, sort }) => ({ code, groupCode, family, keyOrder, scoreAllowed, frequency, levels: [...levels], sort })),
  })
  const rows = await tx.metric.findMany({ select: { id: true, code: true } })
  return new Map(rows.map((row) => [row.code, row.id]))
}

/** A row of the catalogue as the first version of its metric. `ids` holds every metric that it names. */
export const versionOf = (ids: Ids, metric: Metric): Prisma.MetricVersionCreateManyInput => ({
  metricId: need(ids, metric.code),
  version: metric.version,
  nameZh: metric.nameZh,
  nameEn: metric.nameEn,
  definitionZh: metric.definitionZh,
  noteZh: metric.noteZh,
  legalBasis: metric.legalBasis.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
  kind: metric.kind,
  unitCode: metric.unit,
  unitEn: metric.unitEn,
  ownerZh: metric.ownerZh,
  ownerEn: metric.ownerEn,
  decimals: metric.decimals,
  rounding: metric.rounding,
  direction: metric.direction,
  aggregation: metric.aggregation,
  timeBasis: metric.timeBasis,
  numeratorId: metric.numeratorCode === null ? null : need(ids, metric.numeratorCode),
  denominatorId: metric.denominatorCode === null ? null : need(ids, metric.denominatorCode),
  baseMetricId: metric.baseCode === null ? null : need(ids, metric.baseCode),
  baseZh: metric.baseZh,
  baseEn: metric.baseEn,
  factor: metric.kind === 'RATIO' || metric.kind === 'COVERAGE' ? 100 : 1,
})

/** Writes the catalogue with its targets for the city. Returns the metrics' ids by code. */
export async function loadCatalogue(tx: Transaction, unitIds: Ids): Promise<Ids> {
  const ids = await loadDefinitions(tx, unitIds)
  await tx.target.createMany({
    data: targets.map(({ metricCode, value, kind, sourceZh, sourceEn }) => ({ metricId: need(ids, metricCode), unitId: need(unitIds, CITY_CODE), kind, value, sourceZh, sourceEn })),
  })
  return ids
}

/**
 * Writes what is the same in every city: units of measure, groups, metrics, the departments that answer for them, the statutory calendar.
 * @param worded how metrics and duties are worded, where not as in the catalogue
 */
export async function loadDefinitions(tx: Transaction, unitIds: Ids, worded: Wording = AS_WRITTEN): Promise<Ids> {
  const bases = unitsOfMeasure.filter((unit) => unit.code === unit.base)
  const scaled = unitsOfMeasure.filter((unit) => unit.code !== unit.base)
  for (const rows of [bases, scaled]) {
    await tx.unitOfMeasure.createMany({ data: rows.map(({ code, nameEn, dimension, base, scale }) => ({ code, nameEn, dimension, baseCode: base, scale })) })
  }
  await tx.metricGroup.createMany({ data: metricGroups.map(({ code, nameZh, nameEn }, index) => ({ code, nameZh, nameEn, sort: index + 1 })) })
  const ids = await loadMetrics(tx)
  await tx.metricVersion.createMany({ data: metrics.map((metric) => versionOf(ids, worded.metric(metric))) })
  await tx.metricOwner.createMany({
    data: metrics.flatMap((metric) => metric.ownerCodes.map((code, index) => ({ metricId: need(ids, metric.code), unitId: need(unitIds, code), sort: index + 1 }))),
  })
  await tx.calendarRule.createMany({
    data: calendar.map(worded.duty).map(({ code, sort, schedule, whenZh, whenEn, dutyZh, dutyEn, whoZh, whoEn, basisZh, basisEn, origin, binding, verified }) => ({
      code, sort, schedule: { ...schedule }, whenZh, whenEn, dutyZh, dutyEn, whoZh, whoEn, basisZh, basisEn, origin, binding, verified,
    })),
  })
  return ids
}
