// One file of a submission with its bytes, for whoever may read the unit's drafts.
import 'server-only'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { collectionByCode } from './collections'
import { evidenceContent, type EvidenceFile } from './evidence'
import { submissionOfUnit } from './submissions'
import { unitByCode } from './units'

/**
 * @param id NaN for one that is no number
 * @returns problems: permission.missing, evidence.unknown
 */
export async function readEvidence(viewer: Viewer, code: string, unitCode: string, id: number): Promise<Result<EvidenceFile>> {
  const [collection, unit] = await Promise.all([collectionByCode(code), unitByCode(unitCode)])
  if (unit === null || !can(viewer, 'observation.read-draft', { unit: unit.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  const submission = collection === null ? null : await submissionOfUnit(collection.id, unit.id)
  const file = submission === null || Number.isNaN(id) ? null : await evidenceContent(submission.id, id)
  return file === null ? refused(problem('evidence.unknown', {})) : ok(file)
}
