// Who holds which role now: shown to whoever may not do something, so that they know whom to ask.
import 'server-only'
import { cache } from 'react'
import { inForce } from '@/lib/domain/role-grant'
import type { Role } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

export interface RoleHolder {
  readonly userId: string
  readonly displayName: string
  readonly role: Role
  readonly unitId: number
  readonly withDescendants: boolean
  readonly validTo: Date | null
}

/** Every role in force on an account that is not disabled, in the order of names; read once a request. */
export const roleHolders = cache(async (): Promise<readonly RoleHolder[]> => {
  const at = now()
  const rows = await database().grant.findMany({ where: { user: { disabledAt: null } }, include: { user: { select: { displayName: true } } }, orderBy: [{ user: { loginName: 'asc' } }, { id: 'asc' }] })
  return rows
    .filter((row) => inForce(row, at))
    .map(({ userId, user, role, unitId, withDescendants, validTo }) => ({ userId, displayName: user.displayName, role, unitId, withDescendants, validTo }))
})
