import { expect, it } from 'vitest'
import { dueIn, instantInChina, timeInChina, workingDaysAfter } from './due'

// A week as everywhere, with Wednesday 2024-05-01 off and Saturday 2024-05-11 worked.
const worked = (day: string): boolean => (day === '2024-05-01' ? false : day === '2024-05-11' ? true : ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
const at = (day: string, time = '09:00'): Date => instantInChina(day, time)
const due = (day: string, time = '17:00'): string => instantInChina(day, time).toISOString()

it.each([
  ['2024-04-29', '2024-05-03', 3],
  ['2024-04-30', '2024-05-01', 0],
  ['2024-05-10', '2024-05-11', 1],
  ['2024-05-11', '2024-05-12', 0],
  ['2024-05-03', '2024-05-03', 0],
  ['2024-05-03', '2024-04-29', 0],
])('counts the working days after %s up to %s: %i', (from, to, expected) => {
  expect(workingDaysAfter(from, to, worked)).toBe(expected)
})

it('counts to a due date without the holiday between', () => {
  expect(dueIn(due('2024-05-03'), at('2024-04-30'), worked)).toEqual({ kind: 'left', workingDays: 2, days: 3 })
})

it('tells days of the calendar where nobody works until the due date', () => {
  expect(dueIn(due('2024-05-05'), at('2024-05-03'), worked)).toEqual({ kind: 'left', workingDays: 0, days: 2 })
})

it('tells days of the calendar for what is more than a year off', () => {
  expect(dueIn(due('2025-05-07'), at('2024-05-06'), worked)).toMatchObject({ kind: 'left' })
  expect(dueIn(due('2025-05-08'), at('2024-05-06'), worked)).toEqual({ kind: 'far', days: 367 })
})

it('is due today until its very time, and over from then on', () => {
  expect(dueIn(due('2024-05-06'), at('2024-05-06', '17:00'), worked)).toEqual({ kind: 'today' })
  expect(dueIn(due('2024-05-06'), at('2024-05-06', '17:01'), worked)).toEqual({ kind: 'over', workingDays: 0, today: true })
})

it('goes by the day in China, not by that of the machine', () => {
  // 2024-05-06 00:30 in China is still 5 May by Greenwich.
  expect(dueIn(due('2024-05-06'), new Date('2024-05-05T16:30:00Z'), worked)).toEqual({ kind: 'today' })
})

it('counts the working days since a due date', () => {
  expect(dueIn(due('2024-05-06'), at('2024-05-08'), worked)).toEqual({ kind: 'over', workingDays: 2, today: false })
  expect(dueIn(due('2024-05-03'), at('2024-05-05'), worked)).toEqual({ kind: 'over', workingDays: 0, today: false })
})

it('writes the time of an instant in China', () => {
  expect(timeInChina(due('2024-05-06', '08:05'))).toBe('08:05')
})
