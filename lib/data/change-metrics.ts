// Writing of metrics, versions, settings and targets. Nothing is rewritten: a version is ended by the next, an owner and a target are ended.
import 'server-only'
import { isRate } from '@/lib/domain/metrics/check-parts'
import { holderOf } from '@/lib/domain/metrics/check-settings'
import type { NewMetric } from '@/lib/domain/metrics/check-new-metric'
import type { Catalogue, CatalogueMetric, MetricFacts, MetricIdentity, MetricSettings } from '@/lib/domain/metrics/metric-facts'
import type { TargetPlan } from '@/lib/domain/metrics/plan-target'
import type { VersionPlan } from '@/lib/domain/metrics/plan-version'
import { periodOfKey, type IsoDate } from '@/lib/domain/period'
import type { Prisma } from '@/prisma/generated/client'
import { dateValue } from './decimal'
import { ensurePeriod } from './periods'
import type { Transaction } from './transaction'
import { holdUnits } from './unit-changes'

/** One change of metrics or units at a time, and none while a release is being made, which shows the catalogue of its day. */
export const holdMetrics = async (tx: Transaction): Promise<void> => await holdUnits(tx)

interface VersionFacts {
  readonly metricId: number
  readonly version: number
  readonly from: IsoDate
  readonly identity: Pick<MetricIdentity, 'kind' | 'timeBasis'>
  readonly facts: MetricFacts
  readonly breakNote: string | null
  readonly catalogue: Pick<Catalogue, 'metrics'>
}

function versionRow({ metricId, version, from, identity, facts, breakNote, catalogue }: VersionFacts): Prisma.MetricVersionUncheckedCreateInput {
  const { unit, numeratorCode, denominatorCode, changeOf, legalBasis, ...words } = facts
  const idOf = (code: string | null): number | null => catalogue.metrics.find((metric) => metric.code === code)?.id ?? null
  return {
    ...words, metricId, version, validFrom: dateValue(from), unitCode: unit, kind: identity.kind, timeBasis: identity.timeBasis, breakNote,
    legalBasis: legalBasis.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
    numeratorId: idOf(numeratorCode), denominatorId: idOf(denominatorCode), baseMetricId: idOf(changeOf), factor: isRate(identity.kind) ? 100 : 1,
  }
}

// Of two metrics that change places, the other leaves its own first: no two may share one, not even for a moment.
async function givePlace(tx: Transaction, metric: { readonly id: number; readonly code: string; readonly keyOrder: number | null }, keyOrder: number | null, catalogue: Catalogue): Promise<void> {
  const other = holderOf(keyOrder, metric.code, catalogue)
  if (other !== null) await tx.metric.update({ where: { id: other.id }, data: { keyOrder: null }, select: { id: true } })
  await tx.metric.update({ where: { id: metric.id }, data: { keyOrder }, select: { id: true } })
  if (other !== null && metric.keyOrder !== null) await tx.metric.update({ where: { id: other.id }, data: { keyOrder: metric.keyOrder }, select: { id: true } })
}

/** Founds a metric: it stands last in its group. Returns its id. */
export async function writeMetric(tx: Transaction, { identity, facts, settings, on }: NewMetric, catalogue: Catalogue): Promise<number> {
  const { code, groupCode, scoreAllowed } = identity
  const { ownerIds, levels, frequency, family, keyOrder } = settings
  const group = await tx.metricGroup.findUniqueOrThrow({ where: { code: groupCode }, select: { sort: true } })
  // The same number as the last one of its group: ids then tell who came later.
  const last = await tx.metric.findFirst({ where: { group: { sort: { lte: group.sort } } }, orderBy: { sort: 'desc' }, select: { sort: true } })
  const { id } = await tx.metric.create({ data: { code, groupCode, family, scoreAllowed, frequency, levels: [...levels], sort: last?.sort ?? 0 }, select: { id: true } })
  if (keyOrder !== null) await givePlace(tx, { id, code, keyOrder: null }, keyOrder, catalogue)
  await tx.metricVersion.create({ data: versionRow({ metricId: id, version: 1, from: on, identity, facts, breakNote: null, catalogue }), select: { id: true } })
  await tx.metricOwner.createMany({ data: ownerIds.map((unitId, index) => ({ metricId: id, unitId, sort: index + 1 })) })
  return id
}

/**
 * Ends the newest version and begins the next on the same day.
 * @throws where the version has ended already, which the lock rules out
 */
export async function writeVersion(tx: Transaction, metric: CatalogueMetric, plan: VersionPlan, catalogue: Catalogue): Promise<void> {
  const { count } = await tx.metricVersion.updateMany({ where: { id: metric.versionId, validTo: null }, data: { validTo: dateValue(plan.on) } })
  if (count !== 1) throw new Error(`version ${metric.version} of ${metric.code} could not be ended`)
  await tx.metricVersion.create({
    data: versionRow({ metricId: metric.id, version: plan.version, from: plan.on, identity: metric, facts: plan.facts, breakNote: plan.breakNote, catalogue }),
    select: { id: true },
  })
}

/** Writes who owes a metric, who answers for it, its family and its place. */
export async function writeSettings(tx: Transaction, metric: CatalogueMetric, { ownerIds, levels, frequency, family, keyOrder }: MetricSettings, catalogue: Catalogue, at: Date): Promise<void> {
  await tx.metric.update({ where: { id: metric.id }, data: { levels: [...levels], frequency, family }, select: { id: true } })
  if (metric.keyOrder !== keyOrder) await givePlace(tx, metric, keyOrder, catalogue)
  await tx.metricOwner.updateMany({ where: { metricId: metric.id, unitId: { notIn: [...ownerIds] }, endedAt: null }, data: { endedAt: at } })
  for (const [index, unitId] of ownerIds.entries()) {
    await tx.metricOwner.upsert({
      where: { metricId_unitId: { metricId: metric.id, unitId } },
      create: { metricId: metric.id, unitId, sort: index + 1 },
      update: { sort: index + 1, endedAt: null },
      select: { unitId: true },
    })
  }
}

/** Ends a target by the clock of the database, which also stamps releases. Returns false where it had ended already. */
export async function writeTargetEnd(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.$executeRaw`update target set ended_at = clock_timestamp() where id = ${id} and ended_at is null`) === 1
}

interface NewTarget {
  readonly metricId: number
  readonly unitId: number
  readonly documentId: number | null
  readonly plan: TargetPlan
}

/** Writes a target. The one that it replaces must have been ended. */
export async function writeTarget(tx: Transaction, { metricId, unitId, documentId, plan }: NewTarget): Promise<void> {
  const { kind, periodKey, fromYear, value, near, sourceZh, sourceEn } = plan
  const period = periodKey === null ? null : periodOfKey(periodKey)
  const periodId = period === null ? null : await ensurePeriod(tx, period)
  await tx.target.create({ data: { metricId, unitId, periodId, fromYear, kind, value, near, documentId, sourceZh, sourceEn }, select: { id: true } })
}
