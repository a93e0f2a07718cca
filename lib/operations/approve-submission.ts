// Approving: the very figures that the reviewer was shown become the approved ones; and several submissions in one go.
import 'server-only'
import type { Approval } from '@/lib/contracts/review'
import { markApproved } from '@/lib/data/approval'
import { notify } from '@/lib/data/notify'
import { acceptExplanations, explainersOf } from '@/lib/data/explanations'
import { reportersToTell } from '@/lib/data/reporters-to-tell'
import { holdFile } from '@/lib/data/submission-file'
import { lastSubmitted, trailOf } from '@/lib/data/submission-trail'
import { takeAct } from '@/lib/data/submissions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { movedSince, ownPart } from '@/lib/domain/collecting/review-own'
import { can } from '@/lib/domain/permissions/decide'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

export interface Approved {
  /** Figures that were approved, computed ones that are not part of the submission included. */
  readonly figures: number
}

/**
 * Approves a submission. Done once, however often it is asked for: a second call about the same set says what the first did.
 * @returns problems: permission.missing, collection.unknown, submission.changed-meanwhile (another state than the one seen), submission.not-waiting,
 *   submission.moved-since (typed figures are no longer those that were submitted), submission.figures-moved (another set than the one seen),
 *   submission.own-figures, submission.own-submit, submission.own-explanation (two people)
 */
export async function approveSubmission(viewer: Viewer, given: Approval, origin: RequestOrigin): Promise<Result<Approved>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'submission.review', { unit: unit.code })) return refused(problem('permission.missing', { action: 'submission.review' }))
  const made: { before: Approved | null } = { before: null }
  const result = await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<Approved>> => {
    const held = await holdFile(tx, given.collection, unit.id)
    if (!held.ok) return held
    const { collection, submission, set } = held.value
    const trail = await trailOf(submission.id, tx)
    if (submission.version !== given.version) {
      const last = trail.at(-1)
      if (submission.version === given.version + 1 && last?.act === 'APPROVE' && last.byUserId === viewer.userId && last.hash === given.seen) made.before = { figures: last.revisionIds.length }
      return refused(problem('submission.changed-meanwhile', {}))
    }
    if (submission.state !== 'SUBMITTED') return refused(problem('submission.not-waiting', { state: submission.state }))
    const submitted = lastSubmitted(trail)
    const [moved] = movedSince(submitted?.revisionIds ?? [], set.items)
    if (moved !== undefined) return refused(moved)
    if (set.seen !== given.seen) return refused(problem('submission.figures-moved', {}))
    const [own, ...more] = ownPart(
      { figures: set.items, submittedBy: submitted?.byUserId ?? null, explainedBy: [...(await explainersOf(tx, submission.id))] },
      viewer.userId,
    )
    if (own !== undefined) return refused(own, ...more)
    const after = await takeAct(tx, submission, { act: 'APPROVE', byUserId: viewer.userId, revisionIds: set.items.map(({ revisionId }) => revisionId), setHash: set.hash })
    const along = await markApproved(tx, set.items.map(({ observationId }) => observationId))
    const accepted = await acceptExplanations(tx, submission.id, viewer.userId)
    const to = await reportersToTell(tx, unit.code, submitted?.byUserId ?? null, viewer.userId)
    await notify(tx, { to, kind: 'submission.approved', params: { collection: collection.code, unit: unit.code }, href: `/desk/entry/${collection.code}/${unit.code}/check` })
    record({
      act: 'submission.approve',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version, receipt: submitted?.receipt ?? null },
      after: { state: after.state, version: after.version, hash: set.seen, figures: set.items.length, computed: along.length },
      result: 'ok',
    })
    if (accepted.length > 0) {
      record({ act: 'explanation.accept', stream: unitStream(unit.code), object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear }, after: { explanations: [...accepted] }, result: 'ok' })
    }
    return ok({ figures: set.items.length + along.length })
  })
  return made.before === null ? result : ok(made.before)
}

export interface ApprovedSeveral {
  /** In the order given. */
  readonly approved: readonly { readonly given: Approval; readonly figures: number }[]
  /** Each with why: the others were approved all the same. */
  readonly refused: readonly { readonly given: Approval; readonly problem: Problem }[]
}

/**
 * Approves several submissions, each by itself: what stands against one does not keep the others from it.
 * @returns problems, when nothing at all was done: submission.nothing-chosen, permission.missing (about any of them)
 */
export async function approveSubmissions(viewer: Viewer, several: readonly Approval[], origin: RequestOrigin): Promise<Result<ApprovedSeveral>> {
  if (several.length === 0) return refused(problem('submission.nothing-chosen', {}))
  const units = await Promise.all(several.map(({ unit }) => unitByCode(unit)))
  if (!units.every((unit) => unit !== null && can(viewer, 'submission.review', { unit: unit.code }))) return refused(problem('permission.missing', { action: 'submission.review' }))
  const approved: { given: Approval; figures: number }[] = []
  const left: { given: Approval; problem: Problem }[] = []
  for (const given of several) {
    const result = await approveSubmission(viewer, given, origin)
    if (result.ok) approved.push({ given, figures: result.value.figures })
    else left.push(...result.problems.slice(0, 1).map((one) => ({ given, problem: one })))
  }
  return ok({ approved, refused: left })
}
