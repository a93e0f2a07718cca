import { describe, expect, it } from 'vitest'
import { isScreenLine, latestDay, periodOfScreen, readExpiry, screenStanding } from './screen-token'

const TODAY = '2026-11-23'

describe('until when the address of a wall works', () => {
  it('is the end of its last day in China', () => {
    expect(readExpiry('2026-12-31', TODAY)).toEqual({ ok: true, value: Date.parse('2027-01-01T00:00:00+08:00') })
  })

  it.each(['2026-11-24', '2027-11-23', ' 2026-12-31 ', '２０２６-12-31'])('may be %s', (text) => {
    expect(readExpiry(text, TODAY).ok).toBe(true)
  })

  it.each([
    ['', 'screen.until-unreadable'],
    ['tomorrow', 'screen.until-unreadable'],
    ['2027-02-29', 'screen.until-unreadable'],
    ['2026-11-23', 'screen.until-past'],
    ['2025-12-31', 'screen.until-past'],
    ['2027-11-24', 'screen.until-late'],
    ['9998-01-01', 'screen.until-late'],
  ])('cannot be %j: %s', (text, code) => {
    expect(readExpiry(text, TODAY)).toMatchObject({ ok: false, problems: [{ code, path: ['until'] }] })
  })

  it('is a year at most, also from a leap day', () => {
    expect([latestDay('2026-11-23'), latestDay('2028-02-29')]).toEqual(['2027-11-23', '2029-02-28'])
  })
})

describe('an address of a wall', () => {
  const at = Date.parse('2026-11-23T08:00:00Z')
  it.each([
    ['in-force', '2026-11-23T08:00:00.001Z', null],
    ['expired', '2026-11-23T08:00:00.000Z', null],
    ['ended', '2026-12-01T00:00:00Z', '2026-11-01T00:00:00Z'],
    ['ended', '2026-11-01T00:00:00Z', '2026-10-01T00:00:00Z'],
  ] as const)('is %s: until %s, ended %s', (standing, expiresAt, endedAt) => {
    expect(screenStanding({ expiresAt, endedAt }, at)).toBe(standing)
  })
})

describe('what a wall shows where its address names no period', () => {
  const label = (kind: string, periodKey: string, version = 1, newest = version) => ({ kind, periodKey, version, newest })
  const labels = [label('QUARTERLY', '2026-Q3'), label('ANNUAL', '2025', 2), label('ANNUAL', '2025', 1, 2), label('HALF_YEARLY', '2025-S2', 1, 0), label('HALF_YEARLY', '2025-S1')]

  it.each([['newest', '2026-Q3'], ['quarter', '2026-Q3'], ['annual', '2025'], ['half', '2025-S1'], ['2023', '2023']])('%s is %s', (line, period) => {
    expect(periodOfScreen(line, labels)).toBe(period)
  })

  it('is nothing where nothing of it is in force', () => {
    expect(periodOfScreen('annual', [])).toBeNull()
    expect(periodOfScreen('half', [label('HALF_YEARLY', '2025-S2', 1, 0)])).toBeNull()
  })

  it.each([['newest', true], ['annual', true], ['2024', true], ['2024-Q3', true], ['2024-q3', false], ['2024-Q5', false], ['monthly', false], ['', false]])('%j is one of them: %s', (text, is) => {
    expect(isScreenLine(text)).toBe(is)
  })
})
