// How far loading, approving or undoing a batch is, told beside the transaction that does it: others see it go on, or see it stand still.
import 'server-only'
import { SILENT_MS } from '@/lib/domain/history/history-batch'
import { ANSWER_WITHIN_MS, type HistoryDeed, type HistoryStage } from '@/lib/domain/history/history-deed'
import { problem, type Problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { batchByNumber, problemsIn } from './history-batches'

const BEAT_MS = 1_000

export interface Progress {
  readonly stage: (stage: HistoryStage, all?: number) => void
  /** Tells how many figures are written. */
  readonly done: (figures: number) => void
}

export interface DeedSoFar {
  readonly deed: HistoryDeed
  readonly stage: HistoryStage
  readonly done: number
  /** 0 where it is not counted. */
  readonly all: number
  /** Last sign of life in milliseconds; null where nobody is at it. */
  readonly beatAt: number | null
  /** Why it came to nothing, where nobody was told at once. */
  readonly fault: readonly Problem[]
}

/** The last deed on a batch, or null where there was none. */
export async function deedOn(batch: number): Promise<DeedSoFar | null> {
  const row = await database().historyWork.findUnique({ where: { batch } })
  return row === null ? null : { deed: row.deed, stage: row.stage, done: row.done, all: row.all, beatAt: row.beatAt?.getTime() ?? null, fault: problemsIn(row.fault) }
}

async function begin(batch: number, deed: HistoryDeed, at: Date): Promise<boolean> {
  const silent = new Date(at.getTime() - SILENT_MS)
  return (await database().$executeRaw`
    insert into history_work as w (batch, deed, stage, begun_at, beat_at) values (${batch}, ${deed}::"HistoryDeed", 'JUDGE', ${at}, ${at})
    on conflict (batch) do update set deed = excluded.deed, stage = excluded.stage, done = 0, "all" = 0, begun_at = excluded.begun_at, beat_at = excluded.beat_at, fault = null
    where w.beat_at is null or w.beat_at < ${silent}`) > 0
}

const kept = (problems: readonly Problem[]): Prisma.InputJsonArray => problems.map(({ code, params, path }) => ({ code, params: { ...params }, path: [...path] }))

/**
 * Does something with a batch and tells how far it is.
 * @returns what `work` returned; problems: history.unknown, history.running where somebody is at it
 */
export async function duringDeed<T>(batch: number, deed: HistoryDeed, work: (progress: Progress) => Promise<Result<T>>): Promise<Result<T>> {
  if ((await batchByNumber(batch)) === null) return refused(problem('history.unknown', {}))
  const begun = now()
  if (!(await begin(batch, deed, begun))) return refused(problem('history.running', {}))
  let so: { stage: HistoryStage; done: number; all: number } = { stage: 'JUDGE', done: 0, all: 0 }
  const tell = (): Promise<unknown> => database().historyWork.updateMany({ where: { batch, beatAt: { not: null } }, data: { ...so, beatAt: now() } })
  // A beat that fails is a beat less; the next one tells.
  const timer = setInterval(() => void tell().catch(() => undefined), BEAT_MS)
  timer.unref()
  const end = async (problems: readonly Problem[]): Promise<void> => {
    clearInterval(timer)
    // Whoever asked was told at once where it was quick: half the time of an answer leaves no gap between the two.
    const late = now().getTime() - begun.getTime() > ANSWER_WITHIN_MS / 2
    await database().historyWork.update({ where: { batch }, data: { beatAt: null, fault: late && problems.length > 0 ? kept(problems) : Prisma.DbNull } })
  }
  try {
    const result = await work({ stage: (stage, all = 0) => (so = { stage, done: 0, all }), done: (figures) => (so = { ...so, done: figures }) })
    await end(result.ok ? [] : result.problems)
    return result
  } catch (error) {
    await end([problem('history.interrupted', {})])
    throw error
  }
}
