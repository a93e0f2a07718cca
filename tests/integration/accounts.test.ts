// Accounts: made with a password that works once, changed, closed and opened, erased; each by the administrator whose task it is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Erasure, NewPerson, OnPerson, PersonChange } from '@/lib/contracts/person'
import { revealed } from '@/lib/data/commitments'
import { accountSeen } from '@/lib/data/accounts'
import { personById, personByLoginName, type PersonRow } from '@/lib/data/people'
import { startSession, viewerOfSession } from '@/lib/data/sessions'
import type { Viewer } from '@/lib/domain/viewer'
import { changePerson } from '@/lib/operations/change-person'
import { createPerson, type HandedOut } from '@/lib/operations/create-person'
import { disablePerson } from '@/lib/operations/disable-person'
import { enablePerson } from '@/lib/operations/enable-person'
import { erasePerson } from '@/lib/operations/erase-person'
import { resetPassword } from '@/lib/operations/reset-password'
import { verifyPassword } from '@/lib/platform/password'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { refusals } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let system: Viewer
let security: Viewer
let audit: Viewer
let reporter: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  system = await appoint(given, { loginName: 'system', displayName: '系统员', role: 'SYSTEM_ADMIN' })
  security = await appoint(given, { loginName: 'security', displayName: '安全员', role: 'SECURITY_ADMIN' })
  audit = await appoint(given, { loginName: 'audit', displayName: '审计员', role: 'AUDIT_ADMIN' })
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报员', role: 'REPORTER' })
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const NEW: NewPerson = { loginName: 'zhang.san', displayName: '张三', unitCode: 'SFJ', ssoName: '' }
async function made(facts: Partial<NewPerson>): Promise<HandedOut> {
  const result = await createPerson(system, { ...NEW, ...facts }, ORIGIN)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join())
  return result.value
}
async function rowOf(id: string): Promise<PersonRow> {
  const row = await personById(id)
  if (row === null) throw new Error('no such account')
  return row
}
const bodiesAbout = async (id: string): Promise<readonly { act: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null }[]> =>
  (await eventsOf(given.owner)).filter(({ stream }) => stream === 'system').map(({ body }) => JSON.parse(body)).filter((body) => body.obj.id === id)
const codes = async (result: Promise<Parameters<typeof refusals>[0]>): Promise<readonly (string | undefined)[]> => refusals(await result).map(([code]) => code)

describe('an account that is made', () => {
  it('has no role, a workplace, and an initial password of 72 hours that the administrator is told once', async () => {
    const { id, initialPassword, until } = await made({})
    const row = await rowOf(id)
    expect(row.grants).toEqual([])
    expect(initialPassword).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(await verifyPassword(row.passwordHash, initialPassword)).toBe(true)
    expect(row.initialPasswordUntil).toEqual(until)
    expect(row.initialPasswordUsedAt).toBeNull()
    expect(until.getTime() - row.createdAt.getTime()).toBe(72 * 60 * 60 * 1000)
    expect(await valueOf(given.owner, `select code from org_unit_version where unit_id = $1 and valid_to is null and dates_known`, [row.unitId])).toBe('SFJ')
  })

  it('stands in the log by its number: names as commitments, the password nowhere', async () => {
    const { id, initialPassword } = await made({ loginName: 'li.si', displayName: '李四某某', ssoName: 'lisi@corp' })
    const [event] = await bodiesAbout(id)
    expect(event).toMatchObject({ act: 'person.create', before: null, after: { unit: 'SFJ' } })
    const told = JSON.stringify(event)
    for (const kept of [initialPassword, 'li.si', '李四某某', 'lisi@corp']) expect(told).not.toContain(kept)
    const names = await revealed(['loginName', 'displayName', 'ssoName'].map((key) => String(event?.after?.[key])))
    expect([...names.values()].sort()).toEqual(['li.si', 'lisi@corp', '李四某某'])
  })

  it('AU-9: gets another password each time, none of 100 twice', async () => {
    const secrets = new Set<string>()
    for (let count = 0; count < 3; count += 1) secrets.add((await made({ loginName: `many-${count}` })).initialPassword)
    expect(secrets.size).toBe(3)
  })

  it('of twenty at once under one sign-in name is there once, and the others are told', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => createPerson(system, { ...NEW, loginName: 'wang.wu' }, ORIGIN)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(new Set(results.flatMap(refusals).map(([code, path]) => `${code} ${path}`))).toEqual(new Set(['person.login-name-taken loginName']))
  })

  it.each<readonly [Partial<NewPerson>, string, string]>([
    [{ loginName: 'SYSTEM X' }, 'person.login-name', 'loginName'],
    [{ loginName: 'system' }, 'person.login-name-taken', 'loginName'],
    [{ loginName: 'erased-000000000000' }, 'person.login-name', 'loginName'],
    [{ loginName: 'free-1', displayName: ' ' }, 'person.display-name', 'displayName'],
    [{ loginName: 'free-2', unitCode: 'NO-SUCH' }, 'person.unit-unknown', 'unitCode'],
    [{ loginName: 'free-3', ssoName: 'x'.repeat(256) }, 'person.sso-name', 'ssoName'],
  ])('is refused where %j does not fit (%s)', async (facts, code, path) => {
    expect(refusals(await createPerson(system, { ...NEW, ...facts }, ORIGIN))).toEqual([[code, path]])
  })

  it('may share its name at the identity provider with nobody', async () => {
    await made({ loginName: 'sso-1', ssoName: 'same' })
    expect(refusals(await createPerson(system, { ...NEW, loginName: 'sso-2', ssoName: 'same' }, ORIGIN))).toEqual([['person.sso-name-taken', 'ssoName']])
  })
})

