// Attaching a file to a figure: judged by its content, kept with its author.
import 'server-only'
import { askedCell, askedSubmission } from '@/lib/data/asked-submission'
import { committed } from '@/lib/data/commitments'
import { evidenceOf, keepEvidence } from '@/lib/data/evidence'
import { lockAgainst } from '@/lib/data/locks'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { cellKey, type CellPlace } from '@/lib/domain/collecting/cell'
import { isOpen } from '@/lib/domain/collecting/submission'
import { cleanName } from '@/lib/domain/evidence/clean-name'
import { endingOf, EVIDENCE_LARGEST, EVIDENCE_MOST, FILE_KINDS, namesKind, type FileKindCode } from '@/lib/domain/evidence/file-kind'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { fileContent } from '@/lib/platform/file-content'
import { sha256 } from '@/lib/platform/identifier'

export interface SentFile {
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
  readonly place: CellPlace
  /** As the browser sent it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the content is, or what stands against it: evidence.empty, .too-large, .protected, .wrong-type, .lying-name. */
async function judgeFile(name: string, bytes: Uint8Array): Promise<Result<FileKindCode>> {
  if (bytes.byteLength === 0) return refused(problem('evidence.empty', { name }))
  if (bytes.byteLength > EVIDENCE_LARGEST) return refused(problem('evidence.too-large', { name, limit: String(EVIDENCE_LARGEST / 1024 / 1024) }))
  const content = await fileContent(bytes)
  if (content === 'protected') return refused(problem('evidence.protected', { name }))
  // Any text may call itself a page or a program: only two endings say no more than text.
  if (content === 'other' || (content === 'text' && endingOf(name) === '')) return refused(problem('evidence.wrong-type', { name }))
  if (namesKind(name, content)) return ok(content)
  const known = Object.values(FILE_KINDS).some(({ endings }) => endings.some((ending) => ending === endingOf(name)))
  return refused(content === 'text' && !known ? problem('evidence.wrong-type', { name }) : problem('evidence.lying-name', { name, actual: FILE_KINDS[content].endings[0].toUpperCase() }))
}

/**
 * Attaches a file to a figure that a unit answers for, until its submission is approved.
 * @returns its id; problems: permission.missing, evidence.empty, evidence.too-large, evidence.protected, evidence.wrong-type, evidence.lying-name,
 *   collection.unknown, submission.closed, submission.not-open, entry.locked, entry.not-asked, evidence.too-many
 */
export async function addEvidence(viewer: Viewer, { collection: code, unit: unitCode, place, name: sent, bytes }: SentFile, origin: RequestOrigin): Promise<Result<number>> {
  const unit = await unitByCode(unitCode)
  if (unit === null || !can(viewer, 'evidence.add', { unit: unit.code })) return refused(problem('permission.missing', { action: 'evidence.add' }))
  const cleaned = cleanName(sent, '佐证')
  const kind = await judgeFile(cleaned, bytes)
  if (!kind.ok) return kind
  const fileName = endingOf(cleaned) === '' ? `${cleaned}.${FILE_KINDS[kind.value].endings[0]}` : cleaned
  const hash = sha256(bytes)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const asked = await askedSubmission(tx, code, unit.id)
    if (!asked.ok) return asked
    const { collection, submission, duties } = asked.value
    if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
    // A reviewer may ask for it: what waits for review still takes some.
    if (!isOpen(submission.state) && submission.state !== 'SUBMITTED') return refused(problem('submission.not-open', { state: submission.state }))
    const lock = await lockAgainst(tx, [...new Set(duties.map(({ periodId }) => periodId))], unit.id, now())
    if (lock !== null) return refused(problem('entry.locked', { reason: lock.reason }))
    const cell = await askedCell(tx, collection, duties, place)
    if (cell === null) return refused(problem('entry.not-asked', { code: place.metricCode }))
    if ((await evidenceOf(submission.id, cell, tx)).length >= EVIDENCE_MOST) return refused(problem('evidence.too-many', { limit: String(EVIDENCE_MOST) }))
    const { mediaType } = FILE_KINDS[kind.value]
    const id = await keepEvidence(tx, { submissionId: submission.id, ...cell, fileName, mediaType, bytes, sha256: hash, byUserId: viewer.userId })
    record({
      act: 'evidence.add',
      stream: unitStream(unit.code),
      object: { type: 'evidence', id: String(id), unit: unit.code, year: collection.period.referenceYear },
      after: { collection: collection.code, cell: cellKey(place), name: await committed(tx, fileName, viewer.userId), mediaType, size: bytes.byteLength, sha256: Buffer.from(hash).toString('hex') },
      result: 'ok',
    })
    return ok(id)
  })
}
