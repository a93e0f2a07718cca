// Loads a checked batch: every row that is new or changes something becomes a draft, in one transaction, with what is computed from it.
import 'server-only'
import { holdBatch } from '@/lib/data/history-batches'
import { writeDerived } from '@/lib/data/history-derived'
import { figureEvents } from '@/lib/data/history-events'
import { judgeRates } from '@/lib/data/history-rates'
import { duringDeed } from '@/lib/data/history-progress'
import { rowCounts, verdictsHash } from '@/lib/data/history-rows'
import { judgeStanding } from '@/lib/data/history-verdicts'
import { lockRows, takeTime, writeRows } from '@/lib/data/history-writing'
import { installationUnits } from '@/lib/data/installation'
import { notify } from '@/lib/data/notify'
import { peopleWho } from '@/lib/data/people-who'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { workOn } from '@/lib/domain/history/history-batch'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

const LONGEST_MS = 300_000

export interface LoadingChoice {
  readonly number: number
  /** True where bad rows are left out on purpose. */
  readonly goodOnly: boolean
  /** The report that was read: the time of the check. */
  readonly checkedAt: string
}

export interface Loaded {
  readonly figures: number
  readonly computed: number
}

/**
 * Loads what the report said. Everything or nothing: an interruption leaves the batch as it was. Done once, however often it is asked for.
 * @returns problems: permission.missing, history.unknown, history.not-so-far, history.running, history.bad-rows, history.nothing-to-load,
 *   history.changed-meanwhile (the check finds something else now)
 */
export async function loadHistory(viewer: Viewer, { number, goodOnly, checkedAt }: LoadingChoice, origin: RequestOrigin): Promise<Result<Loaded>> {
  if (!can(viewer, 'history.load', {})) return refused(problem('permission.missing', { action: 'history.load' }))
  const { city } = await installationUnits()
  return await duringDeed(number, 'LOAD', (progress) =>
    inAuditedTransaction(
      viewer,
      origin,
      async (tx, record): Promise<Result<Loaded>> => {
        await takeTime(tx)
        const batch = await holdBatch(tx, number)
        if (batch === null) return refused(problem('history.unknown', {}))
        if (batch.state !== 'CHECKED') return refused(problem('history.not-so-far', { state: batch.state }))
        if (workOn(batch, now().getTime()) === 'running') return refused(problem('history.running', {}))
        const counts = await rowCounts(number, tx)
        if (counts.BAD > 0 && !goodOnly) return refused(problem('history.bad-rows', { count: String(counts.BAD) }))
        if (counts.NEW + counts.CHANGE === 0) return refused(problem('history.nothing-to-load', {}))
        // Judged once more while nobody else can write: what is loaded is what was read, or nothing.
        await lockRows(tx, number)
        const before = await verdictsHash(tx, number)
        await judgeStanding(tx, number)
        await judgeRates(tx, number)
        const moved = await verdictsHash(tx, number)
        if (batch.checkedAt !== checkedAt || before !== moved) return refused(problem('history.changed-meanwhile', {}))
        progress.stage('WRITE', counts.NEW + counts.CHANGE)
        const figures = await writeRows(tx, { batch: number, batchId: batch.batchId, origin: batch.origin, byUserId: viewer.userId }, progress.done)
        progress.stage('COMPUTE')
        const computed = await writeDerived(tx, { batchId: batch.batchId, byUserId: viewer.userId })
        await tx.historyBatch.update({ where: { id: number }, data: { state: 'LOADED', loadedById: viewer.userId, loadedAt: now(), goodOnly: counts.BAD > 0, beatAt: null }, select: { id: true } })
        progress.stage('RECORD')
        for (const event of await figureEvents(tx, 'history.load', batch.batchId)) record(event)
        record({
          act: 'history.load', stream: 'system', object: { type: 'history', id: String(number) }, before: { state: batch.state },
          after: { state: 'LOADED', sha256: batch.sha256, rows: batch.rowCount, figures, computed, bad: counts.BAD, same: counts.SAME, blank: counts.BLANK, rates: counts.RATE }, batch: batch.batchId, result: 'ok',
        })
        // Whoever sent or loaded it cannot review it.
        const to = (await peopleWho('history.review', city.code, tx)).filter((id) => id !== viewer.userId && id !== batch.sent.userId)
        await notify(tx, { to, kind: 'history.waiting', params: { batch: String(number) }, href: `/desk/history/${number}` })
        return ok({ figures, computed })
      },
      database(),
      LONGEST_MS,
    ),
  )
}
