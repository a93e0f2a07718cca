// The due dates that concern somebody: of the collections that their units answer, each with its own date where it has one.
import 'server-only'
import { isOpen } from '@/lib/domain/collecting/submission'
import { reach } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { collectionInclude, collectionOf, type Collection } from './collections'
import { everyUnit } from './units'

export interface DueDate {
  readonly collection: Collection
  /** The unit that answers, where the person fills in for it; null for who only looks after the collection. */
  readonly unit: { readonly id: number; readonly code: string; readonly name: string; readonly nameEn: string } | null
  /** ISO instant. */
  readonly dueAt: string
  /** Grows with each change of the collection or of the submission. */
  readonly sequence: number
  /** ISO instant at which the collection was made. */
  readonly stamp: string
}

/** What still waits, in the collections that are not closed: what a person's units have to give, or, for who gives nothing, the collections themselves. */
export async function dueDatesOf(viewer: Viewer): Promise<readonly DueDate[]> {
  const [fills, reads] = [reach(viewer, 'submission.submit'), reach(viewer, 'collection.read')]
  if (reads.size === 0) return []
  const client = database()
  const [rows, units] = await Promise.all([
    client.collection.findMany({
      where: { closedAt: null },
      include: { ...collectionInclude, submissions: true, duties: { where: { endedAt: null, item: { endedAt: null } }, distinct: ['responderId'], select: { responderId: true } } },
      orderBy: { id: 'asc' },
    }),
    everyUnit(),
  ])
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return rows.flatMap((row) => {
    const collection = collectionOf(row)
    const about = { collection, stamp: row.createdAt.toISOString() }
    const waiting = row.duties.flatMap(({ responderId }): readonly DueDate[] => {
      const unit = byId.get(responderId)
      const given = row.submissions.find(({ unitId }) => unitId === responderId)
      if (unit === undefined || !isOpen(given?.state ?? 'DRAFT')) return []
      return [{ ...about, unit, dueAt: (given?.dueAt ?? row.dueAt).toISOString(), sequence: row.version + (given?.version ?? 0) }]
    })
    if (fills.size > 0) return waiting.filter(({ unit }) => fills.has(unit?.code ?? ''))
    return waiting.some(({ unit }) => reads.has(unit?.code ?? '')) ? [{ ...about, unit: null, dueAt: collection.dueAt, sequence: row.version }] : []
  })
}
