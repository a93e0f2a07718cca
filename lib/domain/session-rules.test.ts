import { describe, expect, it } from 'vitest'
import { INACTIVE_MS, isInactive, isRunning, SESSION_MS } from './session-rules'

const BEGIN = new Date('2026-11-23T08:00:00Z')
const at = (ms: number): Date => new Date(BEGIN.getTime() + ms)

describe('AU-7: a session', () => {
  // Five idle limits, each with either side of both limits: twenty decisions.
  it.each([5, 10, 15, 20, 30])('idle for %i minutes is accepted a second before the limit, refused a second after', (minutes) => {
    const idle = minutes * 60_000
    const session = { lastSeenAt: at(3_600_000), expiresAt: at(SESSION_MS), endedAt: null }
    expect(isRunning(session, idle, at(3_600_000 + idle - 1000))).toBe(true)
    expect(isRunning(session, idle, at(3_600_000 + idle + 1000))).toBe(false)
    const busy = { ...session, lastSeenAt: at(SESSION_MS - 2000) }
    expect(isRunning(busy, idle, at(SESSION_MS - 1000))).toBe(true)
    expect(isRunning(busy, idle, at(SESSION_MS + 1000))).toBe(false)
  })

  it('that was ended does not go on', () => {
    expect(isRunning({ lastSeenAt: BEGIN, expiresAt: at(SESSION_MS), endedAt: BEGIN }, 900_000, at(1))).toBe(false)
  })
})

describe('an account', () => {
  const account = { createdAt: BEGIN, lastSignedInAt: null, passwordChangedAt: BEGIN }
  it('is inactive 90 days after its last use, counted from its making where there was none', () => {
    expect(isInactive(account, at(INACTIVE_MS))).toBe(false)
    expect(isInactive(account, at(INACTIVE_MS + 1))).toBe(true)
    expect(isInactive({ ...account, lastSignedInAt: at(INACTIVE_MS) }, at(INACTIVE_MS + 1))).toBe(false)
  })
  it('is open again once a new password was handed out', () => {
    expect(isInactive({ ...account, passwordChangedAt: at(INACTIVE_MS) }, at(INACTIVE_MS + 1))).toBe(false)
  })
})
