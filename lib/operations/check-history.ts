// Reads and judges the file of a batch, or judges its rows once more. A dry run: nothing but the report is written.
import 'server-only'
import { batchByNumber, batchFile } from '@/lib/data/history-batches'
import { openGround } from '@/lib/data/history-ground'
import { HISTORY_COPY, historyLines, NotHistory } from '@/lib/data/history-reading'
import { askRules, storedQuestions } from '@/lib/data/history-questions'
import { judgeRates } from '@/lib/data/history-rates'
import { judgeStanding } from '@/lib/data/history-verdicts'
import { takeBatch, type Work } from '@/lib/data/history-work'
import { takeTime } from '@/lib/data/history-writing'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import type { ReadCell } from '@/lib/domain/workbook/workbook'
import { BULK_LIMITS } from '@/lib/domain/workbook/workbook-limits'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { copyIn } from '@/lib/platform/database/copy-in'
import { log } from '@/lib/platform/log'
import { readTold } from '@/lib/platform/workbook/read-told'
import { FileRefused } from '@/lib/platform/workbook/upload-refusal'

/** Judging a hundred thousand rows as one set takes longer than a page does. */
const LONGEST_MS = 120_000

/**
 * Checks a batch.
 * @returns problems: permission.missing, history.unknown, history.not-so-far, history.running; what is wrong with the file stands in the batch
 */
export async function checkHistory(viewer: Viewer, number: number): Promise<Result<{ readonly number: number }>> {
  if (!can(viewer, 'history.load', {})) return refused(problem('permission.missing', { action: 'history.load' }))
  const batch = await batchByNumber(number)
  if (batch === null) return refused(problem('history.unknown', {}))
  if (batch.state !== 'CHECKING' && batch.state !== 'CHECKED') return refused(problem('history.not-so-far', { state: batch.state }))
  const work = await takeBatch(number, batch.state)
  if (work === null) return refused(problem('history.running', {}))
  try {
    const count = batch.state === 'CHECKING' ? await readFile(number, batch.fileName, work) : batch.rowCount
    await judge(number, count)
    await work.end(null)
    return ok({ number })
  } catch (error) {
    if (error instanceof NotHistory || error instanceof FileRefused) {
      await work.end(error instanceof FileRefused ? [error.problem] : error.problems)
      return ok({ number })
    }
    log.error({ err: error, batch: number }, 'a batch of history could not be checked')
    await work.end([problem('history.interrupted', {})])
    return refused(problem('history.interrupted', {}))
  }
}

/** Copies the rows of the file in, each judged by itself. Returns how many there are. */
async function readFile(number: number, fileName: string, work: Work): Promise<number> {
  const bytes = await batchFile(number)
  if (bytes === null) throw new Error('a batch without its file')
  // Rows that are there already were read by somebody who ended before the judging: COPY brings all or none.
  const before = await database().historyRow.count({ where: { batch: number } })
  if (before > 0) return before
  let [rows, sheet, isText] = [0, '', false]
  const cells = async function* (): AsyncGenerator<readonly ReadCell[]> {
    for await (const pieces of readTold({ bytes, name: fileName, limits: BULK_LIMITS, firstOnly: true })) {
      for (const piece of pieces) {
        if ('head' in piece) [sheet, isText] = [piece.head.sheets.find(({ hidden }) => hidden === 'no')?.name ?? '', piece.head.format === 'csv']
        if ('cells' in piece) yield piece.cells
      }
    }
  }
  const told = (sofar: number): void => {
    rows = sofar
    work.rows(sofar)
  }
  await copyIn(HISTORY_COPY, historyLines(number, { rows: cells(), isText: () => isText }, await openGround(), told))
  await database().historyBatch.updateMany({ where: { id: number, state: 'CHECKING' }, data: { sheet } })
  return rows
}

async function judge(number: number, rowCount: number): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await takeTime(tx)
      await judgeStanding(tx, number)
      await judgeRates(tx, number)
      const questions = await askRules(tx, { batch: number })
      await tx.historyBatch.update({ where: { id: number }, data: { state: 'CHECKED', rowCount, checkedAt: now(), questions: storedQuestions(questions) }, select: { id: true } })
    },
    { maxWait: 10_000, timeout: LONGEST_MS },
  )
}
