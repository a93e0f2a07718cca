// The second factor of an account: a sealed seed, the last step that was accepted, and the hashes of recovery codes.
import 'server-only'
import { plainRecoveryCode, RECOVERY_CODE_BYTES, RECOVERY_CODES, recoveryCode } from '@/lib/domain/recovery-code'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { randomBytesOf } from '@/lib/platform/random'
import { seal, unseal } from '@/lib/platform/seal'
import { acceptedStep } from '@/lib/platform/totp'
import type { User } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

/** True where a code is asked for at sign-in. */
export const hasSecondFactor = (person: Pick<User, 'totpSince'>): boolean => person.totpSince !== null

/**
 * Uses a code of the account's app up.
 * @returns true where it is right and of a step later than the last one: no code works twice, whoever is faster
 */
export async function useCode(tx: Transaction, person: Pick<User, 'id' | 'totpSecret'>, code: string, at: Date): Promise<boolean> {
  const seed = person.totpSecret === null ? null : unseal(person.totpSecret, person.id)
  const step = seed === null ? null : acceptedStep(seed, code, at)
  if (step === null) return false
  const { count } = await tx.user.updateMany({
    where: { id: person.id, totpSince: { not: null }, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

/**
 * Puts a seed in force, in place of any other, once a code of it was shown; that code is used up.
 * @returns false where the code is not of this seed
 */
export async function enrol(tx: Transaction, userId: string, seed: Uint8Array, code: string, at: Date): Promise<boolean> {
  const step = acceptedStep(seed, code, at)
  if (step === null) return false
  await tx.user.update({ where: { id: userId }, data: { totpSecret: seal(seed, userId), totpSince: at, totpLastStep: step } })
  return true
}

/** Ends the recovery codes in force and makes new ones, which are told once and kept as hashes. */
export async function newRecoveryCodes(tx: Transaction, userId: string, at: Date): Promise<readonly string[]> {
  await tx.recoveryCode.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } })
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytesOf(RECOVERY_CODE_BYTES)))
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ codeHash: sha256(plainRecoveryCode(code)), userId, createdAt: at })) })
  return codes
}

/** Uses a recovery code up: of many at once exactly one gets true. */
export async function spendRecoveryCode(tx: Transaction, userId: string, typed: string, at: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash: sha256(plainRecoveryCode(typed)), endedAt: null }, data: { endedAt: at } })
  return count === 1
}

/** How many recovery codes are left. */
export const recoveryCodesLeft = async (userId: string): Promise<number> => await database().recoveryCode.count({ where: { userId, endedAt: null } })

/** Takes the second factor away, recovery codes with it. Returns whether there was one; the caller records the act and ends sessions. */
export async function removeSecondFactor(tx: Transaction, userId: string): Promise<boolean> {
  await tx.recoveryCode.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now() } })
  const { count } = await tx.user.updateMany({ where: { id: userId, totpSince: { not: null } }, data: { totpSecret: null, totpSince: null, totpLastStep: null } })
  return count === 1
}
