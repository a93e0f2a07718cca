// Roles: given by a security administrator to somebody else, taken back, never mixed with an administrator's, never the last one gone.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { RoleGrant } from '@/lib/contracts/role-grant'
import { personById, type PersonRow } from '@/lib/data/people'
import { startSession, viewerOfSession } from '@/lib/data/sessions'
import { ADMINISTRATOR_ROLES } from '@/lib/domain/permissions/table'
import { ROLES, type Role, type Viewer } from '@/lib/domain/viewer'
import { appointFirstSecurityAdmin } from '@/lib/operations/appoint-first-security-admin'
import { endSessionsOfPerson } from '@/lib/operations/end-sessions-of'
import { grantRole } from '@/lib/operations/grant-role'
import { resetSecondFactor } from '@/lib/operations/reset-second-factor'
import { revokeRole } from '@/lib/operations/revoke-role'
import { unlockPerson } from '@/lib/operations/unlock-person'
import { admitTry, lockedUntil, TRIES } from '@/lib/data/sign-in-limits'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { refusals } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let system: Viewer
let security: Viewer
let count = 0
let person: string

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  system = await appoint(given, { loginName: 'system', displayName: '系统员', role: 'SYSTEM_ADMIN' })
  security = await appoint(given, { loginName: 'security', displayName: '安全员', role: 'SECURITY_ADMIN' })
})
// Somebody new without a role for each test.
beforeEach(async () => {
  count += 1
  person = await account(`person-${count}`)
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const HASH = '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA'
async function account(loginName: string): Promise<string> {
  return String(await valueOf(given.owner, `insert into app_user (login_name, display_name, password_hash, password_changed_at) values ($1, '某人', $2, now() - interval '1 day') returning id`, [loginName, HASH]))
}
async function rowOf(id: string): Promise<PersonRow> {
  const row = await personById(id)
  if (row === null) throw new Error('no such account')
  return row
}
const give = (role: Role, facts: Partial<RoleGrant> = {}, by = security) => grantRole(by, { id: person, role, unitCode: '410700', withDescendants: true, until: '', ...facts }, ORIGIN)
const codes = async (result: Promise<Parameters<typeof refusals>[0]>): Promise<readonly (string | undefined)[]> => refusals(await result).map(([code]) => code)
const held = async (id = person): Promise<readonly Role[]> => (await rowOf(id)).grants.filter((grant) => grant.validTo === null || grant.validTo > new Date()).map((grant) => grant.role)
const grantIdOf = async (id: string): Promise<number> => (await rowOf(id)).grants.at(-1)?.id ?? 0
const systemEvents = async (id = person): Promise<readonly { act: string; before: unknown; after: unknown }[]> =>
  (await eventsOf(given.owner)).filter(({ stream }) => stream === 'system').map(({ body }) => JSON.parse(body)).filter((body) => body.obj.id === id)

describe('a role', () => {
  it('is given on a unit, with or without those below, from now on; sessions of before end', async () => {
    const session = await startSession(await rowOf(person), ORIGIN)
    expect(await give('REPORTER', { unitCode: '410721', withDescendants: false })).toMatchObject({ ok: true, value: { sessionsEnded: 1 } })
    expect(await viewerOfSession(session)).toBeNull()
    const viewer = await viewerOfSession(await startSession(await rowOf(person), ORIGIN))
    expect(viewer?.grants).toEqual([{ role: 'REPORTER', unitCodes: new Set(['410721']) }])
    expect((await rowOf(person)).grants[0]).toMatchObject({ grantedById: security.userId, validTo: null })
    expect(await systemEvents()).toMatchObject([{ act: 'role.grant', before: null, after: { role: 'REPORTER', unit: '410721', withDescendants: false, until: null, sessionsEnded: 1 } }])
  })

  it('may have a last day, which ends at midnight in China', async () => {
    expect((await give('LEADER', { until: '2099-12-31' })).ok).toBe(true)
    expect((await rowOf(person)).grants[0]?.validTo?.toISOString()).toBe('2099-12-31T16:00:00.000Z')
    for (const [until, code] of [['2001-01-01', 'role.until-past'], ['2099-02-30', 'role.until-unreadable'], ['soon', 'role.until-unreadable']] as const) expect(await codes(give('AUDITOR', { until }))).toEqual([code])
  })

  it('is refused on a unit that is not there, and twice on the same one', async () => {
    expect(refusals(await give('REPORTER', { unitCode: 'NO-SUCH' }))).toEqual([['person.unit-unknown', 'unitCode']])
    expect((await give('REPORTER')).ok).toBe(true)
    expect(refusals(await give('REPORTER', { withDescendants: false }))).toEqual([['role.already-held', 'role']])
    expect((await give('REVIEWER')).ok).toBe(true)
    expect(await held()).toEqual(['REPORTER', 'REVIEWER'])
  })

  it('of an administrator is for the whole city, whatever was chosen', async () => {
    expect((await give('AUDIT_ADMIN', { unitCode: '410721', withDescendants: false })).ok).toBe(true)
    const [grant] = (await rowOf(person)).grants
    expect(await valueOf(given.owner, 'select city_unit_id = $1 from installation', [grant?.unitId])).toBe(true)
    expect(grant?.withDescendants).toBe(true)
  })

  it('is taken back at once, once, and stays in the file with its end', async () => {
    await give('REPORTER')
    const session = await startSession(await rowOf(person), ORIGIN)
    const revocation = { id: person, grant: await grantIdOf(person) }
    expect(await revokeRole(security, revocation, ORIGIN)).toMatchObject({ ok: true, value: { sessionsEnded: 1 } })
    expect(await viewerOfSession(session)).toBeNull()
    expect(await held()).toEqual([])
    expect(await codes(revokeRole(security, revocation, ORIGIN))).toEqual(['role.already-over'])
    expect(await codes(revokeRole(security, { id: person, grant: await grantIdOf(security.userId) }, ORIGIN))).toEqual(['role.already-over'])
    expect((await systemEvents()).at(-1)).toMatchObject({ act: 'role.revoke', before: { role: 'REPORTER', unit: '410700' }, after: { sessionsEnded: 1 } })
  })

  it('is given by nobody but a security administrator, and never to oneself', async () => {
    const reporter = await appoint(given, { loginName: 'some-reporter', displayName: '填报员', role: 'REPORTER' })
    const audit = await appoint(given, { loginName: 'some-audit', displayName: '审计员', role: 'AUDIT_ADMIN' })
    for (const by of [system, reporter, audit]) {
      expect(await codes(give('REPORTER', {}, by))).toEqual(['permission.missing'])
      expect(await codes(revokeRole(by, { id: security.userId, grant: await grantIdOf(security.userId) }, ORIGIN))).toEqual(['permission.missing'])
    }
    expect(await codes(give('SYSTEM_ADMIN', { id: security.userId }))).toEqual(['person.oneself'])
    expect(await held()).toEqual([])
    expect(await held(security.userId)).toEqual(['SECURITY_ADMIN'])
  })

  it('is not given to a disabled account', async () => {
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [person])
    expect(await codes(give('REPORTER'))).toEqual(['person.state'])
  })
})

describe('AZ-6: an administrator’s role stands alone', () => {
  it('whatever is tried by the action: of all pairs with one, none is accepted, with a sentence that says what is held', async () => {
    let tried = 0
    for (const first of ROLES) {
      for (const second of ROLES.filter((role) => role !== first && (ADMINISTRATOR_ROLES.includes(role) || ADMINISTRATOR_ROLES.includes(first)))) {
        tried += 1
        person = await account(`pair-${tried}`)
        expect((await give(first)).ok).toBe(true)
        const result = await give(second)
        expect(result.ok ? null : result.problems).toMatchObject([{ code: 'role.separation', params: { role: second, held: first } }])
        expect(await held()).toEqual([first])
      }
    }
    expect(tried).toBe(36)
  })

  it('whatever is tried in SQL as the application: of all pairs of administrators none is accepted', async () => {
    const into = (role: Role): string => `insert into role_grant (user_id, role, unit_id, with_descendants) select '${person}', '${role}', city_unit_id, true from installation`
    let accepted = 0
    for (const first of ADMINISTRATOR_ROLES) {
      for (const second of ROLES.filter((role) => role !== first)) {
        const answer = await refusal(given.app, into(first), into(second))
        if (answer === null) accepted += 1
        else expect(answer.constraint).toBe('role_grant_separation')
      }
    }
    expect(accepted).toBe(0)
    // The check itself can say yes: to roles that go together, and to any where the trigger is gone.
    expect(await refusal(given.app, into('REPORTER'), into('PUBLISHER'))).toBeNull()
    expect(await refusal(given.owner, 'alter table role_grant disable trigger role_grant_separation', into('SYSTEM_ADMIN'), into('SECURITY_ADMIN'))).toBeNull()
  })

  it('of twenty different roles given at once keeps what fits together', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, at) => give(ROLES[at % ROLES.length] ?? 'REPORTER')))
    const roles = await held()
    expect(results.filter((result) => result.ok)).toHaveLength(roles.length)
    expect(roles.length === 1 || roles.every((role) => !ADMINISTRATOR_ROLES.includes(role))).toBe(true)
  })

  it('and an ended one makes room for the other', async () => {
    await give('REPORTER')
    await revokeRole(security, { id: person, grant: await grantIdOf(person) }, ORIGIN)
    expect((await give('AUDIT_ADMIN')).ok).toBe(true)
  })
})

