import { expect, it } from 'vitest'
import { dueStep } from './due-step'

// December 2024 begins on a Sunday; this one works Mondays to Fridays.
const works = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const at = (day: string, time = '09:00'): Date => new Date(`${day}T${time}:00+08:00`)
const told = (instant: Date, opensOn = '2024-11-01') => {
  const step = dueStep({ opensOn, dueAt: '2024-12-11T09:00:00Z' }, instant, works)
  if (step === null) return null
  return step.kind === 'opened' ? 'opened' : `${step.kind} ${step.workingDays}`
}

it.each([
  ['2024-12-04', 'opened'],
  ['2024-12-05', 'opened'],
  ['2024-12-06', 'soon 3'],
  ['2024-12-07', null],
  ['2024-12-09', 'soon 3'],
  ['2024-12-10', 'soon 1'],
  ['2024-12-11', 'soon 1'],
  ['2024-12-12', 'over 1'],
  ['2024-12-13', 'over 1'],
  ['2024-12-15', null],
  ['2024-12-16', 'over 3'],
  ['2024-12-18', 'over 3'],
  ['2024-12-19', null],
])('of what is due on Wednesday 11 December at 17:00, %s at nine tells %j', (day, expected) => {
  expect(told(at(day))).toBe(expected)
})

it('tells nothing before eight in the morning', () => {
  expect(told(at('2024-12-10', '07:59'))).toBeNull()
  expect(told(at('2024-12-10', '08:00'))).toBe('soon 1')
})

it('tells nobody of a due time that passed earlier the same day', () => {
  expect(told(at('2024-12-11', '17:01'))).toBeNull()
})

it('tells of the opening, not of the near due date, on the day of the opening', () => {
  expect(told(at('2024-12-10'), '2024-12-10')).toBe('opened')
})
