// A change of metrics before it is made: what it would write, and what hangs on it. Nothing is written.
import 'server-only'
import type { MetricChange } from '@/lib/contracts/metric-change'
import { installationUnits } from '@/lib/data/installation'
import { readKnownMetrics } from '@/lib/data/known-metrics'
import { metricUse, type MetricUse } from '@/lib/data/metric-consequences'
import type { MetricPlan } from '@/lib/domain/metrics/metric-change'
import { dependentsOf } from '@/lib/domain/metrics/dependents'
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import { planMetricChange, type KnownMetrics } from '@/lib/domain/metrics/plan-metric-change'
import { seenFor } from '@/lib/domain/metrics/seen-metric'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'

export interface MetricChangePreview {
  readonly plan: MetricPlan
  /** To be sent back with the change. */
  readonly seen: string
  readonly use: MetricUse
  /** Metrics computed of this one. */
  readonly dependents: readonly CatalogueMetric[]
  readonly known: KnownMetrics
}

/**
 * What a change would do.
 * @returns problems: permission.missing, metric.*, target.*, value.*: the same as of the change itself
 */
export async function previewMetricChange(viewer: Viewer, { seen: _seen, ...request }: MetricChange): Promise<Result<MetricChangePreview>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'metric.change', { unit: city.code })) return refused(problem('permission.missing', { action: 'metric.change' }))
  const known = await readKnownMetrics(request.change === 'create' ? null : request.code)
  const plan = planMetricChange(request, known)
  if (!plan.ok) return plan
  const metric = 'metric' in plan.value ? plan.value.metric : null
  return ok({
    plan: plan.value, seen: seenFor(request, known), use: await metricUse(metric?.id ?? null), dependents: metric === null ? [] : dependentsOf(metric.code, known.catalogue), known,
  })
}
