// The head of a collection: what must be in it, and what is worth a question.
import { dayInChina } from '../calendar'
import type { IsoDate } from '../period'
import { problem, type Problem } from '../problem'
import { ok, type Result } from '../result'
import { instantInChina, type IsWorkingDay } from './due'

/** As typed. */
export interface TypedHead {
  readonly titleZh: string
  readonly titleEn: string
  readonly opensOn: string
  readonly dueOn: string
  readonly dueTime: string
  readonly formNumber: string
  readonly issuer: string
  readonly approvalNumber: string
  readonly validUntil: string
  readonly note: string
}

export interface ReadyHead {
  readonly titleZh: string
  readonly titleEn: string
  readonly opensOn: IsoDate
  /** ISO instant. */
  readonly dueAt: string
  readonly formNumber: string | null
  readonly issuer: string
  readonly approvalNumber: string | null
  readonly validUntil: IsoDate | null
  readonly note: string | null
}

/** Whether a text is a day of the calendar, of the years in which a collection can be. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1949-01-01' || text > '2199-12-31') return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const blank = (text: string): string | null => (text === '' ? null : text)

/**
 * Checks the head.
 * @returns problems, each at its field: collection.field-missing, collection.day-unreadable, collection.time-unreadable, collection.dates
 */
export function checkHead(typed: TypedHead): Result<ReadyHead> {
  const problems: Problem[] = []
  for (const field of ['titleZh', 'titleEn', 'issuer'] as const) if (typed[field] === '') problems.push(problem('collection.field-missing', {}, [field]))
  for (const field of ['opensOn', 'dueOn'] as const) if (!isDay(typed[field])) problems.push(problem('collection.day-unreadable', {}, [field]))
  if (typed.validUntil !== '' && !isDay(typed.validUntil)) problems.push(problem('collection.day-unreadable', {}, ['validUntil']))
  if (!isTime(typed.dueTime)) problems.push(problem('collection.time-unreadable', {}, ['dueTime']))
  if (problems.length === 0 && typed.dueOn < typed.opensOn) problems.push(problem('collection.dates', { opensOn: typed.opensOn, dueOn: typed.dueOn }, ['dueOn']))
  if (problems.length > 0) return { ok: false, problems }
  const { titleZh, titleEn, opensOn, issuer } = typed
  return ok({
    titleZh, titleEn, opensOn, issuer, dueAt: instantInChina(typed.dueOn, typed.dueTime).toISOString(),
    formNumber: blank(typed.formNumber), approvalNumber: blank(typed.approvalNumber), validUntil: blank(typed.validUntil), note: blank(typed.note),
  })
}

/** What to ask about a head that is right: a due day that nobody works, a form that is no longer valid when it is due, a period that is not over when it is due. */
export function questionsAbout({ dueAt, validUntil }: Pick<ReadyHead, 'dueAt' | 'validUntil'>, periodEnd: IsoDate, isWorkingDay: IsWorkingDay): readonly Problem[] {
  const dueDay = dayInChina(new Date(dueAt))
  return [
    ...(isWorkingDay(dueDay) ? [] : [problem('collection.due-day-off', { day: dueDay }, ['dueOn'])]),
    ...(validUntil !== null && validUntil < dueDay ? [problem('collection.form-expired', { day: validUntil }, ['validUntil'])] : []),
    ...(dueDay <= periodEnd ? [problem('collection.due-before-end', { day: periodEnd }, ['dueOn'])] : []),
  ]
}
