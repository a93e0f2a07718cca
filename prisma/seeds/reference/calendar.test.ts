import { expect, test } from 'vitest'
import { readSchedule } from '@/lib/domain/read-schedule'
import { calendar } from './calendar'

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

test('sixteen duties are known, each with a code of its own', () => {
  expect(calendar).toHaveLength(16)
  expect(new Set(calendar.map(({ code }) => code)).size).toBe(16)
})

test('duties with a day stand in the order of the year, on days that exist in every year', () => {
  const days = calendar.flatMap(({ schedule }) => (schedule.type === 'yearly' ? [schedule.month * 100 + schedule.day] : []))
  expect(days).toEqual(days.toSorted((a, b) => a - b))
  for (const day of days) expect(day % 100).toBeLessThanOrEqual(DAYS_IN_MONTH[Math.floor(day / 100) - 1] ?? 0)
})

test.each(calendar)('$code can be read back as it is stored', ({ schedule }) => {
  expect(readSchedule(JSON.parse(JSON.stringify(schedule)))).toEqual(schedule)
})

test.each(calendar)('$code speaks both languages everywhere', (duty) => {
  for (const zh of [duty.whenZh, duty.dutyZh, duty.whoZh, duty.basisZh]) expect(zh).toMatch(/\p{Script=Han}/u)
  for (const en of [duty.whenEn, duty.dutyEn, duty.whoEn, duty.basisEn]) expect(en).not.toMatch(/\p{Script=Han}/u)
})

test('an example says that it is one, and nothing local or unverified binds', () => {
  for (const { code, origin, basisZh, basisEn, binding, verified } of calendar) {
    expect(origin === 'EXAMPLE', code).toBe(basisZh.startsWith('示例') && basisEn.startsWith('Example'))
    if (binding) expect([verified, origin === 'LOCAL_PRACTICE'], code).toEqual([true, false])
  }
  expect(calendar.filter(({ binding }) => binding).map(({ code }) => code)).toEqual([
    'ENFORCEMENT_DATA',
    'INFORMATION_REPORT_DEPARTMENTS',
    'INFORMATION_REPORT_GOVERNMENT',
    'ANNUAL_REPORT_PUBLISHED',
    'CASE_FILE_REVIEW',
    'OPINION_LETTER_ANSWER',
  ])
})

test('what was read only in a copy or in the guide of another province is not verified', () => {
  expect(calendar.filter(({ verified }) => !verified).map(({ code }) => code)).toEqual([
    'ANNUAL_REPORT_DEPARTMENTS',
    'ANNUAL_REPORT_GOVERNMENTS',
    'ANNUAL_REPORT_UPWARD',
    'SHUFA',
    'ATTENDANCE_CIRCULAR',
    'CASE_STATISTICS',
  ])
})
