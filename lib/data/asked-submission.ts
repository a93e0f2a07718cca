// A submission that people talk about or attach files to, whatever state it is in.
import 'server-only'
import { isComputed } from '@/lib/domain/metric'
import type { CellPlace } from '@/lib/domain/collecting/cell'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { collectionByCode, type Collection } from './collections'
import { dutiesOf, type Duty } from './duties'
import { metricsOn } from './metrics'
import { lockSubmission, type Submission } from './submissions'
import type { Transaction } from './transaction'
import { everyUnit } from './units'

export interface AskedSubmission {
  readonly collection: Collection
  readonly submission: Submission
  readonly duties: readonly Duty[]
}

/**
 * Locks the submission of a unit, making it where nothing was given yet.
 * @returns problems: collection.unknown (or it asks this unit for nothing)
 */
export async function askedSubmission(tx: Transaction, code: string, unitId: number): Promise<Result<AskedSubmission>> {
  const collection = await collectionByCode(code, tx)
  const duties = collection === null ? [] : await dutiesOf(collection.id, unitId, tx)
  if (collection === null || duties.length === 0) return refused(problem('collection.unknown', {}))
  return ok({ collection, submission: await lockSubmission(tx, collection.id, unitId), duties })
}

/** A cell by the ids of its parts. */
export interface CellIds {
  readonly metricId: number
  readonly unitId: number
  readonly periodId: number
}

type Reader = Pick<Transaction, '$queryRaw' | 'orgUnit'>

/** The ids of a cell that is asked of a responder, or computed from what is; null for any other. */
export async function askedCell(tx: Reader, collection: Collection, duties: readonly Duty[], { metricCode, subjectCode, periodKey }: CellPlace): Promise<CellIds | null> {
  const [all, metrics] = await Promise.all([everyUnit(tx, collection.period.end), metricsOn(tx, collection.period.end, new Map())])
  const subject = all.find(({ code }) => code === subjectCode)
  const metric = metrics.find(({ code }) => code === metricCode)
  const near = duties.filter((duty) => duty.subjectId === subject?.id && duty.periodKey === periodKey)
  const [duty] = near
  if (metric === undefined || duty === undefined) return null
  return near.some(({ metricId }) => metricId === metric.id) || isComputed(metric.kind) ? { metricId: metric.id, unitId: duty.subjectId, periodId: duty.periodId } : null
}