describe('a change of names', () => {
  it('is made upon what was shown, and refused where somebody was faster', async () => {
    const { id } = await made({ loginName: 'chen.liu', displayName: '陈六' })
    const seen = accountSeen(await rowOf(id))
    const change = (displayName: string) => changePerson(system, { id, seen, displayName, unitCode: '410721', ssoName: '' }, ORIGIN)
    const results = await Promise.all(Array.from({ length: 10 }, (_, at) => change(`陈六${at}`)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(new Set(results.flatMap(refusals).map(([code]) => code))).toEqual(new Set(['person.changed-meanwhile']))
    const events = (await bodiesAbout(id)).filter(({ act }) => act === 'person.change')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ before: { unit: 'SFJ', displayName: expect.stringMatching(/^c:/) }, after: { unit: '410721' } })
    expect(await codes(changePerson(system, { id, seen: accountSeen(await rowOf(id)), displayName: (await rowOf(id)).displayName, unitCode: '410721', ssoName: '' }, ORIGIN))).toEqual(['entry.nothing-changed'])
  })
})

describe('a password that is reset', () => {
  it('replaces the old one, ends every session at once, and keeps the former one among the former', async () => {
    const { id, initialPassword } = await made({ loginName: 'zhao.qi' })
    // As if the person had chosen an own password since.
    await given.owner.query('update app_user set initial_password_until = null, password_changed_at = now() - interval $2 where id = $1'.replace('$2', `'1 minute'`), [id])
    const sessions = [await startSession(await rowOf(id), ORIGIN), await startSession(await rowOf(id), ORIGIN)]
    const result = await resetPassword(system, { id }, ORIGIN)
    if (!result.ok) throw new Error('refused')
    const row = await rowOf(id)
    expect(await verifyPassword(row.passwordHash, initialPassword)).toBe(false)
    expect(await verifyPassword(row.passwordHash, result.value.initialPassword)).toBe(true)
    for (const session of sessions) expect(await viewerOfSession(session)).toBeNull()
    expect(await valueOf(given.owner, 'select count(*)::int from former_password where user_id = $1', [id])).toBe(1)
    expect((await bodiesAbout(id)).at(-1)).toMatchObject({ act: 'person.reset-password', after: { sessionsEnded: 2 } })
    // One that was handed out is no password of the person's.
    await resetPassword(system, { id }, ORIGIN)
    expect(await valueOf(given.owner, 'select count(*)::int from former_password where user_id = $1', [id])).toBe(1)
  })
})

