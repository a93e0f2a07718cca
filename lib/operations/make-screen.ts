// Makes the address under which one wall shows what is published, until a day.
import 'server-only'
import type { NewScreen } from '@/lib/contracts/screen'
import { writeScreen } from '@/lib/data/screens'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { isScreenLine, readExpiry } from '@/lib/domain/screen/screen-token'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

/**
 * @returns the whole address, which can be told this once only; problems: permission.missing, screen.label-missing, screen.line,
 * screen.until-unreadable, screen.until-past, screen.until-late
 */
export async function makeScreen(viewer: Viewer, given: NewScreen, origin: RequestOrigin): Promise<Result<{ readonly id: number; readonly label: string; readonly address: string }>> {
  if (!can(viewer, 'screen.manage', {})) return refused(problem('permission.missing', { action: 'screen.manage' }))
  const { label, line } = given
  if (label === '') return refused(problem('screen.label-missing', {}, ['label']))
  if (!isScreenLine(line)) return refused(problem('screen.line', { text: line }, ['line']))
  const at = now()
  const expiry = readExpiry(given.until, dayOf(at))
  if (!expiry.ok) return expiry
  const expiresAt = new Date(expiry.value)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const { id, token } = await writeScreen(tx, { label, line, byUserId: viewer.userId, at, expiresAt })
    // What it is called is free text and stays out of the log.
    record({ act: 'screen.make', stream: 'system', object: { type: 'screen', id: String(id) }, after: { line, expires: expiresAt.toISOString() }, result: 'ok' })
    return ok({ id, label, address: `${environment().APP_ORIGIN}/screen/${token}` })
  })
}
