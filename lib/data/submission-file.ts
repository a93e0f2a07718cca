// Everything about one submission that its acts and pages decide by: what is asked, the exact figures, and how it stands.
import 'server-only'
import { submitObstacles, type AskedFigure } from '@/lib/domain/collecting/submit-obstacles'
import { isComputed } from '@/lib/domain/metric'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import { cellCounts, cellOfIds } from './cell-counts'
import { collectionByCode, type Collection } from './collections'
import { dutiesOf, type Duty } from './duties'
import { findingsOf } from './findings'
import { metricsOn, type Metric } from './metrics'
import { lockUnit } from './observations'
import { quantityOfItem, submissionSet, type SubmissionSet } from './submission-set'
import { lockSubmission, submissionOfUnit, type Submission } from './submissions'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'

export interface SubmissionFile {
  readonly collection: Collection
  /** Who answers, named as of the end of the period. */
  readonly unit: Unit
  /** Null where nothing was given or done yet. */
  readonly submission: Submission | null
  readonly duties: readonly Duty[]
  readonly units: readonly Unit[]
  readonly metrics: readonly Metric[]
  readonly set: SubmissionSet
}

/** A file whose submission and figures nobody else changes until the transaction ends. */
export interface HeldFile extends SubmissionFile {
  readonly submission: Submission
}

type Asked = Omit<SubmissionFile, 'submission' | 'set'>

/** What is the same for every unit of a collection. */
type Ground = Pick<SubmissionFile, 'units' | 'metrics'>

async function groundOf(client: Transaction, { period }: Collection): Promise<Ground> {
  const units = await everyUnit(client, period.end)
  return { units, metrics: await metricsOn(client, period.end, new Map(units.map((one) => [one.id, one.code]))) }
}

function askedOf(collection: Collection, { units, metrics }: Ground, duties: readonly Duty[], unitId: number): Asked | null {
  const unit = units.find((one) => one.id === unitId)
  const own = duties.filter(({ responderId }) => responderId === unitId)
  return unit === undefined || own.length === 0 ? null : { collection, unit, duties: own, units, metrics }
}

async function asked(client: Transaction, code: string, unitId: number): Promise<Asked | null> {
  const collection = await collectionByCode(code, client)
  if (collection === null) return null
  return askedOf(collection, await groundOf(client, collection), await dutiesOf(collection.id, unitId, client), unitId)
}

const setOf = (client: Transaction, file: Asked): Promise<SubmissionSet> =>
  submissionSet(client, { collectionCode: file.collection.code, responderId: file.unit.id, duties: file.duties, units: file.units })

/** The file of a unit and collection as it stands now, or null where the collection asks the unit for nothing. */
export async function submissionFile(client: Transaction, code: string, unitId: number): Promise<SubmissionFile | null> {
  const file = await asked(client, code, unitId)
  return file === null ? null : { ...file, submission: await submissionOfUnit(file.collection.id, unitId, client), set: await setOf(client, file) }
}

/** The files of several submissions of one collection, in the order given; without those that it asks for nothing. */
export async function submissionFiles(client: Transaction, collection: Collection, submissions: readonly Submission[]): Promise<readonly HeldFile[]> {
  const [ground, duties] = await Promise.all([groundOf(client, collection), dutiesOf(collection.id, null, client)])
  const files = submissions.map(async (submission): Promise<HeldFile | null> => {
    const own = askedOf(collection, ground, duties, submission.unitId)
    return own === null ? null : { ...own, submission, set: await setOf(client, own) }
  })
  return (await Promise.all(files)).filter((file) => file !== null)
}

/**
 * Locks a submission, then the figures of everyone it is about: in the order in which a save locks them, so that the two never wait for each other in a circle.
 * Problem: collection.unknown.
 */
export async function holdFile(tx: Transaction, code: string, unitId: number): Promise<Result<HeldFile>> {
  const file = await asked(tx, code, unitId)
  if (file === null) return refused(problem('collection.unknown', {}))
  const submission = await lockSubmission(tx, file.collection.id, unitId)
  const unitIds = [...new Set([unitId, ...file.duties.map(({ subjectId }) => subjectId)])].toSorted((a, b) => a - b)
  for (const id of unitIds) await lockUnit(tx, id)
  return ok({ ...file, submission, set: await setOf(tx, file) })
}

/** What rules find in the figures of a file. */
export const findingsIn = (client: Transaction, file: SubmissionFile): Promise<readonly SheetFinding[]> =>
  findingsOf(client, { collectionId: file.collection.id, responderId: file.unit.id }, file)

/** Everything that keeps the figures of a file from being submitted; paths name the cells. */
export async function obstaclesIn(client: Transaction, file: SubmissionFile, findings: readonly SheetFinding[]): Promise<readonly Problem[]> {
  const counts = await cellCounts(file.submission?.id ?? null, client)
  const items = new Map(file.set.items.map((item) => [cellOfIds(item.metricId, item.subjectId, item.periodId), item]))
  const figures = file.duties.flatMap((duty): readonly AskedFigure[] => {
    const metric = file.metrics.find(({ id }) => id === duty.metricId)
    const subject = file.units.find(({ id }) => id === duty.subjectId)
    if (metric === undefined || subject === undefined || isComputed(metric.kind)) return []
    const key = cellOfIds(duty.metricId, duty.subjectId, duty.periodId)
    const item = items.get(key)
    return [{
      place: { metricCode: metric.code, subjectCode: subject.code, periodKey: duty.periodKey }, nameZh: metric.nameZh, nameEn: metric.nameEn, subject: subject.name, subjectEn: subject.nameEn,
      required: duty.required, quantity: item === undefined ? null : quantityOfItem(item), noted: (item?.reason ?? null) !== null || (counts.get(key)?.notes ?? 0) > 0,
    }]
  })
  return submitObstacles(figures, findings)
}
