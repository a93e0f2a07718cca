// Parts of a unit become units, from a day on; the unit ends or goes on.
import 'server-only'
import type { UnitSplit } from '@/lib/contracts/unit-change'
import { changeUnits, type ChangedUnits } from '@/lib/data/change-units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Splits a unit.
 * @param given the day (YYYY-MM-DD, the first on which it holds), the grounds, and the state of the units that was seen
 * @returns problems: permission.missing, unit.*
 */
export async function splitUnit(viewer: Viewer, given: UnitSplit, origin: RequestOrigin): Promise<Result<ChangedUnits>> {
  if (!can(viewer, 'unit.change', {})) return refused(problem('permission.missing', { action: 'unit.change' }))
  return await changeUnits(viewer, origin, 'unit.split', given)
}
