// A submission opened for typing: locked, and everything that could stand against it asked.
import 'server-only'
import { isOpen } from '@/lib/domain/collecting/submission'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { dayOf } from '@/lib/platform/clock'
import { collectionByCode, type Collection } from './collections'
import { dutiesOf, type Duty } from './duties'
import { lockAgainst } from './locks'
import { lockSubmission, type Submission } from './submissions'
import type { Transaction } from './transaction'

export interface OpenSubmission {
  readonly collection: Collection
  readonly submission: Submission
  readonly duties: readonly Duty[]
}

/**
 * Locks the submission of a unit for changes.
 * @returns problems: collection.unknown (or it asks this unit for nothing), submission.closed, submission.not-yet, submission.not-open, entry.locked
 */
export async function openSubmission(tx: Transaction, code: string, unitId: number, at: Date): Promise<Result<OpenSubmission>> {
  const collection = await collectionByCode(code, tx)
  const duties = collection === null ? [] : await dutiesOf(collection.id, unitId, tx)
  if (collection === null || duties.length === 0) return refused(problem('collection.unknown', {}))
  if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
  if (collection.opensOn > dayOf(at)) return refused(problem('submission.not-yet', { opensOn: collection.opensOn }))
  const submission = await lockSubmission(tx, collection.id, unitId)
  if (!isOpen(submission.state)) return refused(problem('submission.not-open', { state: submission.state }))
  const held = await lockAgainst(tx, [...new Set(duties.map((duty) => duty.periodId))], unitId, at)
  if (held !== null) return refused(problem('entry.locked', { reason: held.reason }))
  return ok({ collection, submission, duties })
}
