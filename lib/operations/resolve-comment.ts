// Marking a thread of comments as settled, or opening it again.
import 'server-only'
import { askedSubmission } from '@/lib/data/asked-submission'
import { lockThread, setResolved } from '@/lib/data/comments'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

export interface ThreadState {
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
  /** Id of the comment that opened the thread. */
  readonly id: number
  readonly resolved: boolean
}

/**
 * Resolves a thread or opens it again.
 * @returns problems: permission.missing, collection.unknown, comment.unknown, entry.nothing-changed
 */
export async function resolveComment(viewer: Viewer, { collection: code, unit: unitCode, id, resolved }: ThreadState, origin: RequestOrigin): Promise<Result<number>> {
  const unit = await unitByCode(unitCode)
  if (unit === null || !can(viewer, 'comment.write', { unit: unit.code })) return refused(problem('permission.missing', { action: 'comment.write' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const asked = await askedSubmission(tx, code, unit.id)
    if (!asked.ok) return asked
    const thread = await lockThread(tx, asked.value.submission.id, id)
    if (thread === null) return refused(problem('comment.unknown', {}))
    if (thread.resolved === resolved) return refused(problem('entry.nothing-changed', {}))
    await setResolved(tx, id, resolved ? { userId: viewer.userId, at: now() } : null)
    record({
      act: 'comment.resolve', stream: unitStream(unit.code), object: { type: 'comment', id: String(id), unit: unit.code, year: asked.value.collection.period.referenceYear },
      before: { resolved: !resolved }, after: { resolved }, result: 'ok',
    })
    return ok(id)
  })
}
