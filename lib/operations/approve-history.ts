// Approves a loaded batch as a whole: exactly the figures that were shown, by somebody who neither sent nor loaded it.
import 'server-only'
import { holdBatch } from '@/lib/data/history-batches'
import { duringDeed } from '@/lib/data/history-progress'
import { askRules } from '@/lib/data/history-questions'
import { approveStanding, standingSet } from '@/lib/data/history-set'
import { lockRevisions, takeTime } from '@/lib/data/history-writing'
import { installationUnits } from '@/lib/data/installation'
import { notify } from '@/lib/data/notify'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

const LONGEST_MS = 300_000

/**
 * @param seen hash of the set that was shown
 * @returns problems: permission.missing, history.unknown, history.not-so-far, history.own, history.set-moved,
 *   history.rules-broken (figures break a rule that stops a submission), history.running
 */
export async function approveHistory(viewer: Viewer, { number, seen }: { readonly number: number; readonly seen: string }, origin: RequestOrigin): Promise<Result<{ readonly figures: number }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'history.review', { unit: city.code })) return refused(problem('permission.missing', { action: 'history.review' }))
  return await duringDeed(number, 'APPROVE', (progress) =>
    inAuditedTransaction(
      viewer,
      origin,
      async (tx, record): Promise<Result<{ figures: number }>> => {
        await takeTime(tx)
        const batch = await holdBatch(tx, number)
        if (batch === null) return refused(problem('history.unknown', {}))
        if (batch.state !== 'LOADED' || batch.loaded === null) return refused(problem('history.not-so-far', { state: batch.state }))
        if (batch.sent.userId === viewer.userId || batch.loaded.userId === viewer.userId) return refused(problem('history.own', {}))
        await lockRevisions(tx, batch.batchId)
        const set = await standingSet(tx, batch.batchId)
        if (set.seen !== seen || set.figures === 0) return refused(problem('history.set-moved', {}))
        // What stops a submission stops an approval: asked of the figures as they stand now, with those around them.
        const { counts } = await askRules(tx, { batchId: batch.batchId })
        if (counts.error > 0) return refused(problem('history.rules-broken', { count: String(counts.error) }))
        progress.stage('WRITE', set.figures)
        const figures = await approveStanding(tx, batch.batchId, progress.done)
        progress.stage('RECORD')
        await tx.historyBatch.update({ where: { id: number }, data: { state: 'APPROVED', reviewedById: viewer.userId, reviewedAt: now(), setHash: set.hash }, select: { id: true } })
        record({
          act: 'history.approve', stream: 'system', object: { type: 'history', id: String(number) }, before: { state: batch.state },
          after: { state: 'APPROVED', hash: set.seen, figures: set.figures, approved: figures }, batch: batch.batchId, result: 'ok',
        })
        await notify(tx, { to: [batch.sent.userId, batch.loaded.userId], kind: 'history.approved', params: { batch: String(number) }, href: `/desk/history/${number}` })
        return ok({ figures })
      },
      database(),
      LONGEST_MS,
    ),
  )
}
