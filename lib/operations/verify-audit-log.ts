// The log checked at an auditor's wish, compared with a checkpoint that he kept; that it was checked, and what was found, is itself an event.
import 'server-only'
import { checkChains, type ChainProgress, type StreamCheck } from '@/lib/data/audit-chains'
import { eventHash } from '@/lib/data/audit-trail'
import { installationId } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgeHeld, pastedNotes, type HeldVerdict } from '@/lib/domain/audit-reading/held-checkpoint'
import { readNote, type Checkpoint } from '@/lib/domain/audit/note'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

export interface HeldFinding {
  readonly stream: string
  readonly size: number
  /** When the checkpoint was signed. */
  readonly time: string
  readonly events: number
  readonly verdict: HeldVerdict
}

export interface Verification {
  /** Identifier of the installation. */
  readonly installation: string
  /** ISO instant at which it was finished. */
  readonly at: string
  readonly checks: readonly StreamCheck[]
  /** One for each checkpoint that was brought along. */
  readonly held: readonly HeldFinding[]
  readonly outcome: 'whole' | 'broken' | 'held-differs'
}

const isSound = ({ broken, checkpoint }: StreamCheck): boolean => broken === null && checkpoint?.rootAgrees !== false && checkpoint?.signature !== 'invalid'

/**
 * Checks every stream.
 * @param notes checkpoints as pasted, one or several; empty for none
 * @param onProgress told as the check goes on
 * @returns problems: permission.missing, audit.note-unreadable, audit.note-elsewhere; a log that is not whole is a finding, not a problem
 */
export async function verifyAuditLog(viewer: Viewer, notes: string, origin: RequestOrigin, onProgress: (progress: ChainProgress) => void): Promise<Result<Verification>> {
  if (!can(viewer, 'audit.read', {})) return refused(problem('permission.missing', { action: 'audit.read' }))
  const installation = await installationId()
  const pasted: Checkpoint[] = []
  for (const one of pastedNotes(notes)) {
    const read = readNote(one)
    if (read === null) return refused(problem('audit.note-unreadable', {}, ['held']))
    if (read.checkpoint.installation !== installation) return refused(problem('audit.note-elsewhere', { installation: read.checkpoint.installation }, ['held']))
    pasted.push(read.checkpoint)
  }
  const checks = await checkChains(onProgress)
  const held = await Promise.all(pasted.map((checkpoint) => compare(checkpoint, checks)))
  const outcome = held.some(({ verdict }) => verdict !== 'agrees') ? 'held-differs' : checks.every(isSound) ? 'whole' : 'broken'
  return await inAuditedTransaction(viewer, origin, (_tx, record) => {
    const broken = checks.flatMap((check) => (check.broken === null ? [] : [`${check.stream}/${check.broken.seq} ${check.broken.kind}`]))
    record({
      act: 'audit.verify',
      stream: 'system',
      object: { type: 'audit', id: 'log' },
      after: { outcome, streams: checks.length, events: checks.reduce((sum, check) => sum + check.events, 0), broken, held: held.map(({ stream, size, verdict }) => `${stream}/${size} ${verdict}`) },
      result: 'ok',
    })
    return Promise.resolve(ok({ installation, at: now().toISOString(), checks, held, outcome }))
  })
}

async function compare({ stream, size, head, time }: Checkpoint, checks: readonly StreamCheck[]): Promise<HeldFinding> {
  const check = checks.find((one) => one.stream === stream)
  const last = check?.broken?.kind === 'cut-at-end' ? check.broken.seq - 1 : (check?.events ?? 0)
  const standing = { events: last, brokenAt: check?.broken?.kind === 'cut-at-end' ? null : (check?.broken?.seq ?? null), hashAtSize: await eventHash(stream, size) }
  return { stream, size, time, events: last, verdict: judgeHeld({ size, head }, standing) }
}
