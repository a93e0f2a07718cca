// What a unit gives to a collection: its state, and the events that brought it there.
import 'server-only'
import type { SubmissionAct, SubmissionState } from '@/lib/domain/collecting/submission'
import { afterAct } from '@/lib/domain/collecting/submission'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface Submission {
  readonly id: number
  readonly collectionId: number
  readonly unitId: number
  readonly state: SubmissionState
  /** Number of its last event: who acts says which one was seen. */
  readonly version: number
  /** A later due date for this unit alone, ISO instant. */
  readonly dueAt: string | null
}

type Reader = Pick<Transaction, 'submission'>

const submissionOf = (row: { id: number; collectionId: number; unitId: number; state: SubmissionState; version: number; dueAt: Date | null }): Submission => ({
  id: row.id, collectionId: row.collectionId, unitId: row.unitId, state: row.state, version: row.version, dueAt: row.dueAt?.toISOString() ?? null,
})

/** The submission of a unit, or null where nothing was given or done yet: it is then a draft. */
export async function submissionOfUnit(collectionId: number, unitId: number, client: Reader = database()): Promise<Submission | null> {
  const row = await client.submission.findUnique({ where: { collectionId_unitId: { collectionId, unitId } } })
  return row === null ? null : submissionOf(row)
}

/** Every submission of a collection that there is. */
export async function submissionsOf(collectionId: number, client: Reader = database()): Promise<readonly Submission[]> {
  return (await client.submission.findMany({ where: { collectionId } })).map(submissionOf)
}

/** The submissions in a state, of every collection. */
export async function submissionsIn(state: SubmissionState, client: Reader = database()): Promise<readonly Submission[]> {
  return (await client.submission.findMany({ where: { state }, orderBy: { id: 'asc' } })).map(submissionOf)
}

/** The submission of a unit, made where there is none, and locked until the transaction ends. */
export async function lockSubmission(tx: Transaction, collectionId: number, unitId: number): Promise<Submission> {
  const found = await lockedSubmission(tx, collectionId, unitId)
  if (found !== null) return found
  await tx.submission.createMany({ data: [{ collectionId, unitId }], skipDuplicates: true })
  const made = await lockedSubmission(tx, collectionId, unitId)
  if (made === null) throw new Error('a submission that was just made is there')
  return made
}

async function lockedSubmission(tx: Transaction, collectionId: number, unitId: number): Promise<Submission | null> {
  const [row] = await tx.$queryRaw<Parameters<typeof submissionOf>>`
    select id, collection_id as "collectionId", unit_id as "unitId", state::text, version, due_at as "dueAt" from submission
    where collection_id = ${collectionId} and unit_id = ${unitId} for update`
  return row === undefined ? null : submissionOf(row)
}

export interface NewSubmissionEvent {
  readonly act: SubmissionAct
  /** Null only for the system. */
  readonly byUserId: string | null
  readonly note?: string | null
  readonly revisionIds?: readonly number[]
  readonly setHash?: Uint8Array<ArrayBuffer> | null
  readonly receipt?: string | null
}

/** Takes an act: appends its event and moves the state. The submission must be locked; an act that is no way from here throws. */
export async function takeAct(tx: Transaction, submission: Submission, event: NewSubmissionEvent): Promise<Submission> {
  const to = afterAct(event.act, submission.state)
  if (to === null) throw new Error(`a submission cannot ${event.act} from ${submission.state}`)
  const version = submission.version + 1
  await tx.submissionEvent.create({
    data: {
      submissionId: submission.id, seq: version, act: event.act, from: submission.state, to, byUserId: event.byUserId, note: event.note ?? null,
      revisionIds: [...(event.revisionIds ?? [])], setHash: event.setHash ?? null, receipt: event.receipt ?? null,
    },
    select: { id: true },
  })
  await tx.submission.update({ where: { id: submission.id }, data: { state: to, version }, select: { id: true } })
  return { ...submission, state: to, version }
}
