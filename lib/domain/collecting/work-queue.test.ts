import { expect, it } from 'vitest'
import { instantInChina } from './due'
import type { SubmissionState } from './submission'
import { endOfWeek, queuePart } from './work-queue'

// Wednesday 2024-07-10.
const at = instantInChina('2024-07-10', '09:00')
const part = (state: SubmissionState, dueDay: string, more: { readonly opensOn?: string; readonly closedAt?: string | null; readonly own?: string } = {}) =>
  queuePart(
    {
      collection: { opensOn: more.opensOn ?? '2024-07-01', dueAt: instantInChina(dueDay, '17:00').toISOString(), closedAt: more.closedAt ?? null },
      unit: { state, dueAt: more.own === undefined ? null : instantInChina(more.own, '17:00').toISOString() },
    },
    at,
  )

it('ends a week on its Sunday', () => {
  expect([endOfWeek('2024-07-08'), endOfWeek('2024-07-10'), endOfWeek('2024-07-14')]).toEqual(['2024-07-14', '2024-07-14', '2024-07-14'])
})

it.each([
  ['2024-07-09', 'overdue'],
  ['2024-07-10', 'week'],
  ['2024-07-14', 'week'],
  ['2024-07-15', 'month'],
  ['2024-07-31', 'month'],
  ['2024-08-01', 'later'],
] as const)('puts what is due on %s under %s', (dueDay, expected) => {
  expect(part('DRAFT', dueDay)).toBe(expected)
})

it('goes by the later date that was given to a unit alone', () => {
  expect(part('DRAFT', '2024-07-09', { own: '2024-07-12' })).toBe('week')
})

it('keeps what was sent back or opened again apart, however late', () => {
  expect([part('RETURNED', '2024-07-01'), part('REOPENED', '2024-07-01')]).toEqual(['returned', 'returned'])
})

it('counts what waits for review, is approved or waived as done', () => {
  expect((['SUBMITTED', 'APPROVED', 'WAIVED'] as const).map((state) => part(state, '2024-07-01', { closedAt: '2024-07-09T00:00:00Z' }))).toEqual(['done', 'done', 'done'])
})

it('shows nothing that is not open yet or is closed', () => {
  expect(part('DRAFT', '2024-08-01', { opensOn: '2024-07-11' })).toBeNull()
  expect(part('DRAFT', '2024-07-01', { closedAt: '2024-07-09T00:00:00Z' })).toBeNull()
})
