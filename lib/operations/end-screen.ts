// Ends the address of a wall, at once and for good.
import 'server-only'
import type { EndedScreen } from '@/lib/contracts/screen'
import { screenById, writeScreenEnd } from '@/lib/data/screens'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** @returns what the screen is called; problems: permission.missing, screen.unknown, screen.ended-already */
export async function endScreen(viewer: Viewer, given: EndedScreen, origin: RequestOrigin): Promise<Result<{ readonly label: string }>> {
  if (!can(viewer, 'screen.manage', {})) return refused(problem('permission.missing', { action: 'screen.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const screen = await screenById(given.screen, tx)
    if (screen === null) return refused(problem('screen.unknown', {}))
    if (!(await writeScreenEnd(tx, screen.id, { byUserId: viewer.userId, at: now() }))) return refused(problem('screen.ended-already', {}))
    record({ act: 'screen.end', stream: 'system', object: { type: 'screen', id: String(screen.id) }, result: 'ok' })
    return ok({ label: screen.label })
  })
}
