// What is told of a due date on a day: that the collection is open; three working days and one before the date; one and three after it.
import { dayInChina } from '../calendar'
import type { IsoDate } from '../period'
import { dueIn, timeInChina, type IsWorkingDay } from './due'

export type DueStep = { readonly kind: 'opened' } | { readonly kind: 'soon'; readonly workingDays: 1 | 3 } | { readonly kind: 'over'; readonly workingDays: 1 | 3 }

/** Nobody is told anything before this time of a working day, in China. */
export const TOLD_FROM = '08:00'

/** True at a time at which people are told what the clock alone brings. */
export const isTelling = (at: Date, isWorkingDay: IsWorkingDay): boolean => isWorkingDay(dayInChina(at)) && timeInChina(at.toISOString()) >= TOLD_FROM

/**
 * What is to be told at an instant, whether or not it was told before: a server that was away on the day itself makes up for it.
 * @param dueAt ISO instant
 * @returns null where there is nothing to tell
 */
export function dueStep({ opensOn, dueAt }: { readonly opensOn: IsoDate; readonly dueAt: string }, at: Date, isWorkingDay: IsWorkingDay): DueStep | null {
  if (!isTelling(at, isWorkingDay)) return null
  const due = dueIn(dueAt, at, isWorkingDay)
  if (due.kind === 'today') return opensOn === dayInChina(at) ? { kind: 'opened' } : { kind: 'soon', workingDays: 1 }
  if (due.kind === 'over') return stepOver(due.workingDays)
  // That it opened today says when it is due: one notice is enough.
  if (due.kind === 'far' || due.workingDays > 3 || opensOn === dayInChina(at)) return { kind: 'opened' }
  return { kind: 'soon', workingDays: due.workingDays > 1 ? 3 : 1 }
}

// Later than on the fifth working day it is no reminder any more.
function stepOver(workingDays: number): DueStep | null {
  if (workingDays < 1 || workingDays > 5) return null
  return { kind: 'over', workingDays: workingDays < 3 ? 1 : 3 }
}
