// What happened to a submission: each act with who, when, why, and the number of its receipt.
import 'server-only'
import type { SubmissionAct, SubmissionState } from '@/lib/domain/collecting/submission'
import { receiptNumber, receiptStem } from '@/lib/domain/collecting/receipt'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface TrailEvent {
  readonly seq: number
  readonly act: SubmissionAct
  readonly to: SubmissionState
  /** Null for the system. */
  readonly by: string | null
  readonly byUserId: string | null
  /** ISO instant. */
  readonly at: string
  readonly note: string | null
  readonly receipt: string | null
  /** Hash of the figures that were submitted or approved, in hexadecimal. */
  readonly hash: string | null
  readonly revisionIds: readonly number[]
}

type Reader = Pick<Transaction, 'submissionEvent'>

const include = { byUser: { select: { displayName: true } } } as const

/** Everything that happened to a submission, the first act first; empty for one that is not there yet. */
export async function trailOf(submissionId: number | null, client: Reader = database()): Promise<readonly TrailEvent[]> {
  if (submissionId === null) return []
  const rows = await client.submissionEvent.findMany({ where: { submissionId }, include, orderBy: { seq: 'asc' } })
  return rows.map((row) => ({
    seq: row.seq, act: row.act, to: row.to, by: row.byUser?.displayName ?? null, byUserId: row.byUserId, at: row.at.toISOString(), note: row.note, receipt: row.receipt,
    hash: row.setHash === null ? null : Buffer.from(row.setHash).toString('hex'), revisionIds: row.revisionIds,
  }))
}

/** What was submitted last, or null. */
export const lastSubmitted = (trail: readonly TrailEvent[]): TrailEvent | null => trail.findLast(({ act }) => act === 'SUBMIT') ?? null

/**
 * The next number of a receipt of a unit and period, over all collections that ask for that period.
 * Two at once would get the same: hold the unit's figures locked.
 */
export async function nextReceipt(tx: Reader, periodKey: string, unitCode: string): Promise<string> {
  const given = await tx.submissionEvent.count({ where: { receipt: { startsWith: receiptStem(periodKey, unitCode) } } })
  return receiptNumber(periodKey, unitCode, given + 1)
}
