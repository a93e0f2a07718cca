// Submitting: the exact figures that the reporter saw and declared go to review, and a receipt says which they were.
import 'server-only'
import type { FigureSubmission } from '@/lib/contracts/submitting'
import { markSubmitted } from '@/lib/data/approval'
import { notify } from '@/lib/data/notify'
import { openSubmission } from '@/lib/data/open-submission'
import { peopleWho } from '@/lib/data/people-who'
import { findingsIn, holdFile, obstaclesIn, type HeldFile } from '@/lib/data/submission-file'
import { lastSubmitted, nextReceipt, trailOf } from '@/lib/data/submission-trail'
import { takeAct } from '@/lib/data/submissions'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

export interface Submitted {
  /** Number of the receipt. */
  readonly receipt: string
}

/** The receipt of the very same submission, made a moment ago: a button pressed twice submits once. */
async function madeBefore(tx: Transaction, { submission }: HeldFile, viewer: Viewer, { version, seen }: FigureSubmission): Promise<string | null> {
  const last = lastSubmitted(await trailOf(submission.id, tx))
  const same = submission.version === version + 1 && last?.seq === submission.version && last.byUserId === viewer.userId && last.hash === seen
  return same ? last.receipt : null
}

/**
 * Submits the figures of a unit for a collection.
 * @returns problems: permission.missing, collection.unknown, submission.changed-meanwhile (another state than the one seen), submission.closed,
 *   submission.not-yet, submission.not-open, entry.locked, submission.figures-moved (another set than the one seen), submission.not-declared; at
 *   `['cells', key]` submission.blank, submission.note-missing, submission.unexplained and the errors of rules
 */
export async function submitFigures(viewer: Viewer, given: FigureSubmission, origin: RequestOrigin): Promise<Result<Submitted>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'submission.submit', { unit: unit.code })) return refused(problem('permission.missing', { action: 'submission.submit' }))
  const made: { before: string | null } = { before: null }
  const result = await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<Submitted>> => {
    const held = await holdFile(tx, given.collection, unit.id)
    if (!held.ok) return held
    const { collection, submission, set } = held.value
    if (submission.version !== given.version) {
      made.before = await madeBefore(tx, held.value, viewer, given)
      return refused(problem('submission.changed-meanwhile', {}))
    }
    const opened = await openSubmission(tx, given.collection, unit.id, now())
    if (!opened.ok) return opened
    if (set.seen !== given.seen) return refused(problem('submission.figures-moved', {}))
    const obstacles = await obstaclesIn(tx, held.value, await findingsIn(tx, held.value))
    const [first, ...more] = [...(given.declared ? [] : [problem('submission.not-declared', {}, ['declared'])]), ...obstacles]
    if (first !== undefined) return refused(first, ...more)
    const receipt = await nextReceipt(tx, collection.period.key, held.value.unit.code)
    const after = await takeAct(tx, submission, { act: 'SUBMIT', byUserId: viewer.userId, revisionIds: set.items.map(({ revisionId }) => revisionId), setHash: set.hash, receipt })
    await markSubmitted(tx, set.items.map(({ observationId }) => observationId))
    const to = (await peopleWho('submission.review', unit.code, tx)).filter((id) => id !== viewer.userId)
    await notify(tx, { to, kind: 'submission.submitted', params: { collection: collection.code, unit: unit.code }, href: `/desk/review/${collection.code}/${unit.code}` })
    record({
      act: 'submission.submit',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version },
      after: { state: after.state, version: after.version, receipt, hash: set.seen, figures: set.items.length },
      result: 'ok',
    })
    return ok({ receipt })
  })
  return made.before === null ? result : ok({ receipt: made.before })
}
