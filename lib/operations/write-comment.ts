// Writing a comment on a figure or a submission, and telling whom it concerns.
import 'server-only'
import type { NewComment } from '@/lib/contracts/comment'
import { askedCell, askedSubmission, type CellIds } from '@/lib/data/asked-submission'
import { addComment, lockThread, writersIn } from '@/lib/data/comments'
import { committed } from '@/lib/data/commitments'
import { notify } from '@/lib/data/notify'
import { peopleByUnit, peopleWho } from '@/lib/data/people-who'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { cellKey } from '@/lib/domain/collecting/cell'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

export interface WrittenComment extends NewComment {
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
}

/** Those who report for the unit are told what reviewers write, reviewers what the unit writes, and everybody in the thread. */
async function concerned(tx: Transaction, viewer: Viewer, unitCode: string, threadId: number): Promise<readonly string[]> {
  const others = can(viewer, 'observation.record', { unit: unitCode }) ? await peopleWho('submission.review', unitCode, tx) : (await peopleByUnit('observation.record', tx)).nearest(unitCode)
  const people = [...others, ...(await writersIn(tx, threadId))]
  return people.filter((id) => id !== viewer.userId)
}

/**
 * Writes a comment, or an answer in a thread that is open.
 * @returns the id of its thread; problems: permission.missing, comment.text-missing, collection.unknown, entry.not-asked, comment.unknown, comment.thread-over
 */
export async function writeComment(viewer: Viewer, { collection: code, unit: unitCode, cell: place, kind, text, parentId }: WrittenComment, origin: RequestOrigin): Promise<Result<number>> {
  const unit = await unitByCode(unitCode)
  if (unit === null || !can(viewer, 'comment.write', { unit: unit.code })) return refused(problem('permission.missing', { action: 'comment.write' }))
  if (text === '') return refused(problem('comment.text-missing', {}, ['text']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const asked = await askedSubmission(tx, code, unit.id)
    if (!asked.ok) return asked
    const { collection, submission, duties } = asked.value
    let about: CellIds | null = null
    if (parentId === null) {
      about = place === null ? null : await askedCell(tx, collection, duties, place)
      if (place !== null && about === null) return refused(problem('entry.not-asked', { code: place.metricCode }))
    } else {
      const thread = await lockThread(tx, submission.id, parentId)
      if (thread === null) return refused(problem('comment.unknown', {}))
      if (thread.resolved) return refused(problem('comment.thread-over', {}))
      // An answer stands where its thread does, whatever else is sent.
      about = thread.metricId === null ? null : { metricId: thread.metricId, unitId: thread.unitId, periodId: thread.periodId }
    }
    const id = await addComment(tx, { submissionId: submission.id, place: about, parentId, kind, text, byUserId: viewer.userId })
    const threadId = parentId ?? id
    record({
      act: 'comment.write',
      stream: unitStream(unit.code),
      object: { type: 'comment', id: String(id), unit: unit.code, year: collection.period.referenceYear },
      after: { collection: collection.code, cell: place === null ? null : cellKey(place), thread: String(threadId), kind, text: await committed(tx, text, viewer.userId) },
      result: 'ok',
    })
    const anchor = place === null ? '' : `#cell=${encodeURIComponent(cellKey(place))}`
    await notify(tx, {
      to: await concerned(tx, viewer, unit.code, threadId), kind: 'comment.written', params: { collection: collection.code, unit: unit.code },
      href: `/desk/entry/${collection.code}/${encodeURIComponent(unit.code)}${anchor}`,
    })
    return ok(threadId)
  })
}
