// The grid that one unit fills in for one collection: each figure asked for with what is recorded, and last year beside it.
import 'server-only'
import { cellKey } from '@/lib/domain/collecting/cell'
import { partsOf } from '@/lib/domain/entry/derive'
import { isComputed } from '@/lib/domain/metric'
import { can } from '@/lib/domain/permissions/decide'
import { yearBefore } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { ok, refused, type Result } from '@/lib/domain/result'
import { gravestByKey } from '@/lib/domain/rules/gravest'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import type { Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { cellCounts, cellOfIds } from './cell-counts'
import { collectionByCode, type Collection } from './collections'
import { dutiesOf, type Duty } from './duties'
import { findingsOf } from './findings'
import { lockAgainst, type HeldLock } from './locks'
import { metricsOn, type Metric } from './metrics'
import { observationsOf, type Draft, type StoredObservation } from './observations'
import { periodOf, type PeriodInWords } from './periods'
import { submissionOfUnit, type Submission } from './submissions'
import { everyUnit, unitByCode, type Unit } from './units'

export interface LastYear {
  readonly quantity: Quantity
  /** Null for the same period a year before; otherwise the span in words, which is not to be compared like for like. */
  readonly otherPeriod: PeriodInWords | null
  readonly published: boolean
}

export interface SheetRow {
  readonly metric: Metric
  /** Whose figure it is: the responder itself, or who it answers for. */
  readonly subject: Unit
  readonly period: PeriodInWords
  /** Computed from other figures of the grid: shown, not typed. */
  readonly computed: boolean
  readonly required: boolean
  readonly observationId: number | null
  readonly draft: Draft | null
  readonly published: boolean
  /** True where the newest revision is not the published one. */
  readonly unpublished: boolean
  readonly submitted: boolean
  readonly approved: boolean
  readonly lastYear: LastYear | null
  /** Threads of comments that are open, and files that show where the figure comes from. */
  readonly threads: number
  readonly files: number
  /** The gravest of what the rules found at this cell. */
  readonly finding: SheetFinding | null
}

export interface CollectionSheet {
  readonly collection: Collection
  /** Who answers. */
  readonly unit: Unit
  /** Null where nothing was given or done yet. */
  readonly submission: Submission | null
  /** The due date that holds for this unit, ISO instant. */
  readonly dueAt: string
  readonly mayRecord: boolean
  readonly lock: HeldLock | null
  readonly findings: readonly SheetFinding[]
  /** In the order of the collection; subjects of one figure in official order; computed figures where the last of their parts stands. */
  readonly rows: readonly SheetRow[]
}

function lastYearOf(metricId: number, period: PeriodInWords, stored: readonly StoredObservation[], periods: ReadonlyMap<string, PeriodInWords>): LastYear | null {
  const key = yearBefore(period.key)
  const own = stored.filter((one) => one.metricId === metricId && one.draft !== null)
  const found = own.find((one) => one.periodKey === key) ?? (period.kind === 'YEAR' ? own.find((one) => one.referenceYear === period.referenceYear - 1) : undefined)
  if (found?.draft === undefined || found.draft === null) return null
  return { quantity: found.draft.quantity, otherPeriod: found.periodKey === key ? null : (periods.get(found.periodKey) ?? null), published: found.published }
}

/** What is asked about one subject, and the figures computed from nothing else than that, each with its period. */
function asked(metrics: readonly Metric[], duties: readonly Duty[]): readonly { readonly metric: Metric; readonly periodKey: string; readonly required: boolean; readonly computed: boolean }[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]))
  const typed = duties.flatMap((duty) => {
    const metric = byId.get(duty.metricId)
    return metric === undefined || isComputed(metric.kind) ? [] : [{ metric, periodKey: duty.periodKey, required: duty.required, computed: false }]
  })
  const rows: { readonly metric: Metric; readonly periodKey: string; readonly required: boolean; readonly computed: boolean }[] = [...typed]
  const has = (code: string, key: string): boolean => rows.some((row) => row.metric.code === code && row.periodKey === key)
  const computed = metrics.filter((metric) => isComputed(metric.kind)).toSorted((a, b) => Number(a.changeOf !== null) - Number(b.changeOf !== null))
  for (const periodKey of new Set(typed.map((row) => row.periodKey))) {
    for (const metric of computed) {
      const parts = partsOf(metric, periodKey).filter(({ part }) => part !== 'PREVIOUS')
      if (parts.length > 0 && parts.every((part) => has(part.code, part.periodKey))) rows.push({ metric, periodKey, required: false, computed: true })
    }
  }
  return rows.toSorted((a, b) => a.metric.sort - b.metric.sort || (a.periodKey < b.periodKey ? -1 : a.periodKey > b.periodKey ? 1 : 0))
}

