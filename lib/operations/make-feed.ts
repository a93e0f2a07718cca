// Makes the address under which a calendar program fetches somebody's due dates; a former one ends.
import 'server-only'
import { endFeed, makeFeed } from '@/lib/data/feeds'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

/**
 * @param locale language of what the calendar says
 * @returns the whole address, which can be told this once only
 */
export async function makeCalendarFeed(viewer: Viewer, locale: Locale, origin: RequestOrigin): Promise<Result<{ readonly address: string }>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const at = now()
    const former = await endFeed(tx, viewer.userId, at)
    const { id, token } = await makeFeed(tx, viewer.userId, locale, at)
    record({ act: 'calendar.make', stream: 'system', object: { type: 'user', id: viewer.userId }, before: { feed: former }, after: { feed: id }, result: 'ok' })
    return ok({ address: `${environment().APP_ORIGIN}/api/v1/calendar/${token}/plumbline.ics` })
  })
}
