// A batch for whoever may read it: for the whole city, since a file speaks of every unit.
import 'server-only'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { batchByNumber, batchFile, type HistoryBatch } from './history-batches'
import { installationUnits } from './installation'

/** Whether somebody may read batches. */
export async function mayReadHistory(viewer: Viewer): Promise<boolean> {
  return can(viewer, 'history.read', { unit: (await installationUnits()).city.code })
}

/** @returns problems: permission.missing, history.unknown */
export async function readHistory(viewer: Viewer, number: number): Promise<Result<HistoryBatch>> {
  if (!(await mayReadHistory(viewer))) return refused(problem('permission.missing', { action: 'history.read' }))
  const batch = await batchByNumber(number)
  return batch === null ? refused(problem('history.unknown', {})) : ok(batch)
}

/** The file as it was sent. @returns problems: permission.missing, history.unknown */
export async function readHistoryFile(viewer: Viewer, number: number): Promise<Result<{ readonly batch: HistoryBatch; readonly bytes: Uint8Array }>> {
  const batch = await readHistory(viewer, number)
  if (!batch.ok) return batch
  const bytes = await batchFile(number)
  return bytes === null ? refused(problem('history.unknown', {})) : ok({ batch: batch.value, bytes })
}
