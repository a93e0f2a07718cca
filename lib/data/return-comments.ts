// What a reviewer says at single cells when a submission is sent back.
import 'server-only'
import type { Transaction } from './transaction'

export interface MarkedCell {
  readonly metricId: number
  readonly unitId: number
  readonly periodId: number
  readonly text: string
}

/** Writes a comment at each marked cell. */
export async function writeReturns(tx: Pick<Transaction, 'comment'>, submissionId: number, byUserId: string, cells: readonly MarkedCell[]): Promise<void> {
  await tx.comment.createMany({ data: cells.map((cell) => ({ ...cell, submissionId, byUserId, kind: 'RETURN' as const })) })
}