describe('an account that is closed', () => {
  it('loses its sessions, and comes back with its roles when it is opened', async () => {
    const who = await appoint(given, { loginName: 'closing', displayName: '某人', role: 'REPORTER' })
    const session = await startSession(await rowOf(who.userId), ORIGIN)
    expect(await disablePerson(system, { id: who.userId }, ORIGIN)).toMatchObject({ ok: true, value: { sessionsEnded: 1 } })
    expect(await viewerOfSession(session)).toBeNull()
    expect(await codes(disablePerson(system, { id: who.userId }, ORIGIN))).toEqual(['person.state'])
    expect(await codes(resetPassword(system, { id: who.userId }, ORIGIN))).toEqual(['person.state'])
    expect((await enablePerson(system, { id: who.userId }, ORIGIN)).ok).toBe(true)
    expect((await rowOf(who.userId)).grants).toHaveLength(1)
    expect((await bodiesAbout(who.userId)).map(({ act }) => act)).toEqual(['person.disable', 'person.enable'])
  })

  it('is never the last security administrator', async () => {
    expect(await codes(disablePerson(system, { id: security.userId }, ORIGIN))).toEqual(['role.last-holder'])
    const second = await appoint(given, { loginName: 'security-2', displayName: '安全员二', role: 'SECURITY_ADMIN' })
    const both = await Promise.all([disablePerson(system, { id: security.userId }, ORIGIN), disablePerson(system, { id: second.userId }, ORIGIN)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    await given.owner.query('update app_user set disabled_at = null where id = $1', [security.userId])
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [second.userId])
  })
})

describe('a person who is erased', () => {
  it('leaves the account and the log, after the sign-in name was typed; what they did stays', async () => {
    const { id } = await made({ loginName: 'sun.ba', displayName: '孙八某', ssoName: 'sunba' })
    expect(await codes(erasePerson(audit, { id, confirmation: 'sun.ba' }, ORIGIN))).toEqual(['person.state'])
    await disablePerson(system, { id }, ORIGIN)
    expect(refusals(await erasePerson(audit, { id, confirmation: 'sun' }, ORIGIN))).toEqual([['person.not-confirmed', 'confirmation']])
    const commitments = Object.values((await bodiesAbout(id))[0]?.after ?? {}).map(String).filter((text) => text.startsWith('c:'))
    expect((await revealed(commitments)).size).toBe(3)
    await given.owner.query("insert into session (id_hash, user_id, expires_at, ended_at, ip, user_agent) values (sha256('x'), $1, now(), now(), '192.0.2.5', 'Firefox')", [id])
    expect((await erasePerson(audit, { id, confirmation: 'sun.ba' }, ORIGIN)).ok).toBe(true)
    expect(await rowsOf(given.owner, 'select ip, user_agent from session where user_id = $1', [id])).toEqual([{ ip: '', user_agent: '' }])
    expect((await revealed(commitments)).size).toBe(0)
    const row = await rowOf(id)
    expect(row).toMatchObject({ displayName: '已删除', passwordHash: null, ssoName: null, unitId: null })
    expect(await personByLoginName('sun.ba')).toBeNull()
    expect(JSON.stringify(await rowsOf(given.owner, 'select body from audit.event'))).not.toContain('孙八某')
    expect(await codes(enablePerson(system, { id }, ORIGIN))).toEqual(['person.erased'])
    expect(await codes(erasePerson(audit, { id, confirmation: row.loginName }, ORIGIN))).toEqual(['person.erased'])
  })
})

describe('who may not', () => {
  it('is refused each act, and nothing changes', async () => {
    const { id } = await made({ loginName: 'target' })
    const before = JSON.stringify(await rowOf(id))
    const seen = accountSeen(await rowOf(id))
    const acts = {
      create: (viewer: Viewer) => createPerson(viewer, { ...NEW, loginName: 'nobody' }, ORIGIN),
      change: (viewer: Viewer) => changePerson(viewer, { id, seen, displayName: '改名', unitCode: '', ssoName: '' }, ORIGIN),
      reset: (viewer: Viewer) => resetPassword(viewer, { id }, ORIGIN),
      disable: (viewer: Viewer) => disablePerson(viewer, { id }, ORIGIN),
      erase: (viewer: Viewer) => erasePerson(viewer, { id, confirmation: 'target' }, ORIGIN),
    }
    for (const [name, act] of Object.entries(acts)) {
      for (const viewer of [system, security, audit, reporter].filter((one) => one !== (name === 'erase' ? audit : system))) {
        expect(await codes(act(viewer)), `${name} by ${viewer.loginName}`).toEqual(['permission.missing'])
      }
    }
    expect(JSON.stringify(await rowOf(id))).toBe(before)
    expect(await personByLoginName('nobody')).toBeNull()
  })

  it('is oneself, whatever the role, and nobody finds an account that is not there', async () => {
    expect(await codes(disablePerson(system, { id: system.userId }, ORIGIN))).toEqual(['person.oneself'])
    expect(await codes(resetPassword(system, { id: system.userId }, ORIGIN))).toEqual(['person.oneself'])
    expect(await codes(disablePerson(system, { id: '00000000-0000-4000-8000-000000000000' }, ORIGIN))).toEqual(['person.unknown'])
  })
})

it('AZ-4: no contract takes a field that it does not ask for', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const good = [
    [NewPerson, NEW],
    [PersonChange, { id, seen: 'a'.repeat(64), displayName: '某', unitCode: '', ssoName: '' }],
    [OnPerson, { id }],
    [Erasure, { id, confirmation: '' }],
  ] as const
  for (const [contract, body] of good) {
    expect(contract.safeParse(body).success).toBe(true)
    for (const field of ['role', 'departmentId', 'status', 'approvedBy', 'version', 'createdAt', 'locked', 'constructor', 'passwordHash']) expect(contract.safeParse({ ...body, [field]: 'x' }).success, field).toBe(false)
    const hidden = contract.safeParse(JSON.parse(`${JSON.stringify(body).slice(0, -1)},"__proto__":{"role":"SYSTEM_ADMIN"}}`))
    expect(hidden.success && 'role' in hidden.data).toBe(false)
  }
})
