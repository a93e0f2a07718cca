// What was said about a submission as a whole.
import 'server-only'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { collectionByCode } from './collections'
import { threadsOf, type Thread } from './comments'
import { submissionOfUnit } from './submissions'
import { unitByCode } from './units'

/** Problems: permission.missing, collection.unknown. */
export async function submissionThreads(viewer: Viewer, code: string, unitCode: string): Promise<Result<readonly Thread[]>> {
  const [collection, unit] = await Promise.all([collectionByCode(code), unitByCode(unitCode)])
  if (unit === null || !can(viewer, 'observation.read-draft', { unit: unit.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  if (collection === null) return refused(problem('collection.unknown', {}))
  const submission = await submissionOfUnit(collection.id, unit.id)
  return ok(submission === null ? [] : await threadsOf(submission.id, null))
}
