// The outcome of work where it comes soon; work on a large batch goes on after the answer, and the batch's page tells how far it is.
import { ANSWER_WITHIN_MS } from '@/lib/domain/history/history-deed'
import { ok, type Result } from '@/lib/domain/result'
import { log } from '@/lib/platform/log'

/** @returns what `work` returns, or null as its value where it goes on; what it throws after that is logged */
export async function answerSoon<T>(work: Promise<Result<T>>): Promise<Result<T | null>> {
  let timer: NodeJS.Timeout | undefined
  let answered = false
  const later = new Promise<Result<null>>((resolve) => {
    timer = setTimeout(() => {
      answered = true
      resolve(ok(null))
    }, ANSWER_WITHIN_MS)
  })
  const watched = work.catch((error: unknown) => {
    if (!answered) throw error
    log.error({ err: error }, 'work on a batch of history ended with an error')
    return ok(null)
  })
  return await Promise.race([watched, later]).finally(() => clearTimeout(timer))
}
