// The first set-up: one code, used once, makes two people.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SetUp } from '@/lib/contracts/set-up'
import { personByLoginName, viewerFor } from '@/lib/data/people'
import { plainSetUpCode } from '@/lib/domain/set-up-code'
import { setUpInstallation } from '@/lib/operations/set-up-installation'
import { verifyPassword } from '@/lib/platform/password'
import { ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { refusals } from './recording'

let given: Clone
let stopServing: () => Promise<void>

const CODE = 'ABCDE-FGHJK-MNPQR-STVWX'
const person = (loginName: string, displayName: string, password: string) => ({
  loginName, displayName, password, passwordRepeat: password,
})
const REPORTER = person('zhang.san', '张三', 'Correct-Horse-1')
const PUBLISHER = person('li.si', '李四', 'Battery-Staple-2')
const setUp = (facts: Partial<SetUp> = {}) => setUpInstallation({ code: CODE, reporter: REPORTER, publisher: PUBLISHER, ...facts }, ORIGIN)
const WRONG = [['set-up.code-wrong', 'code']] as const

const state = (): Promise<readonly unknown[]> =>
  rowsOf(given.owner, `select (select count(*)::int from app_user) as people, (select count(*)::int
    from role_grant) as grants, (select count(*)::int from audit.event
    where body like '%installation.set-up%') as events, set_up_at is not null as done, set_up_code_hash is null as used
    from installation`)
const UNTOUCHED = [{ people: 0, grants: 0, events: 0, done: false, used: false }]
const DONE = [{ people: 2, grants: 2, events: 1, done: true, used: true }]

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

it('makes the one who enters and the one who publishes, each for the whole city, and uses the code up', async () => {
  expect(await setUp()).toEqual({ ok: true, value: null })
  expect(await state()).toEqual(DONE)
  const people = await Promise.all(['zhang.san', ' LI.SI '].map((name) => personByLoginName(name)))
  const viewers = await Promise.all(people.map(async (row) => (row === null ? null : await viewerFor(row, '', new Date()))))
  expect(viewers.map((viewer) => [viewer?.displayName, viewer?.grants.map(({ role, unitCodes }) => [role, unitCodes.has('410700'), unitCodes.has('410721'), unitCodes.has('SFJ'), unitCodes.has('410000')])])).toEqual([
    ['张三', [['REPORTER', true, true, true, false]]],
    ['李四', [['PUBLISHER', true, true, true, false]]],
  ])
})

it('keeps passwords as argon2id only, under which they are right and others wrong, and tells the log neither', async () => {
  await setUp()
  const hashes = await rowsOf<{ login_name: string; password_hash: string }>(
    given.owner, 'select login_name, password_hash from app_user order by 1',
  )
  const argon2id = expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(hashes.map(({ password_hash }) => password_hash)).toEqual([argon2id, argon2id])
  expect(await verifyPassword(hashes[1]?.password_hash ?? null, REPORTER.password)).toBe(true)
  expect(await verifyPassword(hashes[1]?.password_hash ?? null, PUBLISHER.password)).toBe(false)
  const told = (await eventsOf(given.owner)).map(({ body }) => body).join('\n')
  for (const secret of [REPORTER.password, PUBLISHER.password, CODE, plainSetUpCode(CODE), 'argon2id']) expect(told).not.toContain(secret)
})

it.each(['abcde-fghjk-mnpqr-stvwx', 'ABCDEFGHJKMNPQRSTVWX', ' abcde fghjk mnpqr stvwx '])('takes the code as people type it: “%s”', async (code) => {
  expect((await setUp({ code })).ok).toBe(true)
})

it('of twenty at once lets exactly one through', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => setUp({
    reporter: { ...REPORTER, loginName: `reporter-${index}` }, publisher: { ...PUBLISHER, loginName: `publisher-${index}` },
  })))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.flatMap(refusals)).toEqual(Array.from({ length: 19 }, () => WRONG[0]))
  expect(await state()).toEqual(DONE)
})

it('is refused with the code that was used, with another one and with none', async () => {
  await setUp()
  for (const code of [CODE, 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ', '']) {
    expect(refusals(await setUp({ code, reporter: { ...REPORTER, loginName: 'other' }, publisher: { ...PUBLISHER, loginName: 'another' } }))).toEqual(WRONG)
  }
  expect(await state()).toEqual(DONE)
})

it('is refused before the reference data are there', async () => {
  const empty = await clone('migrated')
  await stopServing()
  stopServing = await serveFrom(empty)
  expect(refusals(await setUp())).toEqual(WRONG)
  await empty.end()
})

describe('what is not acceptable is refused at its field, and the code stays good', () => {
  const again = (base: typeof REPORTER, password: string) => ({ ...base, password, passwordRepeat: password })

  it('for every field and rule', async () => {
    const cases: readonly (readonly [Partial<SetUp>, string, string])[] = [
      [{ code: 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ' }, 'set-up.code-wrong', 'code'],
      [{ code: '' }, 'set-up.code-wrong', 'code'],
      [{ publisher: { ...PUBLISHER, loginName: REPORTER.loginName } }, 'set-up.same-person', 'publisher.loginName'],
      [{ reporter: { ...REPORTER, loginName: 'Zhang' } }, 'person.login-name', 'reporter.loginName'],
      [{ reporter: { ...REPORTER, loginName: '张三' } }, 'person.login-name', 'reporter.loginName'],
      [{ reporter: { ...REPORTER, loginName: 'z' } }, 'person.login-name', 'reporter.loginName'],
      [{ publisher: { ...PUBLISHER, displayName: '' } }, 'person.display-name', 'publisher.displayName'],
      [{ publisher: { ...PUBLISHER, displayName: '四'.repeat(65) } }, 'person.display-name', 'publisher.displayName'],
      [{ reporter: again(REPORTER, 'Short-1') }, 'password.too-short', 'reporter.password'],
      [{ reporter: again(REPORTER, `Aa1-${'x'.repeat(130)}`) }, 'password.too-long', 'reporter.password'],
      [{ reporter: again(REPORTER, 'only lower case') }, 'password.too-simple', 'reporter.password'],
      [{ publisher: again(PUBLISHER, 'My-Name-Li.Si-1') }, 'password.names-account', 'publisher.password'],
      [{ publisher: { ...PUBLISHER, passwordRepeat: 'Battery-Staple-3' } }, 'password.repeat-differs', 'publisher.passwordRepeat'],
    ]
    for (const [facts, code, path] of cases) expect(refusals(await setUp(facts))).toEqual([[code, path]])
    expect(await state()).toEqual(UNTOUCHED)
    expect((await setUp()).ok).toBe(true)
  })

  it('each at once', async () => {
    const result = await setUp({
      code: 'wrong', reporter: again({ ...REPORTER, loginName: 'Z' }, 'short'), publisher: { ...PUBLISHER, displayName: '' },
    })
    expect(refusals(result).map(([code]) => code).sort()).toEqual([
      'password.too-short', 'person.display-name', 'person.login-name', 'set-up.code-wrong',
    ])
    expect(await state()).toEqual(UNTOUCHED)
  })
})

it('that cannot be logged is undone, and the code stays good', async () => {
  await given.owner.query('revoke execute on function audit.append_many(text, text[]) from app_rw')
  await expect(setUp()).rejects.toThrow()
  expect(await state()).toEqual(UNTOUCHED)
  await given.owner.query('grant execute on function audit.append_many(text, text[]) to app_rw')
  expect((await setUp()).ok).toBe(true)
  expect(await valueOf(given.owner, 'select count(*)::int from app_user')).toBe(2)
})
