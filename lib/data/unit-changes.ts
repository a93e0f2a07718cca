// Changes of org units in the database: what a plan is made upon, the writing of it, and the record that tells of all of them.
import 'server-only'
import type { ChangePlan, Forest, Published, UnitRef } from '@/lib/domain/units/unit-change'
import { database } from '@/lib/platform/database/connection'
import type { OrgUnitChangeKind } from '@/prisma/generated/client'
import { dateText, dateValue } from './decimal'
import type { Transaction } from './transaction'
import { unitRecords, type StoredUnit } from './units'

/** One change of units at a time, and none while a release is being made. */
export async function holdUnits(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7410706)::text`
}

/** Keeps units as they are until the transaction ends: what a release freezes, it freezes by their names. */
export async function keepUnits(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock_shared(7410706)::text`
}

export interface StoredForest extends Forest {
  readonly units: readonly StoredUnit[]
}

/** Every unit, those that the installation cannot do without, and the last published period that names each: by its figures, or as owner of a metric. */
export async function readForest(client: Pick<Transaction, 'orgUnit' | 'installation' | '$queryRaw'> = database()): Promise<StoredForest> {
  const [units, installation, published] = [
    await unitRecords(client),
    await client.installation.findUnique({ where: { id: 1 }, select: { cityUnitId: true, bureauUnitId: true } }),
    await client.$queryRaw<readonly (Published & { readonly unitId: number })[]>`
      select distinct on (named.unit_id) named.unit_id as "unitId", l.slug, p."end"::text as "periodEnd"
      from (
        select i.release_id, o.unit_id from release_item i join observation o on o.id = i.observation_id
        union
        select i.release_id, m.unit_id from release_item i join observation o on o.id = i.observation_id join metric_owner m on m.metric_id = o.metric_id
      ) named join release r on r.id = named.release_id and r.sealed join release_line l on l.id = r.line_id join period p on p.id = l.period_id
      order by named.unit_id, p."end" desc, l.slug`,
  ]
  return {
    units,
    needed: new Set(installation === null ? [] : [installation.cityUnitId, installation.bureauUnitId]),
    published: new Map(published.map(({ unitId, slug, periodEnd }) => [unitId, { slug, periodEnd }])),
  }
}

export interface ChangeNote {
  readonly noteZh: string
  readonly noteEn: string
}

/**
 * Writes a plan: units founded, versions ended and begun, and the lines of the record.
 * @returns the id of each unit that the plan founded, by its number in the plan
 * @throws where a version that is to end has ended already, which the lock rules out
 */
export async function writePlan(tx: Transaction, { on, founds, ends, opens, links }: ChangePlan, note: ChangeNote): Promise<ReadonlyMap<UnitRef, number>> {
  const day = dateValue(on)
  const ids = new Map<UnitRef, number>()
  const idOf = (ref: UnitRef): number => ids.get(ref) ?? ref
  for (const { ref, kind } of founds) ids.set(ref, (await tx.orgUnit.create({ data: { kind }, select: { id: true } })).id)
  for (const { unitId, versionId } of ends) {
    const { count } = await tx.orgUnitVersion.updateMany({ where: { id: versionId ?? 0, unitId, validTo: null }, data: { validTo: day } })
    if (count !== 1) throw new Error(`version ${versionId} of unit ${unitId} could not be ended`)
  }
  for (const { unit, facts } of opens) await tx.orgUnitVersion.create({ data: { ...facts, unitId: idOf(unit), validFrom: day }, select: { id: true } })
  for (const { kind, from, to } of links) {
    await tx.orgUnitChange.create({ data: { kind, effectiveOn: day, fromUnitId: idOf(from), toUnitId: to === null ? null : idOf(to), ...note }, select: { id: true } })
  }
  return ids
}

export interface UnitChange extends ChangeNote {
  readonly id: number
  readonly kind: OrgUnitChangeKind
  /** Null where the day is not known. */
  readonly on: string | null
  readonly fromUnitId: number
  readonly toUnitId: number | null
}

/**
 * The record of changes, newest first.
 * @param unitId only those from or to this unit; null for all
 */
export async function unitChanges(unitId: number | null = null): Promise<readonly UnitChange[]> {
  const rows = await database().orgUnitChange.findMany({
    where: unitId === null ? {} : { OR: [{ fromUnitId: unitId }, { toUnitId: unitId }] },
    orderBy: [{ effectiveOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  })
  return rows.map(({ effectiveOn, ...row }) => ({ ...row, on: effectiveOn === null ? null : dateText(effectiveOn) }))
}