describe('the last administrator', () => {
  // Those of the tests above leave their offices.
  beforeEach(async () => {
    await given.owner.query(`update role_grant set valid_to = now() where user_id <> all ($1) and valid_to is null`, [[system.userId, security.userId]])
  })

  it('cannot be taken back: of two who take each other back at once, one stays', async () => {
    expect(await codes(revokeRole(await otherSecurity(false), { id: security.userId, grant: await grantIdOf(security.userId) }, ORIGIN))).toEqual(['role.last-holder'])
    const other = await otherSecurity(true)
    const each = await Promise.all([
      revokeRole(security, { id: other.userId, grant: await grantIdOf(other.userId) }, ORIGIN),
      revokeRole(other, { id: security.userId, grant: await grantIdOf(security.userId) }, ORIGIN),
    ])
    expect(each.filter((result) => result.ok)).toHaveLength(1)
    expect(each.flatMap(refusals).map(([code]) => code)).toEqual(['role.last-holder'])
    const [left] = await rowsOf<{ user_id: string }>(given.owner, `select user_id from role_grant where role = 'SECURITY_ADMIN' and valid_to is null`)
    if (left?.user_id !== security.userId) security = other
  })

  it('of the system neither', async () => {
    expect(await codes(revokeRole(security, { id: system.userId, grant: await grantIdOf(system.userId) }, ORIGIN))).toEqual(['role.last-holder'])
    expect((await give('SYSTEM_ADMIN')).ok).toBe(true)
    expect((await revokeRole(security, { id: person, grant: await grantIdOf(person) }, ORIGIN)).ok).toBe(true)
  })

  // Someone with the viewer of a security administrator; in office only where it is said.
  async function otherSecurity(inOffice: boolean): Promise<Viewer> {
    const viewer = await appoint(given, { loginName: `security-${inOffice ? 'in' : 'out'}`, displayName: '安全员', role: 'SECURITY_ADMIN' })
    if (!inOffice) await given.owner.query('update role_grant set valid_to = now() where user_id = $1', [viewer.userId])
    return viewer
  }
})

