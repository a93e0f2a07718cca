// A new unit, from a day on.
import 'server-only'
import type { UnitCreation } from '@/lib/contracts/unit-change'
import { changeUnits, type ChangedUnits } from '@/lib/data/change-units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Founds a unit.
 * @param given the day (YYYY-MM-DD, the first on which it holds), the grounds, and the state of the units that was seen
 * @returns problems: permission.missing, unit.*
 */
export async function createUnit(viewer: Viewer, given: UnitCreation, origin: RequestOrigin): Promise<Result<ChangedUnits>> {
  if (!can(viewer, 'unit.change', {})) return refused(problem('permission.missing', { action: 'unit.change' }))
  return await changeUnits(viewer, origin, 'unit.create', given)
}
