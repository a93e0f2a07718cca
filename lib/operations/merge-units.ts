// Several units into one, from a day on: the others end and their figures stay theirs.
import 'server-only'
import type { UnitMerge } from '@/lib/contracts/unit-change'
import { changeUnits, type ChangedUnits } from '@/lib/data/change-units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Merges units into one that is there or into a new one.
 * @param given the day (YYYY-MM-DD, the first on which it holds), the grounds, and the state of the units that was seen
 * @returns problems: permission.missing, unit.*
 */
export async function mergeUnits(viewer: Viewer, given: UnitMerge, origin: RequestOrigin): Promise<Result<ChangedUnits>> {
  if (!can(viewer, 'unit.change', {})) return refused(problem('permission.missing', { action: 'unit.change' }))
  return await changeUnits(viewer, origin, 'unit.merge', given)
}
