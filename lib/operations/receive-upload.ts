// Receiving a file in place of typing: begun once however often it is sent, read outside of this process, kept with what was read.
import 'server-only'
import { committed } from '@/lib/data/commitments'
import { openSubmission } from '@/lib/data/open-submission'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { beatUpload, beginUpload, failRead, keepRead, standingUpload } from '@/lib/data/uploads'
import { unitStream } from '@/lib/domain/audit-event'
import { cleanName } from '@/lib/domain/evidence/clean-name'
import { can } from '@/lib/domain/permissions/decide'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { UPLOAD_LARGEST, type UploadState } from '@/lib/domain/uploading/upload'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { batchId, sha256 } from '@/lib/platform/identifier'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'

export interface SentUpload {
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
  /** Made by the sender: how far the upload has come is asked under it. Null where nobody will ask. */
  readonly key: string | null
  /** As the browser sent it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Received {
  readonly number: number
  readonly state: UploadState
  /** What stands against a file that could not be read. */
  readonly fault: readonly Problem[]
}

const BEAT_MS = 1_000

/** Reads a file that was begun, and ends its reading one way or the other. */
async function read(number: number, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Received> {
  let told = now().getTime()
  const beat = (rows: number): void => {
    if (now().getTime() - told < BEAT_MS) return
    told = now().getTime()
    // A beat that fails is a beat less; the next one tells.
    void beatUpload(number, rows).catch(() => undefined)
  }
  try {
    const result = await readWorkbook(bytes, name, {}, undefined, beat)
    if (result.ok) {
      await keepRead(number, bytes, result.value)
      return { number, state: 'READY', fault: [] }
    }
    await failRead(number, result.problems)
    return { number, state: 'FAILED', fault: result.problems }
  } catch (error) {
    await failRead(number, [problem('uploaded.interrupted', {})])
    throw error
  }
}

/**
 * Takes a file for the sheet of a unit. The same file sent again, at once or later, is the same upload.
 * @returns the upload, read or with what stands against the file; problems: permission.missing, upload.too-large,
 *   collection.unknown, submission.closed, submission.not-yet, submission.not-open, entry.locked
 */
export async function receiveUpload(viewer: Viewer, { collection: code, unit: unitCode, key, name: sent, bytes }: SentUpload, origin: RequestOrigin): Promise<Result<Received>> {
  const unit = await unitByCode(unitCode)
  if (unit === null || !can(viewer, 'observation.record', { unit: unit.code })) return refused(problem('permission.missing', { action: 'observation.record' }))
  const fileName = cleanName(sent, '填报')
  if (bytes.byteLength > UPLOAD_LARGEST) return refused(problem('upload.too-large', { name: fileName, limit: String(UPLOAD_LARGEST / 1024 / 1024) }))
  const hash = sha256(bytes)
  let collectionId = 0
  const begun = await inAuditedTransaction(viewer, origin, async (tx, record) => {
    // Locks the submission, so that of several at once one comes first.
    const opened = await openSubmission(tx, code, unit.id, now())
    if (!opened.ok) return opened
    const { collection } = opened.value
    collectionId = collection.id
    const number = await beginUpload(tx, { collectionId, unitId: unit.id, byUserId: viewer.userId, key: key ?? batchId(), fileName, size: bytes.byteLength, sha256: hash })
    if (number === null) return refused(problem('entry.nothing-changed', {}))
    record({
      act: 'upload.receive', stream: unitStream(unit.code), object: { type: 'upload', id: String(number), unit: unit.code, year: collection.period.referenceYear },
      after: { collection: collection.code, name: await committed(tx, fileName, viewer.userId), size: bytes.byteLength, sha256: Buffer.from(hash).toString('hex') }, result: 'ok',
    })
    return ok(number)
  })
  if (begun.ok) return ok(await read(begun.value, bytes, fileName))
  if (begun.problems.every(({ code: why }) => why !== 'entry.nothing-changed')) return begun
  const standing = await standingUpload({ collectionId, unitId: unit.id }, hash)
  // It may have failed just now, while this one waited for it.
  return standing === null ? refused(problem('uploaded.interrupted', {})) : ok({ ...standing, fault: [] })
}
