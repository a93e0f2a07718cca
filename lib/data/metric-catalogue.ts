// The catalogue as it may be changed: every metric as its newest version says, and what a change is judged against.
import 'server-only'
import type { Catalogue, CatalogueMetric, MetricFacts } from '@/lib/domain/metrics/metric-facts'
import { canonical } from '@/lib/domain/rounding'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import { legalBasisOf } from './metrics'
import type { Transaction } from './transaction'
import { allUnits } from './units'

const partCodes = { numerator: { select: { code: true } }, denominator: { select: { code: true } }, baseMetric: { select: { code: true } } } as const satisfies Prisma.MetricVersionInclude

export const versionInclude = { ...partCodes, unit: { select: { scale: true } } } as const satisfies Prisma.MetricVersionInclude

export type VersionRow = Prisma.MetricVersionGetPayload<{ include: typeof versionInclude }>

/** What a version's row states. */
export const factsOf = (row: VersionRow): MetricFacts => ({
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  definitionZh: row.definitionZh,
  noteZh: row.noteZh,
  legalBasis: legalBasisOf(row.legalBasis),
  unit: row.unitCode,
  unitEn: row.unitEn,
  ownerZh: row.ownerZh,
  ownerEn: row.ownerEn,
  decimals: row.decimals,
  rounding: row.rounding,
  direction: row.direction,
  aggregation: row.aggregation,
  numeratorCode: row.numerator?.code ?? null,
  denominatorCode: row.denominator?.code ?? null,
  changeOf: row.baseMetric?.code ?? null,
  baseZh: row.baseZh,
  baseEn: row.baseEn,
})

const metricInclude = {
  owners: { where: { endedAt: null }, orderBy: { sort: 'asc' } },
  versions: { orderBy: { version: 'desc' }, include: versionInclude },
} as const satisfies Prisma.MetricInclude

function newestOf({ versions, owners, ...metric }: Prisma.MetricGetPayload<{ include: typeof metricInclude }>): readonly CatalogueMetric[] {
  const [row] = versions
  if (row === undefined) return []
  const day = (date: Date | null | undefined): string | null => (date ? dateText(date) : null)
  const { id, code, groupCode, scoreAllowed, levels, frequency, family, keyOrder } = metric
  return [{
    id, code, groupCode, scoreAllowed, levels, frequency, family, keyOrder, kind: row.kind, timeBasis: row.timeBasis, ownerIds: owners.map(({ unitId }) => unitId),
    version: row.version, versionId: row.id, from: day(row.validFrom), begun: day(versions.at(-1)?.validFrom), displayScale: canonical(row.unit.scale.toFixed()), ...factsOf(row),
  }]
}

/** Every metric as its newest version says, also where that begins later than today, in the catalogue's order. */
export async function catalogueMetrics(client: Pick<Transaction, 'metric'> = database()): Promise<readonly CatalogueMetric[]> {
  return (await client.metric.findMany({ include: metricInclude, orderBy: [{ sort: 'asc' }, { id: 'asc' }] })).flatMap(newestOf)
}

type Reader = Pick<Transaction, 'metric' | 'metricGroup' | 'unitOfMeasure' | 'orgUnit' | 'release'>

/** Everything that a change of metrics is judged against. */
export async function readCatalogue(client: Reader = database()): Promise<Catalogue> {
  const [metrics, groups, measures, units, last] = [
    await catalogueMetrics(client),
    await client.metricGroup.findMany({ select: { code: true }, orderBy: { sort: 'asc' } }),
    await client.unitOfMeasure.findMany(),
    await allUnits(client),
    // Also one that waits for its time, and one that was withdrawn: each was or will be shown.
    await client.release.findFirst({ where: { sealed: true }, orderBy: { line: { period: { end: 'desc' } } }, select: { line: { select: { slug: true, period: { select: { end: true } } } } } }),
  ]
  return {
    metrics,
    groupCodes: groups.map(({ code }) => code),
    measures: measures.map(({ code, nameEn, dimension, scale }) => ({ code, nameEn, dimension, scale: canonical(scale.toFixed()) })),
    owners: new Map(units.filter(({ kind }) => kind === 'DEPARTMENT').map(({ id, name, nameEn }) => [id, { nameZh: name, nameEn }])),
    published: last === null ? null : { slug: last.line.slug, periodEnd: dateText(last.line.period.end) },
  }
}
