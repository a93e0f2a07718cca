// Files that show where figures come from. The bytes are kept once, by their hash; what is removed is only marked.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { CellIds } from './asked-submission'
import type { Transaction } from './transaction'

export interface Evidence {
  readonly id: number
  readonly fileName: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** Hexadecimal SHA-256 of its bytes. */
  readonly sha256: string
}

export interface EvidenceFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

type Reader = Pick<Transaction, 'evidence'>

/** The files of a cell that are not removed, the oldest first. */
export async function evidenceOf(submissionId: number, cell: CellIds, client: Reader = database()): Promise<readonly Evidence[]> {
  const rows = await client.evidence.findMany({ where: { submissionId, ...cell, removedAt: null }, include: { byUser: { select: { displayName: true } } }, orderBy: { id: 'asc' } })
  return rows.map(({ id, fileName, mediaType, size, byUser, at, sha256 }) => ({
    id, fileName, mediaType, size, by: byUser.displayName, at: at.toISOString(), sha256: Buffer.from(sha256).toString('hex'),
  }))
}

export interface NewEvidence extends CellIds {
  readonly submissionId: number
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Uint8Array<ArrayBuffer>
  readonly byUserId: string
}

/** Keeps a file with its figure; bytes that are there already are not kept twice. Returns its id. */
export async function keepEvidence(tx: Transaction, { bytes, ...evidence }: NewEvidence): Promise<number> {
  await tx.$executeRaw`insert into evidence_content (sha256, bytes) values (${evidence.sha256}, ${bytes}) on conflict do nothing`
  return (await tx.evidence.create({ data: { ...evidence, size: bytes.byteLength }, select: { id: true } })).id
}

/** The file of a submission with its bytes; null where there is none, or it was removed. */
export async function evidenceContent(submissionId: number, id: number, client: Reader = database()): Promise<EvidenceFile | null> {
  const row = await client.evidence.findFirst({ where: { id, submissionId, removedAt: null }, include: { content: true } })
  return row === null ? null : { fileName: row.fileName, mediaType: row.mediaType, bytes: row.content.bytes }
}

/** Marks a file as removed. False where the submission has none of this id any more. */
export async function markRemoved(tx: Transaction, submissionId: number, id: number, by: { readonly userId: string; readonly at: Date }): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({ where: { id, submissionId, removedAt: null }, data: { removedById: by.userId, removedAt: by.at } })
  return count === 1
}
