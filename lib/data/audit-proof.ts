// One event shown to be in the log without the others: the checkpoint that covers it, and the hashes that lead from it to the signed root.
import 'server-only'
import { hex, leafData } from '@/lib/domain/audit/chain'
import { inclusionProof, leafHash, rootFromProof, type Bytes } from '@/lib/domain/audit/merkle'
import { readNote } from '@/lib/domain/audit/note'
import { auditHashes } from '@/lib/platform/audit-key'
import { database } from '@/lib/platform/database/connection'
import { eventPages } from './audit-events'

export interface Covering {
  readonly size: number
  readonly at: string
  readonly note: string
}

/** The first checkpoint that covers an event, or null before there is one. */
export async function coveringCheckpoint(stream: string, seq: string): Promise<Covering | null> {
  const [row] = await database().$queryRaw<{ size: bigint; at: Date; note: string }[]>`
    select c.size, c.at, c.note from audit.checkpoint c where c.stream = ${stream} and c.size >= ${BigInt(seq)} order by c.size limit 1`
  return row === undefined ? null : { size: Number(row.size), at: row.at.toISOString(), note: row.note }
}

export interface InclusionProof {
  /** Place among the leaves, from 0. */
  readonly index: number
  readonly size: number
  /** Hexadecimal: the leaf, what stands beside it from the bottom up, and the root that they lead to. */
  readonly leaf: string
  readonly path: readonly string[]
  readonly root: string
  /** True where that root is the one that the checkpoint signs. */
  readonly agrees: boolean
}

/** Computes the proof from the events as they stand now. Reads every event that the checkpoint covers: asked for by one who wants it. */
export async function proofOf(stream: string, seq: string, { size, note }: Covering): Promise<InclusionProof | null> {
  const leaves: Bytes[] = []
  for await (const page of eventPages(stream, size)) for (const { micros, body } of page) leaves.push(leafHash(auditHashes.sha256, leafData(micros, body)))
  const index = Number(seq) - 1
  const leaf = leaves[index]
  const signed = readNote(note)?.checkpoint
  if (leaf === undefined || leaves.length !== size || signed === undefined) return null
  const path = inclusionProof(auditHashes.sha256, leaves, index)
  const root = rootFromProof(auditHashes.sha256, leaf, index, size, path)
  return root === null ? null : { index, size, leaf: hex(leaf), path: path.map(hex), root: hex(root), agrees: hex(root) === hex(signed.sha256Root) }
}
