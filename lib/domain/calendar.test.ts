import { describe, expect, it } from 'vitest'
import { byNextDue, dayInChina, daysBetween, nextDue, type DutySchedule } from './calendar'

const on = (month: number, day: number): DutySchedule => ({ type: 'yearly', month, day, due: 'ON', exact: true })
const before = (month: number, day: number): DutySchedule => ({ type: 'yearly', month, day, due: 'BEFORE', exact: true })
const END_OF_YEAR: DutySchedule = { type: 'yearly', month: 12, day: 31, due: 'ON', exact: false }
const FIRST_QUARTER: DutySchedule = { type: 'within-quarter', quarter: 1 }
const QUARTERLY: DutySchedule = { type: 'every-months', months: 3 }
const EVERY_TWO_MONTHS: DutySchedule = { type: 'every-months', months: 2 }
const HALF_YEARLY: DutySchedule = { type: 'every-months', months: 6 }
const YEARLY: DutySchedule = { type: 'once-a-year' }
const AFTER_LETTER: DutySchedule = { type: 'within-days', days: 60, afterZh: '意见书', afterEn: 'the letter' }

describe('the next last day of a duty', () => {
  it.each<[DutySchedule, string, string]>([
    [on(1, 31), '2024-01-01', '2024-01-31'],
    [on(1, 31), '2024-01-31', '2024-01-31'],
    [on(1, 31), '2024-02-01', '2025-01-31'],
    [before(3, 1), '2024-01-10', '2024-02-29'],
    [before(3, 1), '2023-01-10', '2023-02-28'],
    [before(3, 1), '2100-01-10', '2100-02-28'],
    [before(3, 1), '2000-01-10', '2000-02-29'],
    [before(3, 1), '2024-02-29', '2024-02-29'],
    [before(3, 1), '2024-03-01', '2025-02-28'],
    [before(3, 1), '2023-03-01', '2024-02-29'],
    [before(1, 1), '2024-06-01', '2024-12-31'],
    [before(1, 1), '2024-12-31', '2024-12-31'],
    [before(4, 1), '2024-03-31', '2024-03-31'],
  ])('%o from %s is %s, as its source names it', (schedule, today, date) => {
    expect(nextDue(schedule, today)).toEqual({ date, exact: true })
  })

  it.each<[DutySchedule, string, string]>([
    [END_OF_YEAR, '2024-12-31', '2024-12-31'],
    [FIRST_QUARTER, '2024-03-31', '2024-03-31'],
    [FIRST_QUARTER, '2024-04-01', '2025-03-31'],
    [QUARTERLY, '2024-02-29', '2024-03-31'],
    [QUARTERLY, '2024-04-01', '2024-06-30'],
    [QUARTERLY, '2024-12-31', '2024-12-31'],
    [EVERY_TWO_MONTHS, '2024-02-10', '2024-02-29'],
    [EVERY_TWO_MONTHS, '2023-02-10', '2023-02-28'],
    [EVERY_TWO_MONTHS, '2023-11-01', '2023-12-31'],
    [HALF_YEARLY, '2023-07-01', '2023-12-31'],
    [YEARLY, '2024-01-01', '2024-12-31'],
  ])('%o from %s is at the latest %s, no day being named', (schedule, today, date) => {
    expect(nextDue(schedule, today)).toEqual({ date, exact: false })
  })

  it('is not known for a duty that runs from an event', () => {
    expect(nextDue(AFTER_LETTER, '2024-01-01')).toBeNull()
  })
})

describe('the calendar', () => {
  it('begins with what is due first, keeps the given order among equals, and ends with what no calendar dates', () => {
    const duties = [
      { code: 'letter', schedule: AFTER_LETTER },
      { code: 'january', schedule: on(1, 31) },
      { code: 'first', schedule: before(3, 1) },
      { code: 'second', schedule: before(3, 1) },
      { code: 'unread', schedule: null },
    ]
    expect(byNextDue(duties, '2024-02-01').map(({ code, next }) => [code, next?.date ?? null])).toEqual([
      ['first', '2024-02-29'],
      ['second', '2024-02-29'],
      ['january', '2025-01-31'],
      ['letter', null],
      ['unread', null],
    ])
  })

  it.each<[string, string]>([
    ['2023-12-31T15:59:59.999Z', '2023-12-31'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
    ['2024-02-29T03:00:00.000Z', '2024-02-29'],
  ])('takes %s as the day %s, as in China', (instant, day) => {
    expect(dayInChina(new Date(instant))).toBe(day)
  })

  it.each<[string, string, number]>([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2023-12-31', '2024-01-01', 1],
    ['2024-01-01', '2024-01-01', 0],
    ['2024-01-02', '2024-01-01', -1],
  ])('counts from %s to %s %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})
