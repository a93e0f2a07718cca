// Opening the submission of one unit for what a coordinator does to it.
import 'server-only'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { collectionByCode, type Collection } from './collections'
import { dutiesOf } from './duties'
import { lockSubmission, type Submission } from './submissions'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

export interface HeldSubmission {
  readonly collection: Collection
  readonly unit: Unit
  readonly submission: Submission
}

/**
 * Locks the submission of a unit, of a collection that is not closed.
 * @param seen its version as the page showed it, 0 where there was none yet
 * @returns problems: collection.unknown (or it asks this unit for nothing), collection.is-closed, submission.changed-meanwhile
 */
export async function holdSubmission(tx: Transaction, code: string, unitCode: string, seen: number): Promise<Result<HeldSubmission>> {
  // Shared: several units may be dealt with at once, but not while the collection itself is changed or closed.
  await tx.$queryRaw`select 1 from collection where code = ${code} for share`
  const collection = await collectionByCode(code, tx)
  const unit = (await everyUnit(tx)).find((one) => one.code === unitCode)
  if (collection === null || unit === undefined || (await dutiesOf(collection.id, unit.id, tx)).length === 0) return refused(problem('collection.unknown', {}))
  if (collection.closedAt !== null) return refused(problem('collection.is-closed', {}))
  const submission = await lockSubmission(tx, collection.id, unit.id)
  return submission.version === seen ? ok({ collection, unit, submission }) : refused(problem('submission.changed-meanwhile', {}))
}
