// One save of the entry table: all of it or nothing, each change a new revision, the figures computed from it along with it.
import 'server-only'
import type { ObservationBatch } from '@/lib/contracts/observation'
import { metricsOn, type Metric } from '@/lib/data/metrics'
import { lockUnit, observationsOf, type StoredObservation } from '@/lib/data/observations'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { everyUnit, existedInYear, unitByCode } from '@/lib/data/units'
import { place, writeChanges, type Held } from '@/lib/data/write-changes'
import { unitStream } from '@/lib/domain/audit-event'
import { reports } from '@/lib/domain/duty'
import { judgeEntries, type Change, type Recorded } from '@/lib/domain/entry/judge-entries'
import { can } from '@/lib/domain/permissions/decide'
import { yearBefore } from '@/lib/domain/period'
import { problem, type Problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { ok, refused, type Result } from '@/lib/domain/result'
import { runRules } from '@/lib/domain/rules'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

export interface Recording {
  /** Cells that were changed. */
  readonly changed: number
  /** Figures computed anew because of them. */
  readonly computed: number
  /** Questions that do not stop a save; paths as in the batch. */
  readonly warnings: readonly Problem[]
}

/** How a figure is written in the sentence about a conflict, and an instant in it: given by whoever knows the reader's language. */
export interface Wording {
  readonly figure: (metric: Metric, quantity: Quantity) => string
  readonly instant: (iso: string) => string
  readonly system: string
}

function held(stored: readonly StoredObservation[], metrics: readonly Metric[]): Map<string, Held> {
  const codes = new Map(metrics.map((metric) => [metric.id, metric.code]))
  return new Map(
    stored.flatMap(({ metricId, periodKey, draft, published }) => {
      const code = codes.get(metricId)
      if (code === undefined || draft === null) return []
      return [[place(code, periodKey), { seq: draft.seq, quantity: draft.quantity, revisionId: draft.revisionId, published, by: draft.by ?? '', at: draft.at }] as const]
    }),
  )
}

/** Findings about what this batch changes: errors as problems at their cells, the rest as questions. */
function ruleProblems(changes: readonly Change[], metrics: readonly Metric[], after: (code: string, periodKey: string) => Quantity | null): { errors: Problem[]; warnings: Problem[] } {
  const errors: Problem[] = []
  const warnings: Problem[] = []
  for (const periodKey of new Set(changes.map((change) => change.periodKey))) {
    const before = yearBefore(periodKey)
    const own = new Map(changes.filter((change) => change.periodKey === periodKey).map((change) => [change.metricCode, change.index]))
    const findings = runRules({ metrics, lookup: (code) => after(code, periodKey), lookupYearBefore: (code) => (before === null ? null : after(code, before)) })
    for (const { severity, problem: found, about } of findings) {
      const shown = [String(found.path[0] ?? ''), ...about].find((code) => own.has(code))
      const index = shown === undefined ? undefined : own.get(shown)
      if (index === undefined) continue
      ;(severity === 'error' ? errors : warnings).push({ ...found, path: ['entries', index, 'text'] })
    }
  }
  return { errors, warnings }
}

/**
 * Records what was typed for one unit and year.
 * @returns problems: permission.missing, form.unreadable (a cell twice), entry.*, value.*, rule.* (errors only); nothing is written then
 */
export async function recordObservations(viewer: Viewer, batch: ObservationBatch, origin: RequestOrigin, wording: Wording): Promise<Result<Recording>> {
  // The code may have changed since the form was opened: one that was once the unit's still leads to it.
  const present = await unitByCode(batch.unitCode)
  if (!can(viewer, 'observation.record', { unit: present?.code ?? batch.unitCode })) return refused(problem('permission.missing', { action: 'observation.record' }))
  // The form sends each cell once; twice, the first of the two would be a revision that nobody saw and the log does not tell.
  const places = new Set(batch.entries.map((entry) => place(entry.metricCode, entry.periodKey)))
  if (places.size < batch.entries.length) return refused(problem('form.unreadable', {}))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const all = await everyUnit(tx)
    const unit = all.find((candidate) => candidate.id === present?.id)
    if (unit === undefined || !(await existedInYear(unit.id, batch.year, tx))) return refused(problem('entry.unknown-unit', { code: batch.unitCode }))
    await lockUnit(tx, unit.id)
    const { year } = batch
    const metrics = await metricsOn(tx, `${year}-12-31`, new Map(all.map((one) => [one.id, one.code])))
    const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
    const stored = await observationsOf(tx, unit.id, [year - 1, year, year + 1])
    const now = held(stored, metrics)
    const periodKeys = new Set([String(year), ...stored.filter((one) => one.referenceYear === year).map((one) => one.periodKey)])
    const recorded = (code: string, key: string): Recorded | null => {
      const found = now.get(place(code, key))
      return found === undefined ? null : { ...found, by: found.by === '' ? wording.system : found.by, at: wording.instant(found.at) }
    }
    const judged = judgeEntries(batch.entries, {
      metric: (code) => {
        const metric = byCode.get(code)
        return metric === undefined || !reports(unit.kind, metric.levels) ? null : metric
      },
      knowsPeriod: (key) => periodKeys.has(key),
      recorded,
      write: wording.figure,
    })
    const typed = new Map(judged.changes.map((change) => [place(change.metricCode, change.periodKey), change.quantity]))
    const after = (code: string, key: string): Quantity | null => typed.get(place(code, key)) ?? now.get(place(code, key))?.quantity ?? null
    const found = ruleProblems(judged.changes, metrics, after)
    const problems = [...judged.problems, ...found.errors]
    if (problems.length > 0) return { ok: false, problems }
    if (judged.changes.length === 0) return refused(problem('entry.nothing-changed', {}))
    const written = await writeChanges(tx, { viewer, unitId: unit.id, year, metrics, now, changes: judged.changes })
    record({
      act: 'observation.record',
      stream: unitStream(unit.code),
      object: { type: 'observations', id: `${unit.code}/${year}`, unit: unit.code, year },
      before: Object.fromEntries(written.cells.map(({ key, before }) => [key, before])),
      after: Object.fromEntries(written.cells.map(({ key, after: fresh }) => [key, fresh])),
      batch: written.batch,
      result: 'ok',
    })
    return ok({ changed: judged.changes.length, computed: written.cells.length - judged.changes.length, warnings: [...judged.warnings, ...found.warnings] })
  })
}
