// Who somebody is at the identity provider.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { personInclude, type PersonRow } from './people'
import type { Transaction } from './transaction'

export interface ProvidedIdentity {
  readonly issuer: string
  readonly subject: string
}

/** The account to which this identity was pinned, or null. */
export async function personByIdentity({ issuer, subject }: ProvidedIdentity): Promise<PersonRow | null> {
  const row = await database().identity.findUnique({ where: { issuer_subject: { issuer, subject } }, include: { user: { include: personInclude } } })
  return row?.user ?? null
}

/** The account that waits for this name and is not pinned to another identity of the same provider, or null. */
export async function personBySsoName(ssoName: string, issuer: string): Promise<PersonRow | null> {
  return await database().user.findFirst({ where: { ssoName, identities: { none: { issuer } } }, include: personInclude })
}

/** Pins an identity to an account: from now on the subject counts, whatever name the provider gives. */
export async function pinIdentity(tx: Transaction, userId: string, { issuer, subject }: ProvidedIdentity, at: Date): Promise<void> {
  await tx.identity.create({ data: { issuer, subject, userId, createdAt: at } })
}
