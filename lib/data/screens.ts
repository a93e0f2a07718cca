// Addresses of walls: what stands in one is kept only as its hash.
import 'server-only'
import type { IsoDate } from '@/lib/domain/period'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { randomBytesOf } from '@/lib/platform/random'
import type { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import type { Transaction } from './transaction'

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export interface Screen {
  readonly id: number
  readonly label: string
  /** newest, annual, half, quarter, or the key of a period. */
  readonly line: string
  readonly madeBy: string
  /** ISO instants. */
  readonly madeAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  readonly endedBy: string | null
  /** The last day in China on which it was read. */
  readonly seenOn: IsoDate | null
}

const include = { madeBy: { select: { displayName: true } }, endedBy: { select: { displayName: true } } } as const satisfies Prisma.ScreenInclude

const screenOf = ({ id, label, line, madeBy, madeAt, expiresAt, endedAt, endedBy, seenOn }: Prisma.ScreenGetPayload<{ include: typeof include }>): Screen => ({
  id,
  label,
  line,
  madeBy: madeBy.displayName,
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  endedBy: endedBy?.displayName ?? null,
  seenOn: seenOn === null ? null : dateText(seenOn),
})

type Reader = Pick<Transaction, 'screen'>

/** Every address that was ever made, the newest first. */
export async function everyScreen(): Promise<readonly Screen[]> {
  return (await database().screen.findMany({ include, orderBy: { id: 'desc' } })).map(screenOf)
}

/** The screen of a number, or null. */
export async function screenById(id: number, client: Reader = database()): Promise<Screen | null> {
  const row = await client.screen.findUnique({ where: { id }, include })
  return row === null ? null : screenOf(row)
}

/** The screen whose address holds this, whether or not it still works; null where there is none. */
export async function screenByToken(token: string): Promise<Screen | null> {
  if (!TOKEN.test(token)) return null
  const row = await database().screen.findUnique({ where: { tokenHash: sha256(token) }, include })
  return row === null ? null : screenOf(row)
}

interface NewScreen {
  readonly label: string
  readonly line: string
  readonly byUserId: string
  readonly at: Date
  readonly expiresAt: Date
}

/** Makes an address. Returns its number and what stands in it, which nobody can be told again. */
export async function writeScreen(tx: Transaction, { label, line, byUserId, at, expiresAt }: NewScreen): Promise<{ readonly id: number; readonly token: string }> {
  const token = Buffer.from(randomBytesOf(TOKEN_BYTES)).toString('base64url')
  const { id } = await tx.screen.create({ data: { tokenHash: sha256(token), label, line, madeById: byUserId, madeAt: at, expiresAt }, select: { id: true } })
  return { id, token }
}

/** Ends an address; false where somebody ended it before. */
export async function writeScreenEnd(tx: Transaction, id: number, { byUserId, at }: { readonly byUserId: string; readonly at: Date }): Promise<boolean> {
  const { count } = await tx.screen.updateMany({ where: { id, endedAt: null }, data: { endedAt: at, endedById: byUserId } })
  return count === 1
}

/** Notes that a screen was read on a day; nothing is written twice a day. */
export async function noteScreenSeen({ id, seenOn }: Pick<Screen, 'id' | 'seenOn'>, day: IsoDate): Promise<void> {
  if (seenOn === day) return
  await database().screen.updateMany({ where: { id }, data: { seenOn: new Date(`${day}T00:00:00Z`) } })
}
