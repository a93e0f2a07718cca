// Org units as they are named and placed on a day: today's for the desk, the period's end for what a release shows.
import 'server-only'
import { cache } from 'react'
import type { UnitName } from '@/lib/domain/figure'
import { codesOf, existedWithin, namingVersion, startOf, versionOn, type UnitRecord, type UnitVersion } from '@/lib/domain/units/unit-record'
import { today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import type { Transaction } from './transaction'

/** A version as stored, with what is said of its dates. */
export interface StoredVersion extends UnitVersion {
  readonly id: number
  readonly noteZh: string | null
  readonly noteEn: string | null
}

export interface StoredUnit extends UnitRecord {
  readonly versions: readonly StoredVersion[]
}

export interface Unit extends UnitName {
  readonly id: number
  readonly parentId: number | null
  readonly sort: number
  readonly enforcementBody: boolean
  /** Units that are compared with each other; null where none is named. */
  readonly peerGroup: string | null
  /** False where the unit did not exist on the day asked about; it then has the name that it had last, or has first. */
  readonly inForce: boolean
  /** Since when and until when it is called and placed so. */
  readonly from: string | null
  readonly to: string | null
  /** Earlier names and codes, newest first, then those whose dates are not known. */
  readonly former: readonly StoredVersion[]
}

type Reader = Pick<Transaction, 'orgUnit'>

/** Every unit with all its versions. */
export async function unitRecords(client: Reader = database()): Promise<readonly StoredUnit[]> {
  const rows = await client.orgUnit.findMany({ include: { versions: true }, orderBy: { id: 'asc' } })
  return rows.map(recordOf)
}

function recordOf({ id, kind, versions }: Prisma.OrgUnitGetPayload<{ include: { versions: true } }>): StoredUnit {
  const day = (date: Date | null): string | null => (date === null ? null : dateText(date))
  return { id, kind, versions: versions.map(({ unitId: _own, validFrom, validTo, ...facts }) => ({ ...facts, from: day(validFrom), to: day(validTo) })) }
}

// The records of a request, read once.
const records = cache(() => unitRecords())

function unitOn(record: StoredUnit, day: string): Unit | null {
  const version = namingVersion(record, day)
  if (version === null) return null
  const { code, name, shortName, nameEn, parentId, sort, enforcementBody, peerGroup, from, to } = version
  const other = record.versions.filter((one) => one !== version)
  const earlier = other.filter((one) => one.datesKnown && startOf(one) < startOf(version)).toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1))
  const former = [...earlier, ...other.filter((one) => !one.datesKnown)].filter((one) => one.code !== code || one.name !== name)
  return { id: record.id, kind: record.kind, code, name, shortName, nameEn, parentId, sort, enforcementBody, peerGroup, inForce: versionOn(record, day) !== null, from, to, former }
}

const onDay = (all: readonly StoredUnit[], day: string): readonly Unit[] =>
  all
    .map((record) => unitOn(record, day))
    .filter((unit) => unit !== null)
    .sort((a, b) => a.sort - b.sort || a.id - b.id)

/** Every unit that there is, was or will be, as it is named on a day (YYYY-MM-DD), in official order. */
export const everyUnit = async (client: Reader = database(), day = today()): Promise<readonly Unit[]> => onDay(await unitRecords(client), day)

/** Every unit in force on a day, in official order. */
export const allUnits = async (client: Reader = database(), day = today()): Promise<readonly Unit[]> => (await everyUnit(client, day)).filter((unit) => unit.inForce)

/** The units in force today, read once a request. */
export const units = cache(async () => await unitsInForceOn(today()))

/** The units in force on a day, read once a request. */
export const unitsInForceOn = cache(async (day: string): Promise<readonly Unit[]> => onDay(await records(), day).filter((unit) => unit.inForce))

export interface NamedUnits {
  readonly byId: ReadonlyMap<number, Unit>
  /** Codes by id. */
  readonly codes: ReadonlyMap<number, string>
}

/** Names of every unit as of a day, also of those that were over by then: what the figures of a period are shown with. Read once a request. */
export const unitsNamedOn = cache(async (day: string): Promise<NamedUnits> => {
  const all = onDay(await records(), day)
  return { byId: new Map(all.map((unit) => [unit.id, unit])), codes: new Map(all.map((unit) => [unit.id, unit.code])) }
})

/** The unit whose code this is, was or will be, as of today: also one that is over. Null for a code that no unit ever had. */
export async function unitByCode(code: string): Promise<Unit | null> {
  const all = await records()
  const byPresent = all.find((record) => versionOn(record, today())?.code === code)
  const record = byPresent ?? all.find((one) => codesOf(one).has(code))
  return record === undefined ? null : unitOn(record, today())
}

/** Whether a unit existed on any day of a year: only then are there figures of it. */
export async function existedInYear(unitId: number, year: number, client: Reader = database()): Promise<boolean> {
  const row = await client.orgUnit.findUnique({ where: { id: unitId }, include: { versions: true } })
  return row !== null && existedWithin(recordOf(row), `${year}-01-01`, `${year}-12-31`)
}

/** A unit and all below it, by id. */
export function withDescendants(all: readonly Unit[], rootId: number): readonly Unit[] {
  const inside = new Set([rootId])
  // Units come in no order of depth: repeat until nothing is added; a city has three levels.
  for (let before = 0; before < inside.size; ) {
    before = inside.size
    for (const unit of all) if (unit.parentId !== null && inside.has(unit.parentId)) inside.add(unit.id)
  }
  return all.filter((unit) => inside.has(unit.id))
}
