// A new name or code for a unit, from a day on.
import 'server-only'
import type { UnitRename } from '@/lib/contracts/unit-change'
import { changeUnits, type ChangedUnits } from '@/lib/data/change-units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Gives a unit other names or another code.
 * @param given the day (YYYY-MM-DD, the first on which it holds), the grounds, and the state of the units that was seen
 * @returns problems: permission.missing, unit.*
 */
export async function renameUnit(viewer: Viewer, given: UnitRename, origin: RequestOrigin): Promise<Result<ChangedUnits>> {
  if (!can(viewer, 'unit.change', {})) return refused(problem('permission.missing', { action: 'unit.change' }))
  return await changeUnits(viewer, origin, 'unit.rename', given)
}
