// The most sensitive decisions, written down by hand: a wrong table is not right by definition.
import { describe, expect, it } from 'vitest'
import { ROLES, type Role, type Viewer } from '../viewer'
import { can, excludeEachOther, mayAnywhere, needsSecondFactor, reach, rolesFor } from './decide'
import { ACCOUNT_STATES, PERMISSIONS, type AccountState, type Action } from './table'

const OWN = 'own-account'
const OTHER = 'other-account'
const NEAR = '410721'
const FAR = '410782'

const holder = (...roles: readonly Role[]): Viewer => ({
  userId: OWN, loginName: 'demo', displayName: '演示', session8: '00000000', grants: roles.map((role) => ({ role, unitCodes: new Set([NEAR]) })),
})

const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[]

type Cell = readonly [action: Action, about: { readonly unit?: string; readonly person?: string; readonly state?: AccountState }, who: readonly Role[]]

// What nobody of the others may do. Each row names every role that may; all the rest may not.
const GOLDEN: readonly Cell[] = [
  ['observation.read-draft', { unit: NEAR }, ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR']],
  ['observation.read-draft', { unit: FAR }, []],
  ['observation.record', { unit: NEAR }, ['REPORTER']],
  ['observation.record', { unit: FAR }, []],
  ['release.prepare', { unit: NEAR }, ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR']],
  ['ranking.try', { unit: NEAR }, ['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR']],
  ['release.publish', { unit: NEAR }, ['PUBLISHER']],
  ['release.publish', { unit: FAR }, []],
  ['person.read', {}, ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']],
  ['person.create', {}, ['SYSTEM_ADMIN']],
  ['person.change', { person: OTHER }, ['SYSTEM_ADMIN']],
  ['person.change', { person: OWN }, []],
  ['person.reset-password', { person: OTHER, state: 'active' }, ['SYSTEM_ADMIN']],
  ['person.reset-password', { person: OTHER, state: 'disabled' }, []],
  ['person.reset-password', { person: OWN, state: 'active' }, []],
  ['person.disable', { person: OTHER, state: 'active' }, ['SYSTEM_ADMIN']],
  ['person.disable', { person: OWN, state: 'active' }, []],
  ['person.disable', { person: OTHER, state: 'disabled' }, []],
  ['person.enable', { person: OTHER, state: 'disabled' }, ['SYSTEM_ADMIN']],
  ['person.enable', { person: OTHER, state: 'active' }, []],
  ['person.grant-role', { person: OTHER, state: 'active' }, ['SECURITY_ADMIN']],
  ['person.grant-role', { person: OWN, state: 'active' }, []],
  ['person.grant-role', { person: OTHER, state: 'disabled' }, []],
  ['person.revoke-role', { person: OTHER }, ['SECURITY_ADMIN']],
  ['person.revoke-role', { person: OWN }, []],
  ['person.appoint-first-security-admin', { person: OWN, state: 'active' }, []],
  ['person.end-sessions', { person: OTHER }, ['SECURITY_ADMIN']],
  ['person.unlock', { person: OTHER }, ['SECURITY_ADMIN']],
  ['person.reset-second-factor', { person: OTHER }, ['SECURITY_ADMIN']],
  ['person.reset-second-factor', { person: OWN }, []],
  ['person.erase', { person: OTHER, state: 'disabled' }, ['AUDIT_ADMIN']],
  ['person.erase', { person: OTHER, state: 'active' }, []],
  ['unit.change', {}, ['SYSTEM_ADMIN']],
  ['screen.manage', {}, ['SYSTEM_ADMIN']],
  ['history.load', {}, ['SYSTEM_ADMIN']],
  ['history.review', { unit: NEAR }, ['REVIEWER']],
  ['history.review', { unit: FAR }, []],
  ['audit.read', {}, ['AUDITOR', 'AUDIT_ADMIN']],
  ['audit.export', {}, ['AUDITOR', 'AUDIT_ADMIN']],
  ['account.own', { person: OTHER }, []],
  ['account.own', { person: OWN }, ROLES],
]

const allowed = (action: Action, about: Cell[1]): readonly Role[] => ROLES.filter((role) => can(holder(role), action, { unit: '', person: '', state: 'active', ...about } as never))

describe('who may do what', () => {
  it.each(GOLDEN)('%s on %j: only %j', (action, about, who) => {
    expect(allowed(action, about)).toEqual(ROLES.filter((role) => who.includes(role)))
  })

  it('gives nobody who is not signed in anything', () => {
    for (const action of ACTIONS) {
      expect(can(null, action, { unit: NEAR, person: OWN, state: 'active' } as never)).toBe(false)
    }
  })

  it('gives an account without a role nothing but itself', () => {
    expect(ACTIONS.filter((action) => mayAnywhere(holder(), action))).toEqual(['account.own'])
    expect(ACTIONS.filter((action) => can(holder(), action, { unit: NEAR, person: OWN, state: 'active' } as never))).toEqual(['account.own'])
    expect(can(holder(), 'account.own', { person: OTHER })).toBe(false)
  })

  it('lets no administrator enter, approve, publish or read drafts', () => {
    for (const role of ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const) {
      for (const action of ['observation.read-draft', 'observation.record', 'release.prepare', 'release.publish'] as const) expect(mayAnywhere(holder(role), action)).toBe(false)
    }
  })

  it('reaches the units of the roles that count, and no others', () => {
    const viewer: Viewer = { ...holder(), grants: [{ role: 'REPORTER', unitCodes: new Set([NEAR]) }, { role: 'LEADER', unitCodes: new Set([FAR]) }] }
    expect([...reach(viewer, 'observation.record')]).toEqual([NEAR])
  })

  it('does not lend one role the units of another', () => {
    const viewer: Viewer = { ...holder(), grants: [{ role: 'REPORTER', unitCodes: new Set([NEAR]) }, { role: 'PUBLISHER', unitCodes: new Set([FAR]) }] }
    expect(can(viewer, 'observation.record', { unit: FAR })).toBe(false)
    expect(can(viewer, 'release.publish', { unit: NEAR })).toBe(false)
  })
})

describe('the roles', () => {
  it('that enter nothing and decide nothing need no second factor; all others do', () => {
    expect(ROLES.filter((role) => !needsSecondFactor([role]))).toEqual(['REPORTER', 'LEADER'])
    expect(needsSecondFactor(['REPORTER', 'AUDITOR'])).toBe(true)
    expect(needsSecondFactor([])).toBe(false)
  })

  it('of the three administrators exclude each other and every other role', () => {
    const mixed = ROLES.flatMap((a) => ROLES.filter((b) => excludeEachOther(a, b)).map((b) => `${a}+${b}`))
    // Three administrators beside seven others each, counted from both sides; the pairs among themselves once from each side.
    expect(mixed).toHaveLength(3 * 7 + 5 * 3)
    expect(excludeEachOther('SYSTEM_ADMIN', 'SYSTEM_ADMIN')).toBe(false)
    expect(excludeEachOther('REPORTER', 'REVIEWER')).toBe(false)
  })

  it('each state of an account is known to the table', () => {
    const used = Object.values(PERMISSIONS).flatMap((row): readonly AccountState[] => ('states' in row ? row.states : []))
    expect(new Set(used)).toEqual(new Set(ACCOUNT_STATES))
  })

  it('may be named to whoever may not', () => {
    expect(rolesFor('release.publish')).toEqual(['PUBLISHER'])
  })
})