describe('the first security administrator', () => {
  it('is appointed by the system administrator only while there is none; of twenty at once one', async () => {
    expect(await codes(appointFirstSecurityAdmin(system, { id: person }, ORIGIN))).toEqual(['role.security-admin-exists'])
    expect(await codes(appointFirstSecurityAdmin(security, { id: person }, ORIGIN))).toEqual(['permission.missing'])
    await given.owner.query(`update role_grant set valid_to = now() where role = 'SECURITY_ADMIN' and (valid_to is null or valid_to > now())`)
    const people = await Promise.all(Array.from({ length: 20 }, (_, at) => account(`candidate-${at}`)))
    const results = await Promise.all(people.map((id) => appointFirstSecurityAdmin(system, { id }, ORIGIN)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.flatMap(refusals).map(([code]) => code)).toEqual(Array.from({ length: 19 }, () => 'role.security-admin-exists'))
    expect(await valueOf(given.owner, `select count(*)::int from role_grant where role = 'SECURITY_ADMIN' and valid_to is null`)).toBe(1)
    expect(await codes(appointFirstSecurityAdmin(system, { id: system.userId }, ORIGIN))).toEqual(['person.oneself'])
    const again = await appoint(given, { loginName: 'security-again', displayName: '安全员', role: 'SECURITY_ADMIN' })
    security = again
  })

  it('is nobody who holds another role', async () => {
    await give('REPORTER')
    await given.owner.query(`update role_grant set valid_to = now() where role = 'SECURITY_ADMIN' and (valid_to is null or valid_to > now())`)
    expect(await codes(appointFirstSecurityAdmin(system, { id: person }, ORIGIN))).toEqual(['role.separation'])
    security = await appoint(given, { loginName: 'security-once-more', displayName: '安全员', role: 'SECURITY_ADMIN' })
  })
})

it('what the manual gives to the operator of the database works: the way out where the only security administrator is gone', async () => {
  const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readFileSync('docs/operating.md', 'utf8').split('### When somebody cannot get in')[1] ?? '') ?? []
  const { loginName } = security
  await given.owner.query(`update app_user set totp_secret = '\\x00', totp_since = now(), disabled_at = null where id = $1`, [security.userId])
  expect(sql).toContain(`'demo.security'`)
  await given.owner.query(`update role_grant set valid_to = now() where role = 'SECURITY_ADMIN' and valid_to is null and user_id <> $1`, [security.userId])
  await given.owner.query(sql.replaceAll('demo.security', loginName))
  expect(await rowOf(security.userId)).toMatchObject({ totpSecret: null, totpSince: null, disabledAt: expect.any(Date) })
  expect((await appointFirstSecurityAdmin(system, { id: person }, ORIGIN)).ok).toBe(true)
  security = { ...security, userId: person, loginName: (await rowOf(person)).loginName }
})

