// Checkpoints as the database keeps them, and what their signer found wrong. What counts as proof is the copy that is kept elsewhere.
import 'server-only'
import type { FindingKind } from '@/lib/domain/audit/finding'
import { readNote, type SignedNote } from '@/lib/domain/audit/note'
import { isSignedBy, readVerifierKey } from '@/lib/platform/audit-key'
import { database } from '@/lib/platform/database/connection'
import { environment } from '@/lib/platform/env'

export interface StoredCheckpoint {
  readonly stream: string
  readonly size: number
  readonly at: string
  readonly note: string
}

interface Row {
  readonly stream: string
  readonly size: bigint
  readonly at: Date
  readonly note: string
}

const stored = ({ stream, size, at, note }: Row): StoredCheckpoint => ({ stream, size: Number(size), at: at.toISOString(), note })

/** The newest checkpoint of each stream. */
export async function latestCheckpoints(): Promise<readonly StoredCheckpoint[]> {
  return (await database().$queryRaw<Row[]>`select distinct on (stream) stream, size, at, note from audit.checkpoint order by stream, size desc`).map(stored)
}

/** The checkpoints of a stream that cover at most `size` events, smallest first. */
export async function checkpointsUpTo(stream: string, size: number): Promise<readonly StoredCheckpoint[]> {
  return (await database().$queryRaw<Row[]>`select stream, size, at, note from audit.checkpoint where stream = ${stream} and size <= ${size} order by size`).map(stored)
}

/** `valid` and `invalid` under the public key that this server was given, `not-checked` where it was given none. */
export function signatureOf(note: SignedNote): 'valid' | 'invalid' | 'not-checked' {
  const pin = readVerifierKey(environment().PLUMBLINE_AUDIT_PIN)
  if (pin === null) return 'not-checked'
  return isSignedBy(note, pin) ? 'valid' : 'invalid'
}

export interface PrintedCheckpoint {
  readonly stream: string
  readonly size: number
  readonly at: string
  /** Hexadecimal. */
  readonly sha256Root: string
  readonly sm3Root: string
  readonly keyName: string
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function printed(row: StoredCheckpoint): PrintedCheckpoint | null {
  const note = readNote(row.note)
  if (note === null || signatureOf(note) === 'invalid' || note.checkpoint.size !== row.size || note.checkpoint.stream !== row.stream) return null
  const { stream, size, time, sha256Root, sm3Root } = note.checkpoint
  return { stream, size, at: time, sha256Root: hex(sha256Root), sm3Root: hex(sm3Root), keyName: note.signatures[0]?.keyName ?? '' }
}

/** The newest checkpoint of a stream, by default of the one that publishing is written to; null before the first. */
export async function latestCheckpoint(stream = 'system'): Promise<PrintedCheckpoint | null> {
  const [row] = await database().$queryRaw<Row[]>`select stream, size, at, note from audit.checkpoint where stream = ${stream} order by size desc limit 1`
  return row === undefined ? null : printed(stored(row))
}

/** The first checkpoint that covers the publishing of a release, so that what was once printed stays the same; null before it. */
export async function checkpointOfRelease(slug: string, version: number): Promise<PrintedCheckpoint | null> {
  const [row] = await database().$queryRaw<Row[]>`
    select c.stream, c.size, c.at, c.note from audit.checkpoint c where c.stream = 'system' and c.size >= (
      select e.seq from audit.event e where e.stream = 'system' and e.facts ->> 'act' = 'release.publish' and e.facts #>> '{obj,id}' = ${`${slug}/${version}`} limit 1)
    order by c.size limit 1`
  return row === undefined ? null : printed(stored(row))
}

export interface AuditFinding {
  readonly id: string
  readonly stream: string
  readonly at: string
  readonly kind: FindingKind
  readonly detail: string
}

/** What the signer found wrong, newest first. */
export async function auditFindings(limit: number): Promise<readonly AuditFinding[]> {
  const rows = await database().$queryRaw<{ id: bigint; stream: string; at: Date; kind: FindingKind; detail: string }[]>`
    select id, stream, at, kind, detail from audit.finding order by id desc limit ${limit}`
  return rows.map(({ id, at, ...rest }) => ({ ...rest, id: String(id), at: at.toISOString() }))
}
