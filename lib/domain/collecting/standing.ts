// How a collection stands as a whole, and who is late.
import { dayInChina } from '../calendar'
import type { IsoDate } from '../period'
import { isOpen, type SubmissionState } from './submission'

export const COLLECTION_STANDINGS = ['planned', 'open', 'due', 'overdue', 'closed'] as const
/** planned: opens later; open; due: the due day has come, nobody is late; overdue: somebody is late; closed: takes nothing any more. */
export type CollectionStanding = (typeof COLLECTION_STANDINGS)[number]

interface Dates {
  readonly opensOn: IsoDate
  /** ISO instant. */
  readonly dueAt: string
  readonly closedAt: string | null
}

/** A unit that answers: its state, and the due date that holds for it alone where there is one. */
export interface Responding {
  readonly state: SubmissionState
  readonly dueAt: string | null
}

/**
 * Whether a unit is late: not yet submitted, or sent back, after the date that holds for it.
 * What was approved and is open for a correction is not late: it was given once.
 */
export const isOverdue = ({ dueAt, closedAt }: Dates, unit: Responding, at: Date): boolean =>
  closedAt === null && (unit.state === 'DRAFT' || unit.state === 'RETURNED') && Date.parse(unit.dueAt ?? dueAt) < at.getTime()

/** How a collection stands for these units. */
export function standingOf(collection: Dates, units: readonly Responding[], at: Date): CollectionStanding {
  if (collection.closedAt !== null) return 'closed'
  if (collection.opensOn > dayInChina(at)) return 'planned'
  if (units.some((unit) => isOverdue(collection, unit, at))) return 'overdue'
  return dayInChina(new Date(collection.dueAt)) <= dayInChina(at) ? 'due' : 'open'
}

/** Whether a unit may be reminded: the collection takes figures, and the unit has something to do. */
export const isRemindable = (collection: Dates, { state }: Pick<Responding, 'state'>, at: Date): boolean =>
  collection.closedAt === null && collection.opensOn <= dayInChina(at) && isOpen(state)
