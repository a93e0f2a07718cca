// Metrics with the version in force at a date.
import 'server-only'
import { cache } from 'react'
import type { MetricDefinition } from '@/lib/domain/metric'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'
import type { OrgUnitKind, PeriodKind, Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'
import { unitsNamedOn } from './units'

export interface Metric extends MetricDefinition {
  readonly id: number
  readonly versionId: number
  readonly frequency: PeriodKind
  readonly levels: readonly OrgUnitKind[]
  readonly sort: number
  /** For CHANGE: the metric whose change this is. */
  readonly changeOf: string | null
  /** Who answers for it, in the catalogue's words. */
  readonly ownerZh: string
  readonly ownerEn: string
}

export interface MetricGroup {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
}

const withVersion = {
  unit: true,
  numerator: { select: { code: true } },
  denominator: { select: { code: true } },
  baseMetric: { select: { code: true } },
  metric: { include: { owners: { orderBy: { sort: 'asc' } } } },
} as const satisfies Prisma.MetricVersionInclude

type VersionRow = Prisma.MetricVersionGetPayload<{ include: typeof withVersion }>

// The column is JSON: anything but a list of named entries is left out rather than shown half.
function legalBasisOf(json: Prisma.JsonValue): MetricDefinition['legalBasis'] {
  if (!Array.isArray(json)) return []
  return json.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry) || typeof entry['name'] !== 'string') return []
    return [typeof entry['url'] === 'string' ? { name: entry['name'], url: entry['url'] } : { name: entry['name'] }]
  })
}

/** A version's row as the domain's metric. `unitCodes` names the owners by id. */
export function metricOf(row: VersionRow, unitCodes: ReadonlyMap<number, string>): Metric {
  const { metric } = row
  return {
    id: metric.id,
    versionId: row.id,
    code: metric.code,
    groupCode: metric.groupCode,
    version: row.version,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    definitionZh: row.definitionZh,
    noteZh: row.noteZh,
    legalBasis: legalBasisOf(row.legalBasis),
    kind: row.kind,
    unit: row.unitCode,
    unitEn: row.unitEn,
    displayScale: canonical(row.unit.scale.toFixed()),
    decimals: row.decimals,
    rounding: row.rounding,
    direction: row.direction,
    aggregation: row.aggregation,
    timeBasis: row.timeBasis,
    numeratorCode: row.numerator?.code ?? null,
    denominatorCode: row.denominator?.code ?? null,
    baseZh: row.baseZh,
    baseEn: row.baseEn,
    scoreAllowed: metric.scoreAllowed,
    family: metric.family,
    keyOrder: metric.keyOrder,
    ownerCodes: metric.owners.flatMap((owner) => unitCodes.get(owner.unitId) ?? []),
    frequency: metric.frequency,
    levels: metric.levels,
    sort: metric.sort,
    changeOf: row.baseMetric?.code ?? null,
    ownerZh: row.ownerZh,
    ownerEn: row.ownerEn,
  }
}

export const metricVersionInclude = withVersion

/** Every metric in the version in force on a day (YYYY-MM-DD), in the catalogue's order. */
export async function metricsOn(client: Pick<Transaction, 'metricVersion'>, day: string, unitCodes: ReadonlyMap<number, string>): Promise<readonly Metric[]> {
  const date = new Date(`${day}T00:00:00Z`)
  const rows = await client.metricVersion.findMany({
    where: { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: date } }] }, { OR: [{ validTo: null }, { validTo: { gt: date } }] }] },
    include: withVersion,
  })
  return rows.map((row) => metricOf(row, unitCodes)).sort((a, b) => a.sort - b.sort)
}

/** The metrics in force at the end of a year, their owners by the codes of that day; read once a request. */
export const metricsOfYear = cache(async (year: number): Promise<readonly Metric[]> => {
  const { codes } = await unitsNamedOn(`${year}-12-31`)
  return await metricsOn(database(), `${year}-12-31`, codes)
})

/** The nine groups in order, read once a request. */
export const metricGroups = cache(async (): Promise<readonly MetricGroup[]> => {
  return await database().metricGroup.findMany({ orderBy: { sort: 'asc' }, select: { code: true, nameZh: true, nameEn: true } })
})
