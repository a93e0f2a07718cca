// Metrics with the version in force at a date.
import 'server-only'
import { cache } from 'react'
import type { MetricDefinition } from '@/lib/domain/metric'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'
import { Prisma, type OrgUnitKind, type PeriodKind } from '@/prisma/generated/client'
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
  metric: {
    include: {
      owners: { where: { endedAt: null }, orderBy: { sort: 'asc' } },
      versions: { where: { breakNote: { not: null } }, select: { version: true, breakNote: true }, orderBy: { version: 'asc' } },
    },
  },
} as const satisfies Prisma.MetricVersionInclude

type StoredVersion = Prisma.MetricVersionGetPayload<{ include: typeof withVersion }>

/** What a metric is made of, as Prisma reads it or one statement of ours. */
type VersionRow = Omit<StoredVersion, 'unit' | 'metricId' | 'validFrom' | 'validTo' | 'numeratorId' | 'denominatorId' | 'baseMetricId' | 'factor' | 'breakNote' | 'metric'> & {
  readonly unit: { readonly scale: { readonly toString: () => string } }
  readonly metric: Omit<StoredVersion['metric'], 'owners' | 'versions'> & {
    readonly owners: readonly { readonly unitId: number }[]
    readonly versions: readonly { readonly version: number; readonly breakNote: string | null }[]
  }
}

// The column is JSON: anything but a list of named entries is left out rather than shown half.
export function legalBasisOf(json: Prisma.JsonValue): MetricDefinition['legalBasis'] {
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
    displayScale: canonical(row.unit.scale.toString()),
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
    breaks: metric.versions.flatMap(({ version, breakNote }) => (breakNote === null || version > row.version ? [] : [{ version, note: breakNote }])),
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
export async function metricsOn(client: Pick<Transaction, '$queryRaw'>, day: string, unitCodes: ReadonlyMap<number, string>): Promise<readonly Metric[]> {
  const inForce = Prisma.sql`(v.valid_from is null or v.valid_from <= ${day}::date) and (v.valid_to is null or v.valid_to > ${day}::date)`
  return (await versionsWhere(client, inForce)).map((row) => metricOf(row, unitCodes)).sort((a, b) => a.sort - b.sort || a.id - b.id)
}

/** Versions by their ids, each as the metric that it makes. */
export async function metricsOfVersions(client: Pick<Transaction, '$queryRaw'>, versionIds: readonly number[], unitCodes: ReadonlyMap<number, string>): Promise<ReadonlyMap<number, Metric>> {
  const rows = await versionsWhere(client, Prisma.sql`v.id = any(${[...versionIds]}::int[])`)
  return new Map(rows.map((row) => [row.id, metricOf(row, unitCodes)]))
}

/** Every version there is or was, by its id, the owners by the codes of a day; read once a request for each day. */
export const everyVersion = cache(async (day: string): Promise<ReadonlyMap<number, Metric>> => {
  const [rows, { codes }] = await Promise.all([everyVersionRow(), unitsNamedOn(day)])
  return new Map(rows.map((row) => [row.id, metricOf(row, codes)]))
})

const everyVersionRow = cache(async () => await versionsWhere(database(), Prisma.sql`true`))

// One statement and one value: each save reads all of them, and nested includes are nine statements and thousands of values taken apart one by one.
async function versionsWhere(client: Pick<Transaction, '$queryRaw'>, condition: Prisma.Sql): Promise<readonly VersionRow[]> {
  const [found] = await client.$queryRaw<readonly { readonly rows: readonly VersionRow[] }[]>`
    select coalesce(json_agg(json_build_object(
      'id', v.id, 'version', v.version, 'nameZh', v.name_zh, 'nameEn', v.name_en, 'definitionZh', v.definition_zh, 'noteZh', v.note_zh, 'legalBasis', v.legal_basis, 'kind', v.kind,
      'unitCode', v.unit_code, 'unitEn', v.unit_en, 'ownerZh', v.owner_zh, 'ownerEn', v.owner_en, 'decimals', v.decimals, 'rounding', v.rounding, 'direction', v.direction,
      'aggregation', v.aggregation, 'timeBasis', v.time_basis, 'baseZh', v.base_zh, 'baseEn', v.base_en, 'unit', json_build_object('scale', u.scale::text),
      'numerator', (select json_build_object('code', n.code) from metric n where n.id = v.numerator_id),
      'denominator', (select json_build_object('code', n.code) from metric n where n.id = v.denominator_id),
      'baseMetric', (select json_build_object('code', n.code) from metric n where n.id = v.base_metric_id),
      'metric', json_build_object(
        'id', m.id, 'code', m.code, 'groupCode', m.group_code, 'family', m.family, 'keyOrder', m.key_order, 'scoreAllowed', m.score_allowed, 'frequency', m.frequency, 'levels', m.levels, 'sort', m.sort,
        'owners', coalesce((select json_agg(json_build_object('unitId', o.unit_id) order by o.sort) from metric_owner o where o.metric_id = m.id and o.ended_at is null), '[]'),
        'versions', coalesce((select json_agg(json_build_object('version', b.version, 'breakNote', b.break_note) order by b.version) from metric_version b where b.metric_id = m.id and b.break_note is not null), '[]')
      )
    )), '[]') as rows
    from metric_version v join metric m on m.id = v.metric_id join unit_of_measure u on u.code = v.unit_code
    where ${condition}`
  return found?.rows ?? []
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