describe('the security administrator', () => {
  it('ends the sessions of somebody else from their next request on', async () => {
    const sessions = [await startSession(await rowOf(person), ORIGIN), await startSession(await rowOf(person), ORIGIN)]
    expect(await endSessionsOfPerson(security, { id: person }, ORIGIN)).toMatchObject({ ok: true, value: { sessionsEnded: 2 } })
    for (const session of sessions) expect(await viewerOfSession(session)).toBeNull()
    expect(await codes(endSessionsOfPerson(system, { id: person }, ORIGIN))).toEqual(['permission.missing'])
    expect((await systemEvents()).at(-1)).toMatchObject({ act: 'session.revoke', after: { sessionsEnded: 2 } })
  })

  it('unlocks who was locked out', async () => {
    const { loginName } = await rowOf(person)
    for (let tries = 0; tries < TRIES; tries += 1) await (await admitTry('password', loginName))?.failed()
    expect(await lockedUntil(loginName)).not.toBeNull()
    expect(await codes(unlockPerson(system, { id: person }, ORIGIN))).toEqual(['permission.missing'])
    expect((await unlockPerson(security, { id: person }, ORIGIN)).ok).toBe(true)
    expect(await lockedUntil(loginName)).toBeNull()
    expect((await systemEvents()).at(-1)).toMatchObject({ act: 'account.unlock' })
  })

  it('takes a lost second factor away, and sessions with it', async () => {
    expect(await codes(resetSecondFactor(security, { id: person }, ORIGIN))).toEqual(['person.no-second-factor'])
    await given.owner.query(`update app_user set totp_secret = '\\x00', totp_since = now() where id = $1`, [person])
    await startSession(await rowOf(person), ORIGIN)
    expect(await codes(resetSecondFactor(system, { id: person }, ORIGIN))).toEqual(['permission.missing'])
    expect(await resetSecondFactor(security, { id: person }, ORIGIN)).toMatchObject({ ok: true, value: { sessionsEnded: 1 } })
    expect((await rowOf(person)).totpSince).toBeNull()
  })
})

it('AZ-4: the contract of a role takes no field that it does not ask for, and no role that is none', () => {
  const good = { id: '00000000-0000-4000-8000-000000000000', role: 'REPORTER', unitCode: '', withDescendants: true, until: '' }
  expect(RoleGrant.safeParse(good).success).toBe(true)
  for (const field of ['departmentId', 'status', 'grantedById', 'version', 'createdAt', 'validFrom', 'constructor']) expect(RoleGrant.safeParse({ ...good, [field]: 'x' }).success, field).toBe(false)
  for (const role of ['ADMIN', 'reporter', '', 'REPORTER,SYSTEM_ADMIN']) expect(RoleGrant.safeParse({ ...good, role }).success, role).toBe(false)
})
