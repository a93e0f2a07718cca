import { describe, expect, it } from 'vitest'
import { endOfDay, inForceAt, readDay, readMinute, wasPublished, writeMinute } from './release-time'

const v = (version: number, publishedAt: number, withdrawnAt: number | null = null) => ({ version, publishedAt, withdrawnAt })

describe('the version in force', () => {
  it('is the newest that is published, and none before the first', () => {
    const line = [v(1, 10), v(2, 20)]
    expect([9, 10, 19, 20, 99].map((at) => inForceAt(line, at))).toEqual([0, 1, 1, 2, 2])
  })

  it('is the one before again once the newest is withdrawn', () => {
    expect([29, 30, 99].map((at) => inForceAt([v(1, 10), v(2, 20, 30)], at))).toEqual([2, 1, 1])
    expect(inForceAt([v(1, 10, 30)], 40)).toBe(0)
  })

  it('never was one that was withdrawn before its time', () => {
    const line = [v(1, 10), v(2, 50, 30)]
    expect([40, 50, 60].map((at) => inForceAt(line, at))).toEqual([1, 1, 1])
    expect(wasPublished(v(2, 50, 30), 60)).toBe(false)
  })

  it('stays the one of a day, whatever comes on the next', () => {
    const line = [v(1, Date.parse('2026-11-23T15:59:59Z')), v(2, Date.parse('2026-11-23T16:00:00Z'))]
    expect(inForceAt(line, endOfDay('2026-11-23') - 1)).toBe(1)
    expect(inForceAt(line, endOfDay('2026-11-24') - 1)).toBe(2)
  })
})

describe('a day that is asked for', () => {
  it('is read, and today is one', () => {
    expect(readDay('2026-11-23', '2026-11-23')).toEqual({ day: '2026-11-23' })
    expect(readDay('２０２４-02-29', '2026-11-23')).toEqual({ day: '2024-02-29' })
  })

  it('is told to be unreadable or still to come', () => {
    for (const text of ['', '2024', '2024-02-30', '2023-02-29', '2024-13-01', 'yesterday', '2024-1-1', "2024-01-01' or 1=1"]) expect(readDay(text, '2026-11-23')).toBe('unreadable')
    expect(readDay('2026-11-24', '2026-11-23')).toBe('future')
  })
})

it('a minute of a form is one of Chinese time', () => {
  expect(readMinute('2026-12-01T09:00')).toBe(Date.parse('2026-12-01T01:00:00Z'))
  expect(writeMinute(Date.parse('2026-12-01T01:00:00Z'))).toBe('2026-12-01 09:00')
  for (const text of ['', '2026-12-01', '2026-12-01T24:00', '2026-12-01T09:60', '2026-02-30T09:00', '2026-12-01T09:00Z', '2026-12-01 09:00']) expect(readMinute(text)).toBeNull()
})
