// Carrying a change of metrics out: planned upon what is there now, written, and told to the log, in one transaction.
import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit-event'
import type { MetricChangeRequest, MetricPlan } from '@/lib/domain/metrics/metric-change'
import { planMetricChange } from '@/lib/domain/metrics/plan-metric-change'
import { seenFor } from '@/lib/domain/metrics/seen-metric'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { holdMetrics } from './change-metrics'
import { readKnownMetrics } from './known-metrics'
import { inAuditedTransaction, type Transaction } from './transaction'

/** Of one kind of change the plan that it has. */
export type PlanOf<C extends MetricPlan['change']> = Extract<MetricPlan, { change: C }>

export interface Carried<C extends MetricPlan['change']> {
  readonly write: (tx: Transaction, plan: PlanOf<C>, known: Awaited<ReturnType<typeof readKnownMetrics>>, at: Date) => Promise<void>
  /** What the log says: codes, numbers and days, no words. */
  readonly tell: (plan: PlanOf<C>) => Pick<AuditEvent, 'act' | 'object' | 'before' | 'after'>
}

const isOf = <C extends MetricPlan['change']>(plan: MetricPlan, change: C): plan is PlanOf<C> => plan.change === change

/**
 * Carries a change out. The caller has decided that this person may.
 * @param seen the state of the metric that the person saw
 * @returns the code of the metric; problems metric.*, target.*, value.*, among them metric.changed-meanwhile
 */
export async function carryOutMetricChange<C extends MetricPlan['change']>(
  viewer: Viewer,
  origin: RequestOrigin,
  { request, seen }: { readonly request: Extract<MetricChangeRequest, { change: C }>; readonly seen: string },
  { write, tell }: Carried<C>,
): Promise<Result<string>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await holdMetrics(tx)
    const code = 'identity' in request ? request.identity.code : request.code
    const known = await readKnownMetrics(request.change === 'create' ? null : code, tx)
    if (seenFor(request, known) !== seen) return refused(problem('metric.changed-meanwhile', {}))
    const plan = planMetricChange(request, known)
    if (!plan.ok) return plan
    if (!isOf(plan.value, request.change)) throw new Error(`a ${request.change} was planned as a ${plan.value.change}`)
    await write(tx, plan.value, known, now())
    record({ stream: 'system', result: 'ok', ...tell(plan.value) })
    return ok(code)
  })
}
