import { describe, expect, it } from 'vitest'
import { instantInChina } from './due'
import { isOverdue, isRemindable, standingOf } from './standing'
import { SUBMISSION_STATES } from './submission'

const collection = { opensOn: '2024-07-01', dueAt: instantInChina('2024-07-15', '17:00').toISOString(), closedAt: null }
const on = (day: string, time = '09:00'): Date => instantInChina(day, time)
const draft = { state: 'DRAFT', dueAt: null } as const
const approved = { state: 'APPROVED', dueAt: null } as const

describe('a collection', () => {
  it.each([
    ['planned', '2024-06-30', [draft]],
    ['open', '2024-07-01', [draft]],
    ['due', '2024-07-15', [draft]],
    ['overdue', '2024-07-16', [draft, approved]],
    ['due', '2024-07-16', [approved]],
  ] as const)('is %s on %s', (standing, day, units) => {
    expect(standingOf(collection, units, on(day))).toBe(standing)
  })

  it('is closed once it is, whoever was late', () => {
    expect(standingOf({ ...collection, closedAt: '2024-07-20T00:00:00Z' }, [draft], on('2024-08-01'))).toBe('closed')
  })
})

describe('a unit', () => {
  it('is late while it has given nothing, or was sent back', () => {
    expect(SUBMISSION_STATES.filter((state) => isOverdue(collection, { state, dueAt: null }, on('2024-07-16')))).toEqual(['DRAFT', 'RETURNED'])
  })

  it('is not late before the very time, nor before a later date of its own', () => {
    expect(isOverdue(collection, draft, on('2024-07-15', '17:00'))).toBe(false)
    expect(isOverdue(collection, draft, on('2024-07-15', '17:01'))).toBe(true)
    const extended = { state: 'DRAFT', dueAt: instantInChina('2024-07-20', '17:00').toISOString() } as const
    expect(isOverdue(collection, extended, on('2024-07-16'))).toBe(false)
    expect(isOverdue(collection, extended, on('2024-07-21'))).toBe(true)
  })

  it('is reminded only of what it can do something about', () => {
    expect(SUBMISSION_STATES.filter((state) => isRemindable(collection, { state }, on('2024-07-16')))).toEqual(['DRAFT', 'RETURNED', 'REOPENED'])
    expect(isRemindable(collection, draft, on('2024-06-30'))).toBe(false)
    expect(isRemindable({ ...collection, closedAt: '2024-07-20T00:00:00Z' }, draft, on('2024-07-21'))).toBe(false)
  })
})
