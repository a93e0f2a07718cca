// One round of the signer: every stream is walked, held against all that was signed before, and signed where it has grown.
// It signs no tree that does not extend its own last one, whatever the database says.
import { walkChain, type ChainWalk } from '@/lib/domain/audit/chain'
import type { FindingKind } from '@/lib/domain/audit/finding'
import { sameBytes } from '@/lib/domain/audit/merkle'
import { checkpointText, readNote, signedNote, type SignedNote } from '@/lib/domain/audit/note'
import { auditHashes, isSignedBy } from '@/lib/platform/audit-key'
import { now } from '@/lib/platform/clock'
import { DamagedRecord, type OwnRecords } from './own-records'
import type { Head, SignedLog } from './signed-log'

export interface StreamFinding {
  readonly stream: string
  readonly kind: FindingKind
  readonly detail: string
}

export interface Round {
  readonly signed: readonly { readonly stream: string; readonly size: number }[]
  readonly findings: readonly StreamFinding[]
}

class Finding extends Error {
  constructor(readonly kind: FindingKind, readonly detail: string) {
    super(detail)
  }
}

/** Walks that went well, so that the next round reads only what is new. Empty it to walk from the first event again. */
export type Walks = Map<string, ChainWalk>

interface Given {
  readonly log: SignedLog
  readonly records: OwnRecords
  readonly installation: string
  readonly walks: Walks
}

/** Own notes, and what the database holds under this key: a note that was lost here still binds. Anything else there is a forgery. */
async function signedBefore({ log, records }: Given, stream: string): Promise<readonly SignedNote[]> {
  const own = await records.notes(stream).catch((error: unknown) => {
    throw error instanceof DamagedRecord ? new Finding('own-record-damaged', error.message) : error
  })
  const sizes = new Set(own.map(({ checkpoint }) => checkpoint.size))
  const elsewhere: SignedNote[] = []
  for (const { size, note } of await log.checkpoints(stream)) {
    const read = readNote(note)
    const mine = read !== null && read.checkpoint.stream === stream && read.checkpoint.size === size && isSignedBy(read, records.key.public)
    const kept = own.find(({ checkpoint }) => checkpoint.size === size)
    // What an earlier key signed is known by being kept here, word for word.
    if (!mine && !(kept !== undefined && read !== null && kept.text === read.text)) throw new Finding('forged-checkpoint', `the database holds a checkpoint of ${size} events that this key did not sign`)
    if (mine && !sizes.has(size)) elsewhere.push(read)
  }
  return [...own, ...elsewhere].sort((a, b) => a.checkpoint.size - b.checkpoint.size)
}

function mustAgree(walk: ChainWalk, { checkpoint }: SignedNote): void {
  const { head, sha256Root, sm3Root } = walk.state()
  if (sameBytes(head, checkpoint.head) && sameBytes(sha256Root, checkpoint.sha256Root) && sameBytes(sm3Root, checkpoint.sm3Root)) return
  throw new Finding('rewritten', `the first ${checkpoint.size} events are not those that were signed on ${checkpoint.time}`)
}

/** A walk up to the head, going on from the last round where what it ended with is still there. */
async function walked(given: Given, head: Head, notes: readonly SignedNote[]): Promise<ChainWalk> {
  const { log, installation, walks } = given
  const { stream } = head
  const known = walks.get(stream)
  const walk = known ?? walkChain(auditHashes, installation, stream)
  walks.delete(stream)
  if (walk.size() > 0) {
    const stored = await log.hashAt(stream, walk.size())
    if (stored === null) throw new Finding('cut-at-end', `event ${walk.size()} was there and is gone`)
    if (!sameBytes(stored, walk.state().head)) throw new Finding('rewritten', `event ${walk.size()} has another hash than before`)
  }
  const due = notes.filter(({ checkpoint }) => checkpoint.size > walk.size())
  for await (const event of log.events(stream, walk.size(), Math.max(head.seq, due.at(-1)?.checkpoint.size ?? 0))) {
    const fault = walk.take(event)
    if (fault !== null) throw new Finding('chain-broken', fault.kind === 'edited' ? `event ${fault.seq} is not as it was hashed` : `event ${fault.seq} is missing`)
    if (due[0]?.checkpoint.size === walk.size()) for (const note of due.splice(0, 1)) mustAgree(walk, note)
  }
  const claimed = Math.max(head.seq, due.at(-1)?.checkpoint.size ?? 0)
  if (walk.size() < claimed) throw new Finding('cut-at-end', `there are ${walk.size()} events, of at least ${claimed}`)
  if (walk.size() === head.seq && !sameBytes(walk.state().head, head.h)) throw new Finding('chain-broken', 'the head of the stream is not its last event')
  walks.set(stream, walk)
  return walk
}

async function signStream(given: Given, head: Head): Promise<number | null> {
  const { log, records, installation } = given
  const notes = await signedBefore(given, head.stream)
  const walk = await walked(given, head, notes)
  const last = notes.at(-1)?.checkpoint.size ?? 0
  if (walk.size() <= last) return null
  const { stream } = head
  const text = checkpointText({ installation, stream, ...walk.state(), time: now().toISOString() })
  const { name, id } = records.key.public
  const content = signedNote(text, [{ keyName: name, keyId: id, signature: records.key.sign(text) }])
  const note = readNote(content)
  if (note === null) throw new Error('a checkpoint that cannot be read back')
  // First where the owner of the database cannot reach it.
  await records.keep(note, content)
  if ((await log.addCheckpoint(stream, walk.size(), content)) !== content) throw new Finding('forged-checkpoint', `the database already held another checkpoint of ${walk.size()} events`)
  return walk.size()
}

/** Looks at every stream and signs what has grown. A stream with a finding is not signed; the others are. */
export async function signStreams(given: Given): Promise<Round> {
  const { log, records, walks } = given
  const heads = await log.heads()
  const gone = (await records.streams()).filter((stream) => !heads.some((head) => head.stream === stream)).map((stream) => ({ stream, seq: 0, h: Buffer.alloc(0) }))
  const signed: { stream: string; size: number }[] = []
  const findings: StreamFinding[] = []
  for (const head of [...heads, ...gone]) {
    try {
      const size = await signStream(given, head)
      if (size !== null) signed.push({ stream: head.stream, size })
    } catch (error) {
      walks.delete(head.stream)
      if (!(error instanceof Finding)) throw error
      findings.push({ stream: head.stream, kind: error.kind, detail: error.detail })
      await log.addFinding(head.stream, error.kind, error.detail)
    }
  }
  if (signed.length > 0) await records.writeLatest()
  return { signed, findings }
}
