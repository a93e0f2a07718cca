import { describe, expect, it } from 'vitest'
import { endOfDay, excludedBy, inForce, isForTheWhole, notOver, type HeldRole } from './role-grant'

const AT = new Date('2026-11-24T00:00:00Z')
const EARLIER = new Date('2026-11-23T00:00:00Z')
const LATER = new Date('2026-11-25T00:00:00Z')
const held = (facts: Partial<HeldRole>): HeldRole => ({ role: 'REPORTER', validFrom: EARLIER, validTo: null, ...facts })

describe('a role', () => {
  it.each([
    [EARLIER, null, true, true],
    [AT, LATER, true, true],
    [LATER, null, false, true],
    [EARLIER, AT, false, false],
  ] as const)('from %s to %s is in force: %s; not over: %s', (validFrom, validTo, force, open) => {
    expect([inForce({ validFrom, validTo }, AT), notOver({ validTo }, AT)]).toEqual([force, open])
  })

  it('of an administrator excludes every other, now or to come, and is excluded by it', () => {
    expect(excludedBy([held({})], 'SYSTEM_ADMIN', AT)).toEqual(['REPORTER'])
    expect(excludedBy([held({ validFrom: LATER })], 'SYSTEM_ADMIN', AT)).toEqual(['REPORTER'])
    expect(excludedBy([held({ role: 'AUDIT_ADMIN' })], 'REPORTER', AT)).toEqual(['AUDIT_ADMIN'])
    expect(excludedBy([held({ role: 'AUDIT_ADMIN', validTo: AT })], 'REPORTER', AT)).toEqual([])
    expect(excludedBy([held({}), held({ role: 'REVIEWER' })], 'PUBLISHER', AT)).toEqual([])
    expect([isForTheWhole('AUDIT_ADMIN'), isForTheWhole('AUDITOR')]).toEqual([true, false])
  })
})

describe('the last day of a role', () => {
  it.each([
    ['2026-12-31', '2026-12-31T16:00:00.000Z'],
    ['2028-02-29', '2028-02-29T16:00:00.000Z'],
  ])('%s ends at midnight in China', (day, end) => {
    expect(endOfDay(day)?.toISOString()).toBe(end)
  })

  it.each(['', '2026-13-01', '2026-02-30', '20261231', '2026-12-31T00:00', '２０２６-12-31'])('%j is none', (day) => {
    expect(endOfDay(day)).toBeNull()
  })
})
