// Roles given and taken back. A grant stays as it was given; only its end is set.
import 'server-only'
import { inForce, KEEPS_ONE } from '@/lib/domain/role-grant'
import type { Role } from '@/lib/domain/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { PersonRow } from './people'
import type { Transaction } from './transaction'

export interface NewGrant {
  readonly userId: string
  readonly grantedById: string | null
  readonly role: Role
  readonly unitId: number
  readonly withDescendants: boolean
  readonly validFrom: Date
  readonly validTo: Date | null
}

/** Gives a role. Returns the grant's id. */
export async function addGrant(tx: Transaction, grant: NewGrant): Promise<number> {
  const { id } = await tx.grant.create({ data: grant, select: { id: true } })
  return id
}

/** Ends a grant now. */
export async function endGrant(tx: Transaction, id: number, at: Date): Promise<void> {
  await tx.grant.update({ where: { id }, data: { validTo: at } })
}

/** Ids of the accounts, not disabled, that hold a role now. */
export async function holdersOf(client: Pick<Prisma.TransactionClient, 'grant'>, role: Role, at: Date): Promise<readonly string[]> {
  const rows = await client.grant.findMany({ where: { role, user: { disabledAt: null } }, select: { userId: true, validFrom: true, validTo: true } })
  return [...new Set(rows.filter((row) => inForce(row, at)).map((row) => row.userId))]
}

/** Roles of which this account is the only holder left, among those that somebody must hold. */
export async function lastHolderRoles(tx: Transaction, person: PersonRow, at: Date): Promise<readonly Role[]> {
  const own = KEEPS_ONE.filter((role) => person.disabledAt === null && person.grants.some((grant) => grant.role === role && inForce(grant, at)))
  const holders = await Promise.all(own.map((role) => holdersOf(tx, role, at)))
  return own.filter((_, place) => holders[place]?.every((id) => id === person.id) ?? false)
}
