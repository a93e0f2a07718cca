// Takes in a file of history: kept as it was sent, once, to be checked next. Nothing is written but the file.
import 'server-only'
import { committed } from '@/lib/data/commitments'
import { batchOfKey, keepBatch } from '@/lib/data/history-batches'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { cleanName } from '@/lib/domain/evidence/clean-name'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { fileForm } from '@/lib/domain/workbook/file-form'
import { BULK_LIMITS } from '@/lib/domain/workbook/workbook-limits'
import { sha256 } from '@/lib/platform/identifier'

export interface SentHistory {
  /** Names this sending: under the same key it is taken in once. */
  readonly key: string
  /** As the browser sent it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * @returns the number of its batch, the same for every sending under one key; problems: permission.missing, upload.*
 */
export async function receiveHistory(viewer: Viewer, { key, name, bytes }: SentHistory, origin: RequestOrigin): Promise<Result<{ readonly number: number; readonly fresh: boolean }>> {
  if (!can(viewer, 'history.load', {})) return refused(problem('permission.missing', { action: 'history.load' }))
  const fileName = cleanName(name, '历史数据')
  const form = fileForm(bytes, fileName, BULK_LIMITS.bytes)
  if (typeof form !== 'string') return refused(form)
  const before = await batchOfKey(viewer.userId, key)
  if (before !== null) return ok({ number: before, fresh: false })
  const hash = sha256(bytes)
  const taken = await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<{ number: number; fresh: boolean }>> => {
    const number = await keepBatch(tx, { key, byUserId: viewer.userId, fileName, origin: form === 'csv' ? 'CSV' : 'XLSX', bytes, sha256: hash })
    // Somebody else with this key was quicker by a moment: theirs is read once this has ended.
    if (number === null) return refused(problem('history.running', {}))
    record({
      act: 'history.receive', stream: 'system', object: { type: 'history', id: String(number) },
      after: { name: await committed(tx, fileName, viewer.userId), size: bytes.byteLength, sha256: Buffer.from(hash).toString('hex') }, result: 'ok',
    })
    return ok({ number, fresh: true })
  })
  if (taken.ok) return taken
  const other = await batchOfKey(viewer.userId, key)
  return other === null ? taken : ok({ number: other, fresh: false })
}
