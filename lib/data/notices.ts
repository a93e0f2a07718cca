// What somebody was told: read by its reader alone, and marked as read.
import 'server-only'
import { cache } from 'react'
import { noticeFact, type NoticeFact } from '@/lib/domain/notice'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import type { Notice as Row } from '@/prisma/generated/client'

export interface Notice {
  readonly id: number
  readonly fact: NoticeFact
  /** Path of the page where it is looked at. */
  readonly href: string
  /** ISO instant. */
  readonly at: string
  readonly read: boolean
}

function noticeOf({ id, kind, params, href, at, readAt }: Row): readonly Notice[] {
  const fact = noticeFact(kind, params)
  return fact === null ? [] : [{ id, fact, href, at: at.toISOString(), read: readAt !== null }]
}

/**
 * The newest notices of a person.
 * @param before number of a notice, to go on from the one shown last; null from the newest
 * @param count how many at most
 */
export async function noticesOf(userId: string, { unread, before, count }: { readonly unread: boolean; readonly before: number | null; readonly count: number }): Promise<readonly Notice[]> {
  const rows = await database().notice.findMany({ where: { userId, readAt: unread ? null : { not: null }, ...(before === null ? {} : { id: { lt: before } }) }, orderBy: { id: 'desc' }, take: count })
  return rows.flatMap(noticeOf)
}

/** One notice of a person; null where it is not theirs, or of a kind that this version does not know. */
export async function noticeById(userId: string, id: number): Promise<Notice | null> {
  const row = await database().notice.findFirst({ where: { id, userId } })
  return row === null ? null : (noticeOf(row)[0] ?? null)
}

/** What a person was told within a span and has not read, oldest first. */
export async function unreadBetween(userId: string, after: Date, until: Date): Promise<readonly Notice[]> {
  return (await database().notice.findMany({ where: { userId, readAt: null, at: { gt: after, lte: until } }, orderBy: { id: 'asc' } })).flatMap(noticeOf)
}

/** How many notices wait for a person; read once a request. */
export const unreadCount = cache(async (userId: string): Promise<number> => await database().notice.count({ where: { userId, readAt: null } }))

/** Marks one notice of a person as read, or all of them up to a number. Returns how many became read. */
export async function markRead(userId: string, which: { readonly id: number } | { readonly upTo: number }): Promise<number> {
  const { count } = await database().notice.updateMany({ where: { userId, readAt: null, id: 'id' in which ? which.id : { lte: which.upTo } }, data: { readAt: now() } })
  return count
}
