import chineseDays from 'chinese-days'
import { expect, it } from 'vitest'
import { HOLIDAYS_KNOWN_UNTIL, isWorkingDay } from './working-days'

it.each([
  ['2024-05-01', false, 'Labour Day, a Wednesday'],
  ['2024-05-11', true, 'a Saturday worked in its stead'],
  ['2024-05-12', false, 'a Sunday'],
  ['2024-05-13', true, 'a Monday'],
  ['2026-10-07', false, 'the last day of the National Day holiday'],
  ['2026-10-10', true, 'a Saturday worked in its stead'],
])('%s is worked: %s, %s', (day, worked) => {
  expect(isWorkingDay(day)).toBe(worked)
})

it('knows the holidays of the year that it says it knows, and none of the year after', () => {
  const holidays = (year: number): number => chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length
  expect(holidays(HOLIDAYS_KNOWN_UNTIL)).toBeGreaterThan(10)
  expect(holidays(HOLIDAYS_KNOWN_UNTIL + 1)).toBe(0)
})
