// What a person has to do now: figures to fill in, and submissions to check.
import 'server-only'
import { queuePart, type QueuePart } from '@/lib/domain/collecting/work-queue'
import { reach } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { responding, type Progress } from './collection-progress'
import { collections, type Collection } from './collections'
import { everyUnit, type Unit } from './units'

export interface QueueRow extends Progress {
  readonly part: QueuePart
  readonly collection: Collection
  readonly unit: Unit
  /** The due date that holds for the unit, ISO instant. */
  readonly due: string
}

export interface WorkQueue {
  /** By due date, the nearest first; what is done, the latest first. */
  readonly rows: readonly QueueRow[]
  /** The collection of this person that opens next, or null. */
  readonly next: Collection | null
}

/** The queue of a person: their own units' figures, and what waits for their review. */
export async function workQueue(viewer: Viewer): Promise<WorkQueue> {
  const at = now()
  const [submits, reviews] = [reach(viewer, 'submission.submit'), reach(viewer, 'submission.review')]
  if (submits.size === 0 && reviews.size === 0) return { rows: [], next: null }
  const all = await collections()
  const [units, progress] = await Promise.all([everyUnit(), responding(database(), all.map(({ id }) => id))])
  const rows = progress.flatMap((row): QueueRow[] => {
    const [collection, unit] = [all.find(({ id }) => id === row.collectionId), units.find(({ id }) => id === row.unitId)]
    if (collection === undefined || unit === undefined) return []
    const about = { ...row, collection, unit, due: row.dueAt ?? collection.dueAt }
    const own = submits.has(unit.code) ? queuePart({ collection, unit: row }, at) : null
    const toReview = reviews.has(unit.code) && row.state === 'SUBMITTED' && collection.closedAt === null
    return [...(toReview ? [{ ...about, part: 'review' as const }] : []), ...(own === null || (toReview && own === 'done') ? [] : [{ ...about, part: own }])]
  })
  const asked = new Set(progress.flatMap((row) => (submits.has(units.find(({ id }) => id === row.unitId)?.code ?? '') ? [row.collectionId] : [])))
  const planned = all.filter(({ id, opensOn, closedAt }) => closedAt === null && opensOn > dayOf(at) && asked.has(id)).toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  const byDue = (a: QueueRow, b: QueueRow): number => (a.due === b.due ? a.unit.sort - b.unit.sort : a.due < b.due ? -1 : 1)
  return { rows: [...rows.filter(({ part }) => part !== 'done').toSorted(byDue), ...rows.filter(({ part }) => part === 'done').toSorted((a, b) => byDue(b, a))], next: planned[0] ?? null }
}
