// What collections ask of one unit, and how it answered: for its page, as far as the viewer may know.
import 'server-only'
import { punctualityOf, type Punctuality } from '@/lib/domain/collecting/punctuality'
import { givenAt } from '@/lib/domain/collecting/review-late'
import { isOpen, type SubmissionState } from '@/lib/domain/collecting/submission'
import { can } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { collectionInclude, collectionOf, type Collection } from './collections'

export interface UnitTask {
  readonly collection: Collection
  readonly state: SubmissionState
  /** The due date that holds for the unit, ISO instant. */
  readonly due: string
}

export interface UnitDuties {
  readonly punctuality: Punctuality
  /** What still waits in the collections that are open, the nearest due date first. */
  readonly tasks: readonly UnitTask[]
  /** False for who may see that something waits, and not what is filled in. */
  readonly mayOpen: boolean
}

/** More collections than a unit answers in two years. */
const LOOKED_AT = 24

/**
 * The duties of a unit.
 * @returns null where the viewer may not see its collections
 */
export async function unitDuties(viewer: Viewer, unit: { readonly id: number; readonly code: string }): Promise<UnitDuties | null> {
  if (!can(viewer, 'collection.read', { unit: unit.code })) return null
  const at = now()
  const rows = await database().collection.findMany({
    where: { duties: { some: { responderId: unit.id, endedAt: null, item: { endedAt: null } } } },
    include: { ...collectionInclude, submissions: { where: { unitId: unit.id }, include: { events: { where: { byUserId: { not: null } }, select: { act: true, at: true }, orderBy: { seq: 'asc' } } } } },
    orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
  })
  const answered = rows.map((row) => {
    const [given] = row.submissions
    const events = (given?.events ?? []).map((event) => ({ act: event.act, at: event.at.toISOString() }))
    return { collection: collectionOf(row), state: given?.state ?? ('DRAFT' as const), due: (given?.dueAt ?? row.dueAt).toISOString(), givenAt: givenAt(events) }
  })
  return {
    punctuality: punctualityOf(answered, at.toISOString()),
    tasks: answered
      .filter(({ collection, state }) => isOpen(state) && collection.closedAt === null && collection.opensOn <= dayOf(at))
      .map(({ collection, state, due }) => ({ collection, state, due }))
      .toSorted((a, b) => (a.due < b.due ? -1 : 1)),
    mayOpen: can(viewer, 'observation.read-draft', { unit: unit.code }),
  }
}
