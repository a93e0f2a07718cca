// The first day of a version: a day, after the version before it began, and after every published period.
import type { IsoDate } from '../period'
import { problem, type Problem } from '../problem'
import { isChangeDate } from '../units/change-date'
import type { Catalogue } from './metric-facts'

/**
 * What is wrong with a first day.
 * @param after first day of the newest version so far; null where there is none or it holds from ever
 */
export function firstDayProblems(on: string, after: IsoDate | null, { published }: Pick<Catalogue, 'published'>): readonly Problem[] {
  if (!isChangeDate(on)) return [problem('metric.date-unreadable', {}, ['on'])]
  if (after !== null && on <= after) return [problem('metric.date-too-early', { from: after }, ['on'])]
  return published !== null && on <= published.periodEnd ? [problem('metric.date-published', { release: published.slug, end: published.periodEnd }, ['on'])] : []
}
