// The first set-up: one code, used once, makes one person, the system administrator.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SetUp } from '@/lib/contracts/set-up'
import { personByLoginName, viewerFor } from '@/lib/data/people'
import { SET_UP_TRIES } from '@/lib/data/set-up-limit'
import { plainSetUpCode } from '@/lib/domain/set-up-code'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { setUpInstallation } from '@/lib/operations/set-up-installation'
import { verifyPassword } from '@/lib/platform/password'
import { ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { refusals } from './recording'

let given: Clone
let stopServing: () => Promise<void>

const CODE = 'ABCDE-FGHJK-MNPQR-STVWX'
const PERSON: SetUp = { code: CODE, loginName: 'zhang.san', displayName: '张三', password: 'Correct-Horse-1', passwordRepeat: 'Correct-Horse-1' }
const setUp = (facts: Partial<SetUp> = {}, origin: RequestOrigin = ORIGIN) => setUpInstallation({ ...PERSON, ...facts }, origin)
const secret = (password: string) => ({ password, passwordRepeat: password })
const WRONG = [['set-up.code-wrong', 'code']] as const

const state = (): Promise<readonly unknown[]> =>
  rowsOf(given.owner, `select (select count(*)::int from app_user) as people, (select count(*)::int
    from role_grant) as grants, (select count(*)::int from audit.event
    where body like '%installation.set-up%') as events, set_up_at is not null as done, set_up_code_hash is null as used
    from installation`)
const UNTOUCHED = [{ people: 0, grants: 0, events: 0, done: false, used: false }]
const DONE = [{ people: 1, grants: 1, events: 1, done: true, used: true }]

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  await given.owner.query('update installation set set_up_code_hash = $1', [createHash('sha256').update(plainSetUpCode(CODE)).digest()])
})
afterEach(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

it('makes the system administrator and nobody else, and uses the code up', async () => {
  expect(await valueOf(given.owner, 'select count(*)::int from app_user')).toBe(0)
  expect(await setUp()).toEqual({ ok: true, value: null })
  expect(await state()).toEqual(DONE)
  const row = await personByLoginName(' ZHANG.San ')
  const viewer = row === null ? null : await viewerFor(row, '', new Date())
  expect(viewer?.displayName).toBe('张三')
  expect(viewer?.grants.map(({ role, unitCodes }) => [role, unitCodes.has('410700'), unitCodes.has('SFJ')])).toEqual([['SYSTEM_ADMIN', true, true]])
  expect(row).toMatchObject({ initialPasswordUntil: null, disabledAt: null })
})

it('keeps the password as argon2id only, under which it is right and others wrong, and tells the log neither it nor the names', async () => {
  await setUp()
  const hash = String(await valueOf(given.owner, 'select password_hash from app_user'))
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(await verifyPassword(hash, PERSON.password)).toBe(true)
  expect(await verifyPassword(hash, 'Battery-Staple-2')).toBe(false)
  const told = (await eventsOf(given.owner)).map(({ body }) => body).join('\n')
  for (const kept of [PERSON.password, CODE, plainSetUpCode(CODE), 'argon2id', PERSON.loginName, PERSON.displayName]) expect(told).not.toContain(kept)
  expect(told).toContain('SYSTEM_ADMIN')
})

it.each(['abcde-fghjk-mnpqr-stvwx', 'ABCDEFGHJKMNPQRSTVWX', ' abcde fghjk mnpqr stvwx '])('takes the code as people type it: “%s”', async (code) => {
  expect((await setUp({ code })).ok).toBe(true)
})

it('OPS-2: of twenty at once lets exactly one through, and one administrator is there', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => setUp({ loginName: `admin-${index}` })))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.flatMap(refusals)).toEqual(Array.from({ length: 19 }, () => WRONG[0]))
  expect(await state()).toEqual(DONE)
})

