// The end of a target: from now on nothing is measured by it; what was published with it stays.
import 'server-only'
import type { TargetEnd } from '@/lib/contracts/metric-change'
import { carryOutMetricChange } from '@/lib/data/carry-out-metric-change'
import { writeTargetEnd } from '@/lib/data/change-metrics'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Ends a target.
 * @returns the code of its metric; problems: permission.missing, metric.unknown, metric.changed-meanwhile, target.over
 */
export async function endTarget(viewer: Viewer, { seen, ...request }: TargetEnd, origin: RequestOrigin): Promise<Result<string>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'metric.change', { unit: city.code })) return refused(problem('permission.missing', { action: 'metric.change' }))
  return await carryOutMetricChange(viewer, origin, { request, seen }, {
    write: async (tx, { target }) => void (await writeTargetEnd(tx, target.id)),
    tell: ({ metric, target: { kind, periodKey, fromYear, value, near } }) => ({
      act: 'target.change',
      object: { type: 'target', id: metric.code },
      before: { kind, period: periodKey, fromYear, value, near },
      after: { ended: true },
    }),
  })
}
