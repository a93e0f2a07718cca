// Sends a loaded batch back to whoever loaded it, who undoes it and sends a corrected file.
import 'server-only'
import { holdBatch } from '@/lib/data/history-batches'
import { installationUnits } from '@/lib/data/installation'
import { committed } from '@/lib/data/commitments'
import { notify } from '@/lib/data/notify'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** @returns problems: permission.missing, history.note-missing, history.unknown, history.not-so-far, history.own */
export async function returnHistory(viewer: Viewer, { number, note }: { readonly number: number; readonly note: string }, origin: RequestOrigin): Promise<Result<{ readonly number: number }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'history.review', { unit: city.code })) return refused(problem('permission.missing', { action: 'history.review' }))
  if (note === '') return refused(problem('history.note-missing', {}, ['note']))
  return await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<{ number: number }>> => {
    const batch = await holdBatch(tx, number)
    if (batch === null) return refused(problem('history.unknown', {}))
    if (batch.state !== 'LOADED' || batch.loaded === null) return refused(problem('history.not-so-far', { state: batch.state }))
    if (batch.sent.userId === viewer.userId || batch.loaded.userId === viewer.userId) return refused(problem('history.own', {}))
    await tx.historyBatch.update({ where: { id: number }, data: { state: 'RETURNED', reviewedById: viewer.userId, reviewedAt: now(), reviewNote: note }, select: { id: true } })
    record({ act: 'history.return', stream: 'system', object: { type: 'history', id: String(number) }, before: { state: batch.state }, after: { state: 'RETURNED', note: await committed(tx, note, viewer.userId) }, batch: batch.batchId, result: 'ok' })
    await notify(tx, { to: [batch.sent.userId, batch.loaded.userId], kind: 'history.returned', params: { batch: String(number) }, href: `/desk/history/${number}` })
    return ok({ number })
  })
}
