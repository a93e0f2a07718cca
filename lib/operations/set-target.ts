// A target for a unit: for one period, or for every yearly period from a year on.
import 'server-only'
import type { TargetSetting } from '@/lib/contracts/metric-change'
import { carryOutMetricChange } from '@/lib/data/carry-out-metric-change'
import { writeTarget, writeTargetEnd } from '@/lib/data/change-metrics'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Sets a target; one of the same kind for the same unit and time is replaced, and stays what earlier releases are read with.
 * @returns the code of its metric; problems: permission.missing, metric.unknown, metric.changed-meanwhile, target.*, value.*
 */
export async function setTarget(viewer: Viewer, { seen, ...request }: TargetSetting, origin: RequestOrigin): Promise<Result<string>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'metric.change', { unit: city.code })) return refused(problem('permission.missing', { action: 'metric.change' }))
  return await carryOutMetricChange(viewer, origin, { request, seen }, {
    write: async (tx, { metric, unitId, plan, documentId, replaces }) => {
      if (replaces !== null) await writeTargetEnd(tx, replaces.id)
      await writeTarget(tx, { metricId: metric.id, unitId, documentId, plan })
    },
    tell: ({ metric, plan: { kind, periodKey, fromYear, value, near }, replaces }) => ({
      act: 'target.change',
      object: { type: 'target', id: metric.code, unit: request.unitCode },
      before: replaces === null ? null : { value: replaces.value, near: replaces.near },
      after: { kind, period: periodKey, fromYear, value, near },
    }),
  })
}
