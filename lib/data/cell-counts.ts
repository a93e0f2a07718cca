// How much was written and attached at each cell of a submission.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'

export interface CellCounts {
  readonly comments: number
  /** Of these, remarks: neither questions nor reasons for sending back. */
  readonly notes: number
  /** Comments that wait for an answer. */
  readonly open: number
  readonly evidence: readonly { readonly id: number; readonly fileName: string }[]
}

/** Names a cell by the ids of its metric, the unit it is about, and its period. */
export const cellOfIds = (metricId: number, unitId: number, periodId: number): string => `${metricId}|${unitId}|${periodId}`

/** By `cellOfIds`; a cell without any is absent. */
export async function cellCounts(submissionId: number | null, client: Pick<Transaction, 'comment' | 'evidence'> = database()): Promise<ReadonlyMap<string, CellCounts>> {
  if (submissionId === null) return new Map()
  const [comments, evidence] = await Promise.all([
    client.comment.findMany({ where: { submissionId }, select: { metricId: true, unitId: true, periodId: true, kind: true, parentId: true, resolvedAt: true } }),
    client.evidence.findMany({ where: { submissionId, removedAt: null }, select: { id: true, fileName: true, metricId: true, unitId: true, periodId: true }, orderBy: { id: 'asc' } }),
  ])
  const counts = new Map<string, CellCounts>()
  const at = (key: string): CellCounts => counts.get(key) ?? { comments: 0, notes: 0, open: 0, evidence: [] }
  for (const { metricId, unitId, periodId, kind, parentId, resolvedAt } of comments) {
    if (metricId === null || unitId === null || periodId === null) continue
    const key = cellOfIds(metricId, unitId, periodId)
    const held = at(key)
    counts.set(key, { ...held, comments: held.comments + 1, notes: held.notes + (kind === 'NOTE' ? 1 : 0), open: held.open + (parentId === null && resolvedAt === null ? 1 : 0) })
  }
  for (const { id, fileName, metricId, unitId, periodId } of evidence) {
    const key = cellOfIds(metricId, unitId, periodId)
    const held = at(key)
    counts.set(key, { ...held, evidence: [...held.evidence, { id, fileName }] })
  }
  return counts
}
