// People, and the one maker of a Viewer.
import 'server-only'
import { inForce } from '@/lib/domain/role-grant'
import { plainLoginName } from '@/lib/domain/account'
import { forbiddenCharacter } from '@/lib/domain/plain-text'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dayOf } from '@/lib/platform/clock'
import { everyUnit, withDescendants, type Unit } from './units'

export const personInclude = { grants: { orderBy: { id: 'asc' } } } as const satisfies Prisma.UserInclude

export type PersonRow = Prisma.UserGetPayload<{ include: typeof personInclude }>

// A role on a unit that is over reaches nothing any more. A role above it still does: somebody must be able to correct its past figures.
function reached(all: readonly Unit[], { unitId, withDescendants: below }: PersonRow['grants'][number]): readonly Unit[] {
  const own = all.filter((unit) => unit.id === unitId && unit.inForce)
  return own.length > 0 && below ? withDescendants(all, unitId) : own
}

/** What a person may see and do now, or null for a disabled account. */
export async function viewerFor(person: PersonRow, session8: string, at: Date): Promise<Viewer | null> {
  if (person.disabledAt !== null) return null
  const all = await everyUnit(database(), dayOf(at))
  return {
    userId: person.id,
    loginName: person.loginName,
    displayName: person.displayName,
    session8,
    grants: person.grants
      .filter((grant) => inForce(grant, at))
      .map((grant) => ({
        role: grant.role,
        unitCodes: new Set(reached(all, grant).map((unit) => unit.code)),
      })),
  }
}

/** The account of a login name (any case, surrounding space ignored), or null. */
export async function personByLoginName(loginName: string): Promise<PersonRow | null> {
  const name = plainLoginName(loginName)
  // Anyone may type anything; the database refuses some of it (U+0000) with an error.
  if (forbiddenCharacter(name, 'line') !== null) return null
  return await database().user.findUnique({ where: { loginName: name }, include: personInclude })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The account of an id, or null; null also for a text that is no id. */
export async function personById(id: string, client: Pick<Prisma.TransactionClient, 'user'> = database()): Promise<PersonRow | null> {
  return UUID.test(id) ? await client.user.findUnique({ where: { id }, include: personInclude }) : null
}
