// What may change about an account, and the lock under which all of it happens.
import 'server-only'
import { canonicalJson } from '@/lib/domain/canonical-json'
import { sha256 } from '@/lib/platform/identifier'
import { personById, type PersonRow } from './people'
import type { Transaction } from './transaction'

/**
 * Changes of accounts and roles happen one after the other, so that each sees what the last one did: names taken, roles held, the last
 * administrator. They are few.
 */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7410706)::text`
}

/** The account as it stands once nobody else can change it; null where there is none. */
export async function lockedPerson(tx: Transaction, id: string): Promise<PersonRow | null> {
  await lockPeople(tx)
  return await personById(id, tx)
}

export interface AccountNames {
  readonly displayName: string
  /** Where the person works; null where that is not said. */
  readonly unitId: number | null
  /** Name at the identity provider, null for none. */
  readonly ssoName: string | null
}

/** Names what was shown of an account, so that a change made upon something older is noticed. */
export const accountSeen = ({ displayName, unitId, ssoName }: AccountNames): string => Buffer.from(sha256(canonicalJson({ displayName, unitId, ssoName }))).toString('hex')

/** True where another account has this sign-in name. */
export const loginNameTaken = async (tx: Transaction, loginName: string): Promise<boolean> => (await tx.user.count({ where: { loginName } })) > 0

/** True where another account than `exceptId` has this name at the identity provider. */
export const ssoNameTaken = async (tx: Transaction, ssoName: string, exceptId?: string): Promise<boolean> =>
  (await tx.user.count({ where: { ssoName, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) } })) > 0

export interface NewAccount extends AccountNames {
  readonly loginName: string
  readonly passwordHash: string
  /** Set where the password is one that was handed out. */
  readonly initialPasswordUntil: Date | null
  readonly createdAt: Date
}

/** Makes an account without any role. Returns its id. */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<string> {
  const { id } = await tx.user.create({ data: { ...account, passwordChangedAt: account.createdAt }, select: { id: true } })
  return id
}

/** Sets name, workplace and name at the identity provider. */
export async function changeAccount(tx: Transaction, id: string, { displayName, unitId, ssoName }: AccountNames): Promise<void> {
  await tx.user.update({ where: { id }, data: { displayName, unitId, ssoName } })
}

/** Replaces the password by one that works once. What the person had chosen is kept among the former ones. */
export async function handOutPassword(tx: Transaction, person: PersonRow, passwordHash: string, until: Date, at: Date): Promise<void> {
  if (person.passwordHash !== null && person.initialPasswordUntil === null) {
    await tx.formerPassword.create({ data: { userId: person.id, passwordHash: person.passwordHash, replacedAt: at } })
  }
  await tx.user.update({ where: { id: person.id }, data: { passwordHash, passwordChangedAt: at, initialPasswordUntil: until, initialPasswordUsedAt: null } })
}

/** Closes an account, or opens it again with null. */
export async function setDisabled(tx: Transaction, id: string, disabledAt: Date | null): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt } })
}

/** Takes a person's name out of a disabled account. */
export async function eraseAccount(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`select erase_person(${id}::uuid)::text`
}
