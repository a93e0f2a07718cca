import { describe, expect, it } from 'vitest'
import type { DutySchedule } from './calendar'
import { readSchedule } from './read-schedule'

describe('a schedule in storage', () => {
  it.each<DutySchedule>([
    { type: 'yearly', month: 3, day: 1, due: 'BEFORE', exact: true },
    { type: 'yearly', month: 12, day: 31, due: 'ON', exact: false },
    { type: 'within-quarter', quarter: 4 },
    { type: 'every-months', months: 6 },
    { type: 'once-a-year' },
    { type: 'within-days', days: 60, afterZh: '意见书', afterEn: 'the letter' },
  ])('%o is read as it was written', (schedule) => {
    expect(readSchedule(JSON.parse(JSON.stringify(schedule)))).toEqual(schedule)
  })

  it.each<[unknown]>([
    [null],
    ['yearly'],
    [[]],
    [{}],
    [{ type: 'weekly' }],
    [{ type: 'yearly', month: 2, day: 29, due: 'ON', exact: true }],
    [{ type: 'yearly', month: 13, day: 1, due: 'ON', exact: true }],
    [{ type: 'yearly', month: 1, day: 0, due: 'ON', exact: true }],
    [{ type: 'yearly', month: 1, day: 1.5, due: 'ON', exact: true }],
    [{ type: 'yearly', month: 1, day: 1, due: 'AFTER', exact: true }],
    [{ type: 'yearly', month: 1, day: 1, due: 'ON' }],
    [{ type: 'yearly', month: '1', day: 1, due: 'ON', exact: true }],
    [{ type: 'within-quarter', quarter: 5 }],
    [{ type: 'every-months', months: 4 }],
    [{ type: 'within-days', days: 60 }],
    [{ type: 'within-days', days: 0, afterZh: '意见书', afterEn: 'the letter' }],
  ])('%o gives no schedule', (json) => {
    expect(readSchedule(json)).toBeNull()
  })
})
