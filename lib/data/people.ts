// People, and the one maker of a Viewer.
import 'server-only'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'
import { allUnits, withDescendants } from './units'

export const personInclude = { grants: { orderBy: { id: 'asc' } } } as const satisfies Prisma.UserInclude

export type PersonRow = Prisma.UserGetPayload<{ include: typeof personInclude }>

/** What a person may see and do now, or null for a disabled account. */
export async function viewerFor(person: PersonRow, session8: string, at: Date): Promise<Viewer | null> {
  if (person.disabledAt !== null) return null
  const all = await allUnits()
  const inForce = person.grants.filter((grant) => grant.validFrom <= at && (grant.validTo === null || grant.validTo > at))
  return {
    userId: person.id,
    loginName: person.loginName,
    displayName: person.displayName,
    session8,
    grants: inForce.map((grant) => ({
      role: grant.role,
      unitCodes: new Set((grant.withDescendants ? withDescendants(all, grant.unitId) : all.filter((unit) => unit.id === grant.unitId)).map((unit) => unit.code)),
    })),
  }
}

/** The account of a login name (any case, surrounding space ignored), or null. */
export async function personByLoginName(loginName: string): Promise<PersonRow | null> {
  return await database().user.findUnique({ where: { loginName: loginName.trim().toLowerCase() }, include: personInclude })
}

/** Creates an account with one role on a unit and all below it. Returns its id. */
export async function createPerson(
  tx: Transaction,
  person: { readonly loginName: string; readonly displayName: string; readonly passwordHash: string; readonly role: 'REPORTER' | 'PUBLISHER'; readonly unitId: number },
): Promise<string> {
  const { loginName, displayName, passwordHash, role, unitId } = person
  const { id } = await tx.user.create({
    data: { loginName, displayName, passwordHash, grants: { create: { role, unitId, withDescendants: true } } },
    select: { id: true },
  })
  return id
}
