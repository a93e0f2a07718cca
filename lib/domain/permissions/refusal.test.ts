import { describe, expect, it } from 'vitest'
import type { Role, Viewer } from '../viewer'
import { pageEntryAt } from './page-entry'
import { actionOf, judgePerson, rolesNamed } from './refusal'

const viewer = (...roles: readonly Role[]): Viewer => ({ userId: 'me', loginName: 'me', displayName: 'me', session8: '', grants: roles.map((role) => ({ role, unitCodes: new Set(['410700']) })) })
const AT = new Date(0)
const other = { id: 'other', disabledAt: null, initialPasswordUntil: null }

describe('an act on an account', () => {
  it('goes on, or says why not and what to do', () => {
    expect(judgePerson(viewer('SYSTEM_ADMIN'), 'person.disable', other)).toEqual({ ok: true, value: other })
    const refusals = [
      [viewer('SECURITY_ADMIN'), 'person.disable', other, 'permission.missing'],
      [viewer(), 'person.grant-role', null, 'permission.missing'],
      [viewer('SYSTEM_ADMIN'), 'person.disable', null, 'person.unknown'],
      [viewer('SYSTEM_ADMIN'), 'person.disable', { ...other, id: 'me' }, 'person.oneself'],
      [viewer('SYSTEM_ADMIN'), 'person.disable', { ...other, disabledAt: AT }, 'person.state'],
      [viewer('AUDIT_ADMIN'), 'person.erase', other, 'person.state'],
      [viewer('SYSTEM_ADMIN'), 'person.enable', { ...other, initialPasswordUntil: AT }, 'person.state'],
    ] as const
    for (const [who, action, person, code] of refusals) expect(judgePerson(who, action, person)).toMatchObject({ ok: false, problems: [{ code }] })
  })
})

describe('who may', () => {
  it('is known of an action and of an entry', () => {
    expect(rolesNamed('person.erase')).toEqual(['AUDIT_ADMIN'])
    expect(rolesNamed('page /desk/entry')).toEqual(['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'])
    expect(rolesNamed('page /desk')).toEqual([])
    expect(rolesNamed('toString')).toEqual([])
    expect(actionOf('page /desk/people')).toBe('person.read')
    expect(actionOf('page /')).toBeNull()
  })
})

describe('the page of an address', () => {
  it.each([
    ['/desk/entry/annual-2024/410700', 'page /desk/entry/[collection]/[unit]'],
    ['/desk/people/new', 'page /desk/people/new'],
    ['/desk/people/roles/', 'page /desk/people/roles'],
    ['/desk/people/1b4e28ba', 'page /desk/people/[id]'],
    ['/', 'page /'],
    ['/desk/nothing/here/at/all', null],
  ])('%s is %s', (path, entry) => {
    expect(pageEntryAt(path)).toBe(entry)
  })
})
