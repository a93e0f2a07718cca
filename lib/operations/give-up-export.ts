// Giving up an export that is still to come, or taking its file away before its time. What was asked for stays on record.
import 'server-only'
import type { UnwantedExport } from '@/lib/contracts/export-job'
import { exportOf, giveUpExport as endIt } from '@/lib/data/export-jobs'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { isOpen } from '@/lib/domain/exporting/export-job'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** @returns whether there was a file already; problems: export.unknown, export.over */
export async function giveUpExport(viewer: Viewer, { number }: UnwantedExport, origin: RequestOrigin): Promise<Result<{ readonly wasReady: boolean }>> {
  const job = await exportOf(viewer.userId, number)
  if (job === null) return refused(problem('export.unknown', {}))
  if (job.state !== 'READY' && !isOpen(job.state)) return refused(problem('export.over', {}))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    if (!(await endIt(tx, number, now()))) return refused(problem('export.over', {}))
    record({ act: 'export.give-up', stream: 'exports', object: { type: 'export', id: job.eventId }, before: { state: job.state }, after: { background: number }, result: 'ok' })
    return ok({ wasReady: job.state === 'READY' })
  })
}
