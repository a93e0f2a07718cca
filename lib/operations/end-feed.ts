// Ends somebody's own calendar address.
import 'server-only'
import { endFeed } from '@/lib/data/feeds'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: feed.unknown where none is in force. */
export async function endCalendarFeed(viewer: Viewer, origin: RequestOrigin): Promise<Result<null>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const ended = await endFeed(tx, viewer.userId, now())
    if (ended === null) return refused(problem('feed.unknown', {}))
    record({ act: 'calendar.end', stream: 'system', object: { type: 'user', id: viewer.userId }, before: { feed: ended }, after: { feed: null }, result: 'ok' })
    return ok(null)
  })
}
