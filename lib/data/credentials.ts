// Passwords of accounts: replacing them, remembering the former ones, using an initial one up.
import 'server-only'
import { plainLoginName } from '@/lib/domain/account'
import { database } from '@/lib/platform/database/connection'
import type { User } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

/** What decides about a try to sign in. */
export type SignInFacts = Pick<User, 'id' | 'passwordHash' | 'passwordChangedAt' | 'initialPasswordUntil' | 'disabledAt' | 'createdAt' | 'lastSignedInAt'>

/** The facts of a sign-in name, or null. One statement whether or not anybody has it: an unknown name takes as long as a known one. */
export async function signInFacts(loginName: string): Promise<SignInFacts | null> {
  return await database().user.findUnique({
    where: { loginName: plainLoginName(loginName) },
    select: { id: true, passwordHash: true, passwordChangedAt: true, initialPasswordUntil: true, disabledAt: true, createdAt: true, lastSignedInAt: true },
  })
}

/** Hashes of the last passwords before the present one, youngest first. */
export async function formerPasswords(userId: string, count: number): Promise<readonly string[]> {
  const rows = await database().formerPassword.findMany({ where: { userId }, orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }], take: count })
  return rows.map(({ passwordHash }) => passwordHash)
}

/**
 * Gives an account a password of its person's own choosing.
 * @param former hash that is replaced
 * @returns false where the password was changed by somebody else meanwhile
 */
export async function choosePassword(tx: Transaction, userId: string, former: string, passwordHash: string, at: Date): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, passwordHash: former, disabledAt: null },
    data: { passwordHash, passwordChangedAt: at, initialPasswordUntil: null, initialPasswordUsedAt: null },
  })
  if (count === 1) await tx.formerPassword.create({ data: { userId, passwordHash: former, replacedAt: at } })
  return count === 1
}

/** Uses an initial password up: of many at once exactly one gets true, and none after its end. */
export async function spendInitialPassword(userId: string, at: Date): Promise<boolean> {
  const { count } = await database().user.updateMany({ where: { id: userId, initialPasswordUntil: { gt: at }, initialPasswordUsedAt: null }, data: { initialPasswordUsedAt: at } })
  return count === 1
}

/** Keeps the same password under a hash with today's parameters. Nothing happens where it was changed meanwhile. */
export async function renewHash(userId: string, former: string, passwordHash: string): Promise<void> {
  await database().user.updateMany({ where: { id: userId, passwordHash: former }, data: { passwordHash } })
}