/**
 * The grid of a unit and collection.
 * Problems: permission.missing, collection.unknown (also where it asks this unit for nothing).
 */
export async function collectionSheet(viewer: Viewer, code: string, unitCode: string): Promise<Result<CollectionSheet>> {
  const client = database()
  const [collection, present] = await Promise.all([collectionByCode(code), unitByCode(unitCode)])
  // A unit that there is not looks like one that is somebody else's.
  if (present === null || !can(viewer, 'observation.read-draft', { unit: present.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  if (collection === null) return refused(problem('collection.unknown', {}))
  const { period } = collection
  const [all, duties, submission] = await Promise.all([everyUnit(client, period.end), dutiesOf(collection.id, present.id), submissionOfUnit(collection.id, present.id)])
  const unit = all.find((one) => one.id === present.id)
  if (unit === undefined || duties.length === 0) return refused(problem('collection.unknown', {}))
  const years = [period.referenceYear - 1, period.referenceYear]
  const metrics = await metricsOn(client, period.end, new Map(all.map((one) => [one.id, one.code])))
  const [periodRows, lock, counts, findings] = await Promise.all([
    client.period.findMany({ where: { OR: [{ referenceYear: { in: years } }, { id: { in: duties.map((duty) => duty.periodId) } }] } }),
    lockAgainst(client, [...new Set(duties.map((duty) => duty.periodId))], present.id, now()),
    cellCounts(submission?.id ?? null),
    findingsOf(client, { collectionId: collection.id, responderId: present.id }, { duties, units: all, metrics }),
  ])
  const periodIds = new Map(periodRows.map(({ key, id }) => [key, id]))
  const gravest = gravestByKey(findings.map((finding) => ({ key: cellKey(finding.place), severity: finding.severity, explained: finding.explanation !== null, finding })))
  const periods = new Map(periodRows.map((row) => [row.key, periodOf(row)]))
  const subjects = all.filter((one) => duties.some((duty) => duty.subjectId === one.id))
  const bySubject = await Promise.all(
    subjects.map(async (subject): Promise<readonly SheetRow[]> => {
      const stored = await observationsOf(client, subject.id, years)
      return asked(metrics, duties.filter((duty) => duty.subjectId === subject.id)).flatMap(({ metric, periodKey, ...rest }): SheetRow[] => {
        const own = periods.get(periodKey)
        if (own === undefined) return []
        const found = stored.find((one) => one.metricId === metric.id && one.periodKey === periodKey)
        const draft = found?.draft ?? null
        const count = counts.get(cellOfIds(metric.id, subject.id, periodIds.get(periodKey) ?? 0))
        return [{
          metric, subject, period: own, ...rest, observationId: found?.id ?? null, draft, published: found?.published ?? false,
          unpublished: draft !== null && draft.seq !== found?.publishedSeq, submitted: found?.submitted ?? false, approved: found?.approved ?? false,
          lastYear: lastYearOf(metric.id, own, stored, periods), threads: count?.open ?? 0, files: count?.evidence.length ?? 0,
          finding: gravest.get(cellKey({ metricCode: metric.code, subjectCode: subject.code, periodKey }))?.finding ?? null,
        }]
      })
    }),
  )
  const order = new Map(subjects.map((subject, index) => [subject.id, index]))
  const rows = bySubject.flat().toSorted((a, b) => a.metric.sort - b.metric.sort || (order.get(a.subject.id) ?? 0) - (order.get(b.subject.id) ?? 0))
  return ok({ collection, unit, submission, dueAt: submission?.dueAt ?? collection.dueAt, mayRecord: can(viewer, 'observation.record', { unit: present.code }), lock, findings, rows })
}
