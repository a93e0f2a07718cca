// Org units as they are named and placed today.
import 'server-only'
import { cache } from 'react'
import type { UnitName } from '@/lib/domain/figure'
import { database } from '@/lib/platform/database/connection'
import type { OrgUnitVersion, OrgUnit, PrismaClient } from '@/prisma/generated/client'

export interface Unit extends UnitName {
  readonly id: number
  readonly parentId: number | null
  readonly sort: number
  readonly enforcementBody: boolean
  /** Earlier names and codes whose dates are not known. */
  readonly former: readonly { readonly code: string; readonly name: string; readonly noteZh: string | null; readonly noteEn: string | null }[]
}

type Row = OrgUnit & { versions: OrgUnitVersion[] }

function unitOf(row: Row): Unit | null {
  const current = row.versions.find((version) => version.datesKnown && version.validTo === null)
  if (current === undefined) return null
  const former = row.versions.filter((version) => version !== current)
  return {
    id: row.id,
    kind: row.kind,
    code: current.code,
    name: current.name,
    shortName: current.shortName,
    nameEn: current.nameEn,
    parentId: current.parentId,
    sort: current.sort,
    enforcementBody: current.enforcementBody,
    former: former.map(({ code, name, noteZh, noteEn }) => ({ code, name, noteZh, noteEn })),
  }
}

/** Every unit in force, in official order. */
export async function allUnits(client: Pick<PrismaClient, 'orgUnit'> = database()): Promise<readonly Unit[]> {
  const rows = await client.orgUnit.findMany({ include: { versions: true } })
  return rows
    .map(unitOf)
    .filter((unit) => unit !== null)
    .sort((a, b) => a.sort - b.sort || a.id - b.id)
}

/** The units, read once a request. */
export const units = cache(() => allUnits())

/** The unit with a code that is or was its own, or null. */
export async function unitByCode(code: string): Promise<Unit | null> {
  const all = await units()
  return all.find((unit) => unit.code === code) ?? all.find((unit) => unit.former.some((former) => former.code === code)) ?? null
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
