// Takes a loaded batch back: further revisions give each figure what it said before. What was published or changed since stays as it is.
import 'server-only'
import { holdBatch } from '@/lib/data/history-batches'
import { writeDerived } from '@/lib/data/history-derived'
import { figureEvents } from '@/lib/data/history-events'
import { keptCount, writtenBy } from '@/lib/data/history-figures'
import { duringDeed } from '@/lib/data/history-progress'
import { lockRevisions, restoreFigures, takeTime } from '@/lib/data/history-writing'
import { committed } from '@/lib/data/commitments'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { isUndoable } from '@/lib/domain/history/history-batch'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { batchId } from '@/lib/platform/identifier'

const LONGEST_MS = 300_000

export interface Undone {
  readonly figures: number
  /** Published, or changed since the load. */
  readonly kept: number
}

/** @returns problems: permission.missing, history.reason-missing, history.unknown, history.not-so-far, history.nothing-to-undo, history.running */
export async function undoHistory(viewer: Viewer, { number, reason }: { readonly number: number; readonly reason: string }, origin: RequestOrigin): Promise<Result<Undone>> {
  if (!can(viewer, 'history.load', {})) return refused(problem('permission.missing', { action: 'history.load' }))
  if (reason === '') return refused(problem('history.reason-missing', {}, ['reason']))
  return await duringDeed(number, 'UNDO', (progress) =>
    inAuditedTransaction(
      viewer,
      origin,
      async (tx, record): Promise<Result<Undone>> => {
        await takeTime(tx)
        const batch = await holdBatch(tx, number)
        if (batch === null) return refused(problem('history.unknown', {}))
        if (!isUndoable(batch.state)) return refused(problem('history.not-so-far', { state: batch.state }))
        await lockRevisions(tx, batch.batchId)
        const undoBatchId = batchId()
        progress.stage('WRITE', await writtenBy(tx, batch.batchId))
        const figures = await restoreFigures(tx, { batchId: batch.batchId, undoBatchId, byUserId: viewer.userId, reason }, progress.done)
        progress.stage('COMPUTE')
        if (figures === 0) return refused(problem('history.nothing-to-undo', {}))
        const computed = await writeDerived(tx, { batchId: undoBatchId, byUserId: viewer.userId })
        const kept = await keptCount(tx, batch.batchId, undoBatchId)
        await tx.historyBatch.update({ where: { id: number }, data: { state: 'UNDONE', undoneById: viewer.userId, undoneAt: now(), undoReason: reason, undoBatchId }, select: { id: true } })
        progress.stage('RECORD')
        for (const event of await figureEvents(tx, 'history.undo', undoBatchId)) record(event)
        record({
          act: 'history.undo', stream: 'system', object: { type: 'history', id: String(number) }, before: { state: batch.state },
          after: { state: 'UNDONE', load: batch.batchId, figures, computed, kept, why: await committed(tx, reason, viewer.userId) }, batch: undoBatchId, result: 'ok',
        })
        return ok({ figures, kept })
      },
      database(),
      LONGEST_MS,
    ),
  )
}
