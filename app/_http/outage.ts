// What cannot be done at the moment is told as such, not as a failure: no record in the audit log, no change; and a database that others
// keep busy. Nothing was saved in either case.
import { AuditUnavailable, isBusy } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import { log } from '@/lib/platform/log'

const REASON_LONGEST = 500

/** What `work` returns; the problem audit.unavailable or database.busy where it stopped for one of them. Anything else is passed on. */
export async function orOutage<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AuditUnavailable) {
      log.error({ reason: String(error.cause).slice(0, REASON_LONGEST) }, 'nothing was saved: the audit log could not be written')
      return refused(problem('audit.unavailable', {}))
    }
    if (!isBusy(error)) throw error
    log.error({ reason: String(error).slice(0, REASON_LONGEST) }, 'nothing was saved: the database was too busy')
    return refused(problem('database.busy', {}))
  }
}
