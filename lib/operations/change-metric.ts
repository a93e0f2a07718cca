// A new version of a metric from a day on, or other settings of it at once.
import 'server-only'
import type { MetricNewSettings, MetricNewVersion } from '@/lib/contracts/metric-change'
import { carryOutMetricChange } from '@/lib/data/carry-out-metric-change'
import { writeSettings, writeVersion } from '@/lib/data/change-metrics'
import { installationUnits } from '@/lib/data/installation'
import type { Canonical } from '@/lib/domain/canonical-json'
import type { MetricSettings } from '@/lib/domain/metrics/metric-facts'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

const told = ({ ownerIds, levels, frequency, family, keyOrder }: MetricSettings): Canonical => ({ owners: ownerIds, levels, frequency, family, keyOrder })

/**
 * Changes a metric. The version before ends on the day on which the new one begins; figures recorded under it keep it.
 * @param given what is to hold, and what was seen when it was checked
 * @returns its code; problems: permission.missing, metric.*
 */
export async function changeMetric(viewer: Viewer, given: MetricNewVersion | MetricNewSettings, origin: RequestOrigin): Promise<Result<string>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'metric.change', { unit: city.code })) return refused(problem('permission.missing', { action: 'metric.change' }))
  const { seen, ...request } = given
  if (request.change === 'settings') {
    return await carryOutMetricChange(viewer, origin, { request, seen }, {
      write: async (tx, { metric, settings }, { catalogue }, at) => await writeSettings(tx, metric, settings, catalogue, at),
      tell: ({ metric, settings, swaps }) => ({
        act: 'metric.change', object: { type: 'metric', id: metric.code }, before: told(metric), after: { settings: told(settings), placeOf: swaps?.code ?? null },
      }),
    })
  }
  return await carryOutMetricChange(viewer, origin, { request, seen }, {
    write: async (tx, { metric, plan }, { catalogue }) => await writeVersion(tx, metric, plan, catalogue),
    tell: ({ metric, plan }) => ({
      act: 'metric.change',
      object: { type: 'metric', id: metric.code },
      before: { version: metric.version },
      after: { version: plan.version, on: plan.on, changed: plan.changed, breaks: plan.breakNote !== null },
    }),
  })
}
