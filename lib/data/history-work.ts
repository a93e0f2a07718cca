// Who is at a batch: taken by one, with a sign of life every few seconds, so that others see it go on or see it stand still.
import 'server-only'
import { SILENT_MS, type HistoryState } from '@/lib/domain/history/history-batch'
import type { Problem } from '@/lib/domain/problem'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'

const BEAT_MS = 5_000

export interface Work {
  /** Tells how many rows were read. */
  readonly rows: (count: number) => void
  /** Ends the work: what stands against it, or null. */
  readonly end: (fault: readonly Problem[] | null) => Promise<void>
}

const kept = (fault: readonly Problem[]): Prisma.InputJsonArray => fault.map(({ code, params, path }) => ({ code, params: { ...params }, path: [...path] }))

/** Takes a batch in a state; null where somebody is at it or its state is another. */
export async function takeBatch(number: number, state: HistoryState): Promise<Work | null> {
  const client = database()
  const [begun, silent] = [now(), new Date(now().getTime() - SILENT_MS)]
  const { count } = await client.historyBatch.updateMany({ where: { id: number, state, OR: [{ beatAt: null }, { beatAt: { lt: silent } }] }, data: { beatAt: begun, fault: Prisma.DbNull } })
  if (count === 0) return null
  let [rows, told] = [0, -1]
  const beat = async (): Promise<void> => {
    const seen = rows
    await client.historyBatch.updateMany({ where: { id: number, beatAt: { not: null } }, data: { beatAt: now(), ...(state === 'CHECKING' && seen !== told ? { rowCount: seen } : {}) } })
    told = seen
  }
  // A beat that fails is a beat less; the next one tells.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS)
  timer.unref()
  return {
    rows: (sofar) => {
      // The first pieces at once: whoever looks sees that it goes on.
      const first = rows === 0
      rows = sofar
      if (first) void beat().catch(() => undefined)
    },
    end: async (fault) => {
      clearInterval(timer)
      await client.historyBatch.updateMany({ where: { id: number }, data: { beatAt: null, fault: fault === null || fault.length === 0 ? Prisma.DbNull : kept(fault) } })
    },
  }
}