it('is refused with the code that was used, with another one and with none', async () => {
  await setUp()
  for (const code of [CODE, 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ', '']) expect(refusals(await setUp({ code, loginName: 'other' }))).toEqual(WRONG)
  expect(await state()).toEqual(DONE)
})

it('lets nobody guess: after thirty tries an address waits, even with the right code, and another one does not', async () => {
  for (let count = 0; count < SET_UP_TRIES; count += 1) expect(refusals(await setUp({ code: `GUESS-${count}` }))).toEqual(WRONG)
  expect(refusals(await setUp())).toEqual([['set-up.too-many-tries', 'code']])
  expect(await state()).toEqual(UNTOUCHED)
  expect((await setUp({}, { ...ORIGIN, ip: '192.0.2.8' })).ok).toBe(true)
})

it('is refused before the reference data are there', async () => {
  const empty = await clone('migrated')
  await stopServing()
  stopServing = await serveFrom(empty)
  expect(refusals(await setUp())).toEqual(WRONG)
  await empty.end()
})

it('tells of a sign-in name that is taken, and the code stays good', async () => {
  await given.owner.query(`insert into app_user (login_name, display_name) values ('zhang.san', '某人')`)
  expect(refusals(await setUp())).toEqual([['person.login-name-taken', 'loginName']])
  expect((await setUp({ loginName: 'zhang.si' })).ok).toBe(true)
})

describe('what is not acceptable is refused at its field, and the code stays good', () => {
  it('for every field and rule', async () => {
    const cases: readonly (readonly [Partial<SetUp>, string, string])[] = [
      [{ code: 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ' }, 'set-up.code-wrong', 'code'],
      [{ code: '' }, 'set-up.code-wrong', 'code'],
      [{ loginName: 'Zhang' }, 'person.login-name', 'loginName'],
      [{ loginName: '张三' }, 'person.login-name', 'loginName'],
      [{ loginName: 'z' }, 'person.login-name', 'loginName'],
      [{ loginName: 'erased-0123456789ab' }, 'person.login-name', 'loginName'],
      [{ displayName: '' }, 'person.display-name', 'displayName'],
      [{ displayName: '四'.repeat(65) }, 'person.display-name', 'displayName'],
      [{ displayName: '张\u0000三' }, 'person.display-name', 'displayName'],
      [secret('Short-1'), 'password.too-short', 'password'],
      [secret(`Aa1-${'x'.repeat(130)}`), 'password.too-long', 'password'],
      [secret('only lower case'), 'password.too-simple', 'password'],
      [secret('My-Name-Zhang.San-1'), 'password.names-account', 'password'],
      [{ passwordRepeat: 'Correct-Horse-2' }, 'password.repeat-differs', 'passwordRepeat'],
    ]
    for (const [facts, code, path] of cases) expect(refusals(await setUp(facts))).toEqual([[code, path]])
    expect(await state()).toEqual(UNTOUCHED)
    expect((await setUp()).ok).toBe(true)
  })

  it('each at once', async () => {
    const result = await setUp({ code: 'wrong', loginName: 'Z', displayName: '', ...secret('short') })
    expect(refusals(result).map(([code]) => code).sort()).toEqual(['password.too-short', 'person.display-name', 'person.login-name', 'set-up.code-wrong'])
    expect(await state()).toEqual(UNTOUCHED)
  })
})

it('AZ-4: takes nothing that it does not ask for', () => {
  expect(SetUp.safeParse(PERSON).success).toBe(true)
  for (const field of ['role', 'departmentId', 'status', 'approvedBy', 'version', 'createdAt', 'locked', 'constructor']) expect(SetUp.safeParse({ ...PERSON, [field]: 'SECURITY_ADMIN' }).success, field).toBe(false)
  const hidden: unknown = JSON.parse(`${JSON.stringify(PERSON).slice(0, -1)},"__proto__":{"role":"SECURITY_ADMIN"}}`)
  const parsed = SetUp.safeParse(hidden)
  expect(parsed.success ? Object.keys(parsed.data).sort() : []).not.toContain('role')
})

it('that cannot be logged is undone, and the code stays good', async () => {
  await given.owner.query('revoke execute on function audit.append_many(text, text[]) from app_rw')
  await expect(setUp()).rejects.toThrow()
  expect(await state()).toEqual(UNTOUCHED)
  await given.owner.query('grant execute on function audit.append_many(text, text[]) to app_rw')
  expect((await setUp()).ok).toBe(true)
  expect(await valueOf(given.owner, 'select count(*)::int from app_user')).toBe(1)
})
