// What somebody saw when they checked a change, as a short text: if anybody changes the same metric in between, it is another text.
import { holderOf } from './check-settings'
import type { MetricChangeRequest } from './metric-change'
import { metricIn } from './metric-facts'
import type { KnownMetrics } from './plan-metric-change'

/** The state that a change builds upon: of a new metric, who has its place; of another, its version, its settings and its targets. */
export function seenFor(request: MetricChangeRequest, { catalogue, targets }: KnownMetrics): string {
  const wanted = request.change === 'create' || request.change === 'settings' ? request.settings.keyOrder : null
  const metric = request.change === 'create' ? undefined : metricIn(catalogue, request.code)
  const holder = holderOf(wanted, request.change === 'create' ? request.identity.code : request.code, catalogue)
  if (metric === undefined) return `new:${holder?.code ?? ''}`
  const { version, ownerIds, levels, frequency, family, keyOrder } = metric
  const aims = targets.map(({ id }) => id).toSorted((a, b) => a - b)
  return [version, ownerIds.join('-'), levels.toSorted().join('-'), frequency, family ?? '', keyOrder ?? '', holder?.code ?? '', aims.join('-')].join(':')
}
