// Versions taken back.
import 'server-only'
import { databaseTime } from './release-labels'
import type { Transaction } from './transaction'

export interface SealedVersion {
  readonly id: number
  readonly periodId: number
  readonly publishedAt: string
  /** Root hash, hexadecimal. */
  readonly root: string
  /** False while it waits for its time. */
  readonly wasPublic: boolean
  readonly withdrawn: boolean
}

/** A sealed version of a line, also one that waits; null where there is none. */
export async function versionOf(tx: Transaction, slug: string, version: number): Promise<SealedVersion | null> {
  const row = await tx.release.findFirst({
    where: { sealed: true, version, line: { slug } },
    select: { id: true, publishedAt: true, rootHash: true, withdrawal: { select: { at: true } }, line: { select: { periodId: true } } },
  })
  if (row === null) return null
  const at = await databaseTime(tx)
  return {
    id: row.id, periodId: row.line.periodId, publishedAt: row.publishedAt.toISOString(), root: Buffer.from(row.rootHash).toString('hex'),
    wasPublic: row.publishedAt.getTime() <= at, withdrawn: row.withdrawal !== null,
  }
}

/** Writes that a version is withdrawn. The database stamps the time and keeps it for good. */
export async function writeWithdrawal(tx: Transaction, withdrawal: { readonly releaseId: number; readonly reason: string; readonly byUserId: string }): Promise<void> {
  await tx.releaseWithdrawal.create({ data: withdrawal, select: { releaseId: true } })
}
