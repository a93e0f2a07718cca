import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR_ROLES, PRIVILEGED_ROLES } from './permissions/table'
import { newPasswordDue, PASSWORD_AGE_DAYS } from './password-age'
import { stageOf, type StageFacts } from './sign-in-stage'
import { ROLES } from './viewer'

const FACTS: StageFacts = { method: 'PASSWORD', secondFactorShown: false, hasSecondFactor: false, roles: ['REPORTER'], newPasswordDue: false }

describe('what is still missing', () => {
  it('is nothing for a reporter with a password of their own', () => {
    expect(stageOf(FACTS)).toBe('FULL')
  })

  it('is the second factor wherever one is set up, before anything else', () => {
    expect(stageOf({ ...FACTS, hasSecondFactor: true })).toBe('SECOND_FACTOR')
    expect(stageOf({ ...FACTS, hasSecondFactor: true, newPasswordDue: true })).toBe('SECOND_FACTOR')
    expect(stageOf({ ...FACTS, hasSecondFactor: true, method: 'OIDC' })).toBe('SECOND_FACTOR')
    expect(stageOf({ ...FACTS, hasSecondFactor: true, secondFactorShown: true })).toBe('FULL')
  })

  it('is a new password where one is due, unless the identity provider vouched', () => {
    expect(stageOf({ ...FACTS, newPasswordDue: true })).toBe('NEW_PASSWORD')
    expect(stageOf({ ...FACTS, newPasswordDue: true, method: 'OIDC' })).toBe('FULL')
    expect(stageOf({ ...FACTS, newPasswordDue: true, hasSecondFactor: true, secondFactorShown: true })).toBe('NEW_PASSWORD')
  })

  it.each(ROLES)('asks a %s to enrol exactly where the table of permissions calls the role privileged', (role) => {
    const stage = PRIVILEGED_ROLES.includes(role) ? 'ENROLMENT' : 'FULL'
    expect(stageOf({ ...FACTS, roles: [role] })).toBe(stage)
    expect(stageOf({ ...FACTS, roles: [role], method: 'OIDC' })).toBe(stage)
    expect(stageOf({ ...FACTS, roles: [role], newPasswordDue: true })).toBe('NEW_PASSWORD')
  })

  it('demands it of every administrator', () => {
    for (const role of ADMINISTRATOR_ROLES) expect(stageOf({ ...FACTS, roles: ['REPORTER', role] })).toBe('ENROLMENT')
  })

  it('is never nothing while a second factor is demanded and was not shown', () => {
    for (const hasSecondFactor of [true, false]) for (const due of [true, false]) for (const method of ['PASSWORD', 'OIDC'] as const) {
      expect(stageOf({ method, secondFactorShown: false, hasSecondFactor, roles: ['PUBLISHER'], newPasswordDue: due })).not.toBe('FULL')
    }
  })
})

describe('a new password', () => {
  const changed = new Date('2026-01-01T00:00:00Z')
  const after = (days: number, ms = 0): Date => new Date(changed.getTime() + days * 24 * 60 * 60 * 1000 + ms)
  const own = { passwordChangedAt: changed, initialPasswordUntil: null }

  it('is due after 90 days under graded protection, never for its age under ASVS', () => {
    expect(newPasswordDue(own, 'mlps', after(PASSWORD_AGE_DAYS))).toBe(false)
    expect(newPasswordDue(own, 'mlps', after(PASSWORD_AGE_DAYS, 1))).toBe(true)
    expect(newPasswordDue(own, 'asvs', after(3650))).toBe(false)
  })

  it.each(['mlps', 'asvs'] as const)('is due at once under %s where it was handed out', (profile) => {
    expect(newPasswordDue({ ...own, initialPasswordUntil: after(3) }, profile, after(0))).toBe(true)
  })
})
