// Calendar addresses: what stands in one is kept only as its hash. A person has one in force at most.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { randomBytesOf } from '@/lib/platform/random'
import { personInclude, type PersonRow } from './people'
import type { Transaction } from './transaction'

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

export interface Feed {
  readonly id: number
  /** ISO instant. */
  readonly createdAt: string
}

type Reader = Pick<Transaction, 'calendarFeed'>

/** The address in force of a person, or null. */
export async function feedOf(userId: string, client: Reader = database()): Promise<Feed | null> {
  const row = await client.calendarFeed.findFirst({ where: { userId, endedAt: null } })
  return row === null ? null : { id: row.id, createdAt: row.createdAt.toISOString() }
}

/** Ends the address in force of a person. Returns its number, null where there was none. */
export async function endFeed(tx: Transaction, userId: string, at: Date): Promise<number | null> {
  const feed = await feedOf(userId, tx)
  if (feed !== null) await tx.calendarFeed.update({ where: { id: feed.id }, data: { endedAt: at }, select: { id: true } })
  return feed?.id ?? null
}

/** Makes an address; a former one must have ended. Returns its number and what stands in it, which nobody can be told again. */
export async function makeFeed(tx: Transaction, userId: string, locale: 'zh-CN' | 'en', at: Date): Promise<{ readonly id: number; readonly token: string }> {
  const token = Buffer.from(randomBytesOf(TOKEN_BYTES)).toString('base64url')
  const { id } = await tx.calendarFeed.create({ data: { userId, tokenHash: sha256(token), locale, createdAt: at }, select: { id: true } })
  return { id, token }
}

/** Whose address this is, and in which language; null for one that there is not, that has ended, or whose person is disabled. */
export async function feedReader(token: string): Promise<{ readonly person: PersonRow; readonly locale: 'zh-CN' | 'en' } | null> {
  if (!TOKEN.test(token)) return null
  const row = await database().calendarFeed.findFirst({ where: { tokenHash: sha256(token), endedAt: null, user: { disabledAt: null } }, include: { user: { include: personInclude } } })
  return row === null ? null : { person: row.user, locale: row.locale === 'en' ? 'en' : 'zh-CN' }
}
