// Personal access tokens: each is kept only as its hash, and opens no more than its person may at the moment it is shown.
import 'server-only'
import { isTokenScope, looksLikeToken, TOKEN_PREFIX, type TokenScope } from '@/lib/domain/api/access-token'
import type { IsoDate } from '@/lib/domain/period'
import type { Viewer } from '@/lib/domain/viewer'
import { dayOf } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { randomBytesOf } from '@/lib/platform/random'
import type { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import { personInclude, viewerFor } from './people'
import type { Transaction } from './transaction'

const TOKEN_BYTES = 32

export interface AccessToken {
  readonly id: number
  readonly name: string
  readonly scopes: readonly TokenScope[]
  /** ISO instants. */
  readonly madeAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  /** The last day in China on which it was used. */
  readonly usedOn: IsoDate | null
}

const tokenOf = ({ id, name, scopes, madeAt, expiresAt, endedAt, usedOn }: Prisma.AccessTokenGetPayload<object>): AccessToken => ({
  id,
  name,
  scopes: scopes.filter(isTokenScope),
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  usedOn: usedOn === null ? null : dateText(usedOn),
})

type Reader = Pick<Transaction, 'accessToken'>

/** Every token that a person ever made, the newest first. */
export async function tokensOf(userId: string, client: Reader = database()): Promise<readonly AccessToken[]> {
  return (await client.accessToken.findMany({ where: { userId }, orderBy: { id: 'desc' } })).map(tokenOf)
}

interface NewToken {
  readonly userId: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly at: Date
  readonly expiresAt: Date
}

/** Makes a token. Returns its number and the token itself, which nobody can be told again. */
export async function writeToken(tx: Transaction, { userId, name, scopes, at, expiresAt }: NewToken): Promise<{ readonly id: number; readonly token: string }> {
  const token = `${TOKEN_PREFIX}${Buffer.from(randomBytesOf(TOKEN_BYTES)).toString('base64url')}`
  const { id } = await tx.accessToken.create({ data: { userId, tokenHash: sha256(token), name, scopes: [...scopes], madeAt: at, expiresAt }, select: { id: true } })
  return { id, token }
}

/** Ends a token of a person; false where they have none of that number in force. */
export async function writeTokenEnd(tx: Transaction, userId: string, id: number, at: Date): Promise<boolean> {
  const { count } = await tx.accessToken.updateMany({ where: { id, userId, endedAt: null }, data: { endedAt: at } })
  return count === 1
}

/** Ends every token of a person. Returns how many were. */
export async function endTokensOf(tx: Transaction, userId: string, at: Date): Promise<number> {
  const { count } = await tx.accessToken.updateMany({ where: { userId, endedAt: null }, data: { endedAt: at } })
  return count
}

export interface Bearer {
  readonly viewer: Viewer
  readonly scopes: readonly TokenScope[]
}

/** Who shows this token, and what it opens; null for one that there is not, that is over, or whose person is disabled. Notes the day. */
export async function bearerOfToken(token: string, at: Date): Promise<Bearer | null> {
  if (!looksLikeToken(token)) return null
  const tokenHash = sha256(token)
  const row = await database().accessToken.findFirst({ where: { tokenHash, endedAt: null, expiresAt: { gt: at }, user: { disabledAt: null } }, include: { user: { include: personInclude } } })
  const viewer = row === null ? null : await viewerFor(row.user, Buffer.from(tokenHash).toString('hex').slice(0, 8), at)
  if (row === null || viewer === null) return null
  const { id, scopes, usedOn } = tokenOf(row)
  if (usedOn !== dayOf(at)) await database().accessToken.updateMany({ where: { id }, data: { usedOn: new Date(`${dayOf(at)}T00:00:00Z`) } })
  return { viewer, scopes }
}
