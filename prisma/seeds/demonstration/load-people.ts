// Accounts of the demonstration, with a password and a second factor that whoever starts it is told.
import 'server-only'
import { createAccount } from '@/lib/data/accounts'
import { committed } from '@/lib/data/commitments'
import { addGrant } from '@/lib/data/grants'
import type { Transaction } from '@/lib/data/transaction'
import { seal } from '@/lib/platform/seal'
import { need, type Ids } from '../load-catalogue'
import { demoPeople } from './demo-people'

export interface DemoSecrets {
  /** Hash of the one password of all accounts. */
  readonly passwordHash: string
  /** Seed of the one second factor of all accounts. */
  readonly seed: Uint8Array
  readonly sealKey: string
}

/** Makes the accounts with their roles. Returns what the log may say of them. */
export async function loadPeople(tx: Transaction, unitIds: Ids, { passwordHash, seed, sealKey }: DemoSecrets, at: Date) {
  const made = []
  for (const { loginName, displayName, role, unit } of demoPeople) {
    const unitId = need(unitIds, unit)
    const id = await createAccount(tx, { loginName, displayName, unitId, ssoName: null, passwordHash, initialPasswordUntil: null, createdAt: at })
    await tx.user.update({ where: { id }, data: { totpSecret: seal(seed, id, sealKey), totpSince: at }, select: { id: true } })
    await addGrant(tx, { userId: id, grantedById: null, role, unitId, withDescendants: true, validFrom: at, validTo: null })
    made.push({ user: id, loginName: await committed(tx, loginName, id), displayName: await committed(tx, displayName, id), role, unit })
  }
  return made
}
