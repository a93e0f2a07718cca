// Marks notices as read. They are the reader's own and nobody's evidence: the log says nothing of it.
import 'server-only'
import type { NoticesRead } from '@/lib/contracts/own-mail'
import { markRead } from '@/lib/data/notices'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'

/** Returns how many became read; somebody else's stay as they are. */
export async function markNoticesRead(viewer: Viewer, { mark }: NoticesRead): Promise<Result<{ readonly marked: number }>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  const number = Number(mark.slice('one-'.length))
  return ok({ marked: await markRead(viewer.userId, mark.startsWith('one') ? { id: number } : { upTo: number }) })
}
