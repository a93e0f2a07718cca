// One account as the administrators see it: facts, roles with who gave them, and what an act would end.
import 'server-only'
import { accountState, isErased, isUnused } from '@/lib/domain/account'
import type { AccountState } from '@/lib/domain/permissions/table'
import { inForce, notOver } from '@/lib/domain/role-grant'
import type { Role } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { accountSeen } from './accounts'
import { mailChoiceOf } from './mail-choices'
import { personById } from './people'
import { sessionsOf } from './own-sessions'
import { lockedUntil } from './sign-in-limits'

export interface GrantOnFile {
  readonly id: number
  readonly role: Role
  readonly unitId: number
  readonly withDescendants: boolean
  readonly validFrom: Date
  readonly validTo: Date | null
  /** Name of who gave it; null for the first set-up. */
  readonly grantedBy: string | null
  readonly inForce: boolean
}

export interface PersonFile {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly unitId: number | null
  readonly ssoName: string | null
  readonly state: AccountState
  readonly erased: boolean
  readonly unused: boolean
  readonly createdAt: Date
  readonly lastSignedInAt: Date | null
  readonly disabledAt: Date | null
  readonly initialPasswordUntil: Date | null
  /** The initial password was used, so it works no more, but no own one was chosen. */
  readonly initialPasswordUsed: boolean
  readonly secondFactorSince: Date | null
  /** Until when wrong tries keep the person out; null where they do not. */
  readonly lockedUntil: Date | null
  readonly sessions: number
  /** Whether there is a mail address; it is shown to nobody but the person. */
  readonly mailed: boolean
  /** In force or to come, then those that are over, newest first. */
  readonly grants: readonly GrantOnFile[]
  /** Names what is shown here, for a change made upon it. */
  readonly seen: string
}

/** The file of an account, or null where there is none. */
export async function personFile(id: string, at: Date): Promise<PersonFile | null> {
  const row = await personById(id)
  if (row === null) return null
  const [givers, sessions, locked, mail] = await Promise.all([giverNames(row.grants.map((grant) => grant.grantedById)), sessionsOf(row.id), lockedUntil(row.loginName), mailChoiceOf(row.id)])
  const grants = row.grants.map((grant) => ({
    id: grant.id,
    role: grant.role,
    unitId: grant.unitId,
    withDescendants: grant.withDescendants,
    validFrom: grant.validFrom,
    validTo: grant.validTo,
    grantedBy: grant.grantedById === null ? null : (givers.get(grant.grantedById) ?? null),
    inForce: inForce(grant, at),
  }))
  const over = grants.filter((grant) => !notOver(grant, at)).reverse()
  return {
    id: row.id,
    loginName: row.loginName,
    displayName: row.displayName,
    unitId: row.unitId,
    ssoName: row.ssoName,
    state: accountState(row),
    erased: isErased(row),
    unused: isUnused(row, at),
    createdAt: row.createdAt,
    lastSignedInAt: row.lastSignedInAt,
    disabledAt: row.disabledAt,
    initialPasswordUntil: row.initialPasswordUntil,
    initialPasswordUsed: row.initialPasswordUsedAt !== null,
    secondFactorSince: row.totpSince,
    lockedUntil: locked !== null && locked > at ? locked : null,
    sessions: sessions.length,
    mailed: mail.address !== null,
    grants: [...grants.filter((grant) => notOver(grant, at)), ...over],
    seen: accountSeen(row),
  }
}

async function giverNames(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await database().user.findMany({ where: { id: { in: known } }, select: { id: true, displayName: true } })
  return new Map(rows.map((row) => [row.id, row.displayName]))
}
