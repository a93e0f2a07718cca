// The log checked by the product itself. It shows faults early; proof is the check outside, against checkpoints kept elsewhere (docs/audit-log.md).
import 'server-only'
import { hex, walkChain, type ChainFault, type ChainState } from '@/lib/domain/audit/chain'
import { sameBytes } from '@/lib/domain/audit/merkle'
import { readNote } from '@/lib/domain/audit/note'
import { auditHashes } from '@/lib/platform/audit-key'
import { eventPages, streamHeads, type StreamHead } from './audit-events'
import { latestCheckpoints, signatureOf, type StoredCheckpoint } from './checkpoints'
import { installationId } from './installation'

export interface StreamBreak extends Omit<ChainFault, 'kind'> {
  readonly kind: ChainFault['kind'] | 'cut-at-end'
}

export interface CheckpointCheck {
  readonly size: number
  readonly at: string
  readonly keyName: string
  /** `not-checked` where the server was given no public key. */
  readonly signature: 'valid' | 'invalid' | 'not-checked'
  /** Null where the chain is broken before it. */
  readonly rootAgrees: boolean | null
}

export interface StreamCheck {
  readonly stream: string
  /** How many events there should be, by the head of the stream. */
  readonly events: number
  /** Instants of the first and the last event that was read. */
  readonly from: string | null
  readonly to: string | null
  /** The first thing that is not as it was; null where the chain is whole. */
  readonly broken: StreamBreak | null
  /** The newest checkpoint in the database, or null before the first. */
  readonly checkpoint: CheckpointCheck | null
}

export interface ChainProgress {
  readonly stream: string
  readonly done: number
  readonly total: number
}

interface Walked {
  readonly first: bigint | null
  readonly last: bigint | null
  readonly fault: ChainFault | null
  readonly end: ChainState
  /** The state at the size of the checkpoint, where the walk came that far. */
  readonly atCheckpoint: ChainState | null
}

async function walk(installation: string, { stream, seq }: StreamHead, checkpointSize: number, onProgress: (progress: ChainProgress) => void): Promise<Walked> {
  const chain = walkChain(auditHashes, installation, stream)
  let [first, last, atCheckpoint]: [bigint | null, bigint | null, ChainState | null] = [null, null, null]
  for await (const page of eventPages(stream, seq)) {
    for (const event of page) {
      const fault = chain.take(event)
      if (fault !== null) return { first, last, fault, end: chain.state(), atCheckpoint }
      first ??= event.micros
      last = event.micros
      if (chain.size() === checkpointSize) atCheckpoint = chain.state()
    }
    onProgress({ stream, done: chain.size(), total: seq })
  }
  return { first, last, fault: null, end: chain.state(), atCheckpoint }
}

function endFault(head: StreamHead, { end }: Walked, checkpoint: StoredCheckpoint | undefined): StreamBreak | null {
  const claimed = Math.max(head.seq, checkpoint?.size ?? 0)
  if (end.size < claimed) return { seq: end.size + 1, kind: 'cut-at-end', expected: end.size < head.seq ? hex(head.h) : '', actual: '' }
  return sameBytes(end.head, head.h) ? null : { seq: end.size, kind: 'edited', expected: hex(end.head), actual: hex(head.h) }
}

function checkpointCheck(row: StoredCheckpoint, { atCheckpoint }: Walked): CheckpointCheck {
  const note = readNote(row.note)
  if (note === null) return { size: row.size, at: row.at, keyName: '', signature: 'invalid', rootAgrees: false }
  const { checkpoint, signatures } = note
  const agrees = (state: ChainState): boolean =>
    checkpoint.size === row.size && checkpoint.stream === row.stream && sameBytes(state.head, checkpoint.head) && sameBytes(state.sha256Root, checkpoint.sha256Root) && sameBytes(state.sm3Root, checkpoint.sm3Root)
  return { size: row.size, at: checkpoint.time, keyName: signatures[0]?.keyName ?? '', signature: signatureOf(note), rootAgrees: atCheckpoint === null ? null : agrees(atCheckpoint) }
}

const instant = (micros: bigint | null): string | null => (micros === null ? null : new Date(Number(micros / 1000n)).toISOString())

/**
 * Walks every stream from its first event, in pages.
 * @param onProgress told after each page
 * @returns one row a stream, by name
 */
export async function checkChains(onProgress: (progress: ChainProgress) => void = () => undefined): Promise<readonly StreamCheck[]> {
  const id = await installationId()
  // Checkpoints first: one that is signed meanwhile would seem to be ahead of the log.
  const checkpoints = new Map((await latestCheckpoints()).map((row) => [row.stream, row]))
  const heads = await streamHeads()
  const gone = [...checkpoints.keys()].filter((stream) => !heads.some((head) => head.stream === stream)).map((stream) => ({ stream, seq: 0, h: new Uint8Array() }))
  const checks: StreamCheck[] = []
  for (const head of [...heads, ...gone]) {
    const row = checkpoints.get(head.stream)
    const walked = await walk(id, head, row?.size ?? 0, onProgress)
    const broken = walked.fault ?? endFault(head, walked, row)
    checks.push({ stream: head.stream, events: head.seq, from: instant(walked.first), to: instant(walked.last), broken, checkpoint: row === undefined ? null : checkpointCheck(row, walked) })
  }
  return checks.sort((a, b) => (a.stream < b.stream ? -1 : 1))
}
