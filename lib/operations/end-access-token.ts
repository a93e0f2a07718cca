// Ends one of somebody's own tokens, from its very next use on.
import 'server-only'
import type { EndedAccessToken } from '@/lib/contracts/access-token'
import { writeTokenEnd } from '@/lib/data/access-tokens'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: permission.missing; token.unknown also for somebody else's, and for one that has ended. */
export async function endAccessToken(viewer: Viewer, { token }: EndedAccessToken, origin: RequestOrigin): Promise<Result<{ readonly id: number }>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    if (!(await writeTokenEnd(tx, viewer.userId, token, now()))) return refused(problem('token.unknown', {}))
    record({ act: 'token.end', stream: 'auth', object: { type: 'user', id: viewer.userId }, before: { token }, after: { token: null }, result: 'ok' })
    return ok({ id: token })
  })
}
