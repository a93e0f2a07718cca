// One cell of a grid in detail: what it means, what was recorded there before, who changed it, what is said about it and what proves it.
import 'server-only'
import type { CellPlace } from '@/lib/domain/collecting/cell'
import type { Origin } from '@/lib/domain/figure'
import { yearBefore } from '@/lib/domain/period'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { askedCell, type CellIds } from './asked-submission'
import { collectionByCode, type Collection } from './collections'
import { threadsOf, type Thread } from './comments'
import { dutiesOf } from './duties'
import { evidenceOf, type Evidence } from './evidence'
import { metricsOn, type Metric } from './metrics'
import { quantityOf } from './observations'
import { periodOf, type PeriodInWords } from './periods'
import { submissionOfUnit, type Submission } from './submissions'
import type { Transaction } from './transaction'
import { everyUnit, unitByCode, type Unit } from './units'
import { uploadNames } from './uploads'

/** One revision of the figure. */
export interface RevisionLine {
  readonly seq: number
  readonly quantity: Quantity
  readonly origin: Origin
  /** Null for the system. */
  readonly by: string | null
  /** ISO instant. */
  readonly at: string
  readonly reason: string | null
  /** Name of the file that it came with; null where it was typed or computed. */
  readonly fileName: string | null
}

export interface CellHistory {
  readonly collection: Collection
  /** Who answers. */
  readonly responder: Unit
  readonly submission: Submission | null
  readonly metric: Metric
  readonly subject: Unit
  readonly period: PeriodInWords
  /** This period and the same ones of the four years before, the oldest first; null where nothing is recorded. Empty for a span of its own. */
  readonly periods: readonly { readonly key: string; readonly quantity: Quantity | null }[]
  /** The newest first. */
  readonly revisions: readonly RevisionLine[]
  readonly threads: readonly Thread[]
  readonly evidence: readonly Evidence[]
}

const PERIODS_SHOWN = 5

/** The same period over the years up to this one, the oldest first; empty where it is no plain year, half or quarter. */
function sameOverYears(key: string): readonly string[] {
  const keys = [key]
  for (let earlier = yearBefore(key); earlier !== null && keys.length < PERIODS_SHOWN; earlier = yearBefore(earlier)) keys.unshift(earlier)
  return keys.length === 1 ? [] : keys
}

async function periodsOf(client: Transaction, { metricId, unitId }: CellIds, key: string): Promise<CellHistory['periods']> {
  const keys = sameOverYears(key)
  const rows = await client.observation.findMany({ where: { metricId, unitId, period: { key: { in: [...keys] } } }, select: { period: { select: { key: true } }, draftRevision: true } })
  return keys.map((one) => {
    const found = rows.find(({ period }) => period.key === one)?.draftRevision ?? null
    return { key: one, quantity: found === null ? null : quantityOf(found) }
  })
}

async function revisionsOf(client: Transaction, cell: CellIds): Promise<readonly RevisionLine[]> {
  const rows = await client.revision.findMany({ where: { observation: cell }, include: { byUser: { select: { displayName: true } } }, orderBy: { seq: 'desc' } })
  const files = await uploadNames(client, rows.flatMap(({ origin, batchId }) => (origin === 'XLSX' || origin === 'CSV' ? [batchId] : [])))
  return rows.map((row) => ({ fileName: files.get(row.batchId) ?? null, seq: row.seq, quantity: quantityOf(row), origin: row.origin, by: row.byUser?.displayName ?? null, at: row.at.toISOString(), reason: row.reason }))
}

/**
 * Everything about one cell that a unit answers for.
 * @returns problems: permission.missing, collection.unknown, entry.not-asked
 */
export async function cellHistory(viewer: Viewer, code: string, unitCode: string, place: CellPlace): Promise<Result<CellHistory>> {
  const client = database()
  const [collection, present] = await Promise.all([collectionByCode(code), unitByCode(unitCode)])
  if (present === null || !can(viewer, 'observation.read-draft', { unit: present.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  const duties = collection === null ? [] : await dutiesOf(collection.id, present.id)
  if (collection === null || duties.length === 0) return refused(problem('collection.unknown', {}))
  const cell = await askedCell(client, collection, duties, place)
  const [all, submission] = await Promise.all([everyUnit(client, collection.period.end), submissionOfUnit(collection.id, present.id)])
  const metric = (await metricsOn(client, collection.period.end, new Map(all.map((unit) => [unit.id, unit.code])))).find(({ id }) => id === cell?.metricId)
  const subject = all.find(({ id }) => id === cell?.unitId)
  if (cell === null || metric === undefined || subject === undefined) return refused(problem('entry.not-asked', { code: place.metricCode }))
  const [period, periods, revisions, threads, evidence] = await Promise.all([
    client.period.findUniqueOrThrow({ where: { id: cell.periodId } }),
    periodsOf(client, cell, place.periodKey),
    revisionsOf(client, cell),
    submission === null ? [] : threadsOf(submission.id, cell),
    submission === null ? [] : evidenceOf(submission.id, cell),
  ])
  return ok({ collection, responder: present, submission, metric, subject, period: periodOf(period), periods, revisions, threads, evidence })
}
