import { describe, expect, it } from 'vitest'
import { accountState, displayNameProblems, initialPasswordEnd, isErased, isUnused, loginNameProblems, plainLoginName, ssoNameProblems, unusedBefore } from './account'

const AT = new Date('2026-11-24T00:00:00Z')
const DAY = 24 * 60 * 60 * 1000
const before = (days: number): Date => new Date(AT.getTime() - days * DAY)

describe('the state of an account', () => {
  it.each([
    [null, null, 'active'],
    [null, AT, 'invited'],
    [AT, null, 'disabled'],
    [AT, AT, 'disabled'],
  ] as const)('disabled %s, initial password until %s: %s', (disabledAt, initialPasswordUntil, state) => {
    expect(accountState({ disabledAt, initialPasswordUntil })).toBe(state)
  })

  it('is erased only where it is closed under the name that erasing gives', () => {
    expect(isErased({ loginName: 'erased-0123456789ab', disabledAt: AT })).toBe(true)
    expect(isErased({ loginName: 'erased-0123456789ab', disabledAt: null })).toBe(false)
    expect(isErased({ loginName: 'erased-by-mistake', disabledAt: AT })).toBe(false)
  })
})

describe('an unused account', () => {
  const facts = { disabledAt: null, createdAt: before(200), passwordChangedAt: before(200), lastSignedInAt: null }
  it.each([
    ['never used', {}, true],
    ['used 91 days ago', { lastSignedInAt: before(91) }, true],
    ['used 90 days ago to the millisecond', { lastSignedInAt: before(90) }, false],
    ['used yesterday', { lastSignedInAt: before(1) }, false],
    ['made yesterday', { createdAt: before(1) }, false],
    ['with a password of yesterday', { passwordChangedAt: before(1) }, false],
    ['disabled', { disabledAt: AT }, false],
  ] as const)('%s', (_name, more, unused) => {
    expect(isUnused({ ...facts, ...more }, AT)).toBe(unused)
  })

  it('is one of before ninety days', () => {
    expect(unusedBefore(AT)).toEqual(before(90))
  })
})

it('an initial password lasts three days', () => {
  expect(initialPasswordEnd(AT)).toEqual(new Date('2026-11-27T00:00:00Z'))
})

describe('names', () => {
  it.each(['ab', 'zhang.wei', '9lives', 'a_b-c.d', 'a'.repeat(64)])('takes the sign-in name %s', (name) => {
    expect(loginNameProblems(name, [])).toEqual([])
  })
  it.each(['', 'a', '.ab', 'Zhang', '张伟', 'a b', 'ab\n', 'a'.repeat(65), 'erased-someone'])('refuses the sign-in name %j', (name) => {
    expect(loginNameProblems(name, ['loginName'])).toMatchObject([{ code: 'person.login-name', path: ['loginName'] }])
  })
  it.each(['张伟', '𠮷野', 'a', '字'.repeat(64)])('takes the name %s', (name) => {
    expect(displayNameProblems(name, [])).toEqual([])
  })
  it.each(['', ' ', '\u3000', '字'.repeat(65), '张\n伟', '张\u0000'])('refuses the name %j', (name) => {
    expect(displayNameProblems(name, [])).toMatchObject([{ code: 'person.display-name' }])
  })
  it('keeps a sign-in name in lower case, without space', () => {
    expect(plainLoginName(' Zhang.Wei ')).toBe('zhang.wei')
  })
  it('takes a name at the identity provider up to 255 characters, or none', () => {
    expect([ssoNameProblems('', []), ssoNameProblems('x'.repeat(255), [])]).toEqual([[], []])
    expect(ssoNameProblems('x'.repeat(256), [])).toMatchObject([{ code: 'person.sso-name' }])
  })
})
