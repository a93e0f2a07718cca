// A new metric of any kind, from a day on. Entry, rules, pages and exports follow from it.
import 'server-only'
import type { MetricCreation } from '@/lib/contracts/metric-change'
import { carryOutMetricChange } from '@/lib/data/carry-out-metric-change'
import { writeMetric } from '@/lib/data/change-metrics'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Founds a metric.
 * @param given the first day on which it holds (YYYY-MM-DD, after every published period), and what was seen when it was checked
 * @returns its code; problems: permission.missing, metric.*
 */
export async function createMetric(viewer: Viewer, { seen, ...request }: MetricCreation, origin: RequestOrigin): Promise<Result<string>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'metric.change', { unit: city.code })) return refused(problem('permission.missing', { action: 'metric.change' }))
  return await carryOutMetricChange(viewer, origin, { request, seen }, {
    write: async (tx, { founded }, { catalogue }) => void (await writeMetric(tx, founded, catalogue)),
    tell: ({ founded: { identity, facts, settings, on }, swaps }) => ({
      act: 'metric.create',
      object: { type: 'metric', id: identity.code },
      after: {
        on, kind: identity.kind, group: identity.groupCode, measure: facts.unit, numerator: facts.numeratorCode, denominator: facts.denominatorCode, changeOf: facts.changeOf,
        levels: settings.levels, frequency: settings.frequency, keyOrder: settings.keyOrder, placeOf: swaps?.code ?? null, scoreAllowed: identity.scoreAllowed,
      },
    }),
  })
}
