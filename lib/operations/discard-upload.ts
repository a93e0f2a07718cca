// Giving an uploaded file up: its content is cleared at once, that it was sent stays on record.
import 'server-only'
import type { UploadDiscarding } from '@/lib/contracts/upload'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { sheetToFill } from '@/lib/data/upload-work'
import { endUpload, lockUpload, uploadOfSheet } from '@/lib/data/uploads'
import { unitStream } from '@/lib/domain/audit-event'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: permission.missing, collection.unknown, uploaded.unknown, uploaded.over. */
export async function discardUpload(viewer: Viewer, { collection: code, unit: unitCode, number }: UploadDiscarding, origin: RequestOrigin): Promise<Result<number>> {
  const found = await sheetToFill(viewer, code, unitCode)
  if (!found.ok) return found
  const { collection, unit } = found.value
  const upload = await uploadOfSheet({ collectionId: collection.id, unitId: unit.id }, number)
  if (upload === null) return refused(problem('uploaded.unknown', {}))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const locked = await lockUpload(tx, number)
    if (locked?.state !== 'READY') return refused(problem('uploaded.over', {}))
    await endUpload(tx, number, { userId: viewer.userId, at: now(), outcome: null })
    record({
      act: 'upload.discard', stream: unitStream(unit.code), object: { type: 'upload', id: String(number), unit: unit.code, year: collection.period.referenceYear },
      before: { kept: true }, after: { kept: false }, result: 'ok',
    })
    return ok(number)
  })
}
