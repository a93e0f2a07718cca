// Name and password to a session, and the steps after it.
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { signInWithPassword } from '@/lib/auth/password-sign-in'
import { sessionById, startSession, viewerOfSession } from '@/lib/data/sessions'
import { chooseNewPassword } from '@/lib/operations/choose-new-password'
import { database } from '@/lib/platform/database/connection'
import { hashPassword, needsRehash } from '@/lib/platform/password'
import { ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { accountOf, from, newAccount, PASSWORD, sessionOf, signedIn, sidOf, withSecondFactor } from './signing-in'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})
vi.setConfig({ testTimeout: 300_000 })

const set = (loginName: string, sql: string): Promise<unknown> => given.owner.query(`update app_user set ${sql} where login_name = $1`, [loginName])
const refusalsOf = async (id: string): Promise<readonly string[]> =>
  (await eventsOf(given.owner)).map(({ body }) => JSON.parse(body)).filter(({ act, obj }) => act === 'session.refuse' && obj.id === id).map(({ why }) => why)
const INITIAL = 'k7mq-2xhv-9bdn-r4fw'
const OWN = { password: 'Neap-Tide-Water-8', passwordRepeat: 'Neap-Tide-Water-8', next: '/desk' }

async function invited(until = `now() + interval '72 hours'`): Promise<Awaited<ReturnType<typeof newAccount>>> {
  const { loginName } = await newAccount(given)
  await given.owner.query(`update app_user set password_hash = $2, initial_password_until = ${until} where login_name = $1`, [loginName, await hashPassword(INITIAL)])
  return await accountOf(loginName)
}

describe('a refusal', () => {
  it('AU-2: is the same answer for every reason, and only the log knows which', async () => {
    const good = await newAccount(given)
    const disabled = await newAccount(given)
    await set(disabled.loginName, 'disabled_at = now()')
    const inactive = await newAccount(given)
    await set(inactive.loginName, `created_at = now() - interval '200 days', password_changed_at = now() - interval '91 days', last_signed_in_at = now() - interval '91 days'`)
    const expired = await invited(`now() - interval '1 second'`)
    const used = await invited()
    await set(used.loginName, 'initial_password_used_at = now()')
    const sso = await newAccount(given)
    await set(sso.loginName, 'password_hash = null')
    const tries = [
      [good, 'Wrong-Guess-7', 'wrong password'],
      [disabled, PASSWORD, 'disabled account'],
      [inactive, PASSWORD, 'inactive account'],
      [expired, INITIAL, 'initial password expired'],
      [used, INITIAL, 'initial password used'],
      [sso, PASSWORD, 'wrong password'],
    ] as const
    for (const [{ id, loginName }, password, why] of tries) {
      expect(await signInWithPassword(loginName, password, from()), why).toEqual({ ok: false, why: 'refused' })
      expect(await refusalsOf(id), why).toEqual([why])
    }
    expect(await signInWithPassword('nobody.at.all', PASSWORD, from())).toEqual({ ok: false, why: 'refused' })
    expect(await signInWithPassword(good.loginName, PASSWORD, from())).toMatchObject({ ok: true })
  })

  it('AU-2: costs as many database statements for an unknown name as for a wrong password', async () => {
    const { loginName } = await newAccount(given)
    const plain = database()
    let statements = 0
    const counting = plain.$extends({ query: { $allOperations: ({ args, query }) => {
      statements += 1
      return query(args)
    } } })
    const serveThrough = (client: unknown): void => void Object.assign(globalThis, { plumblineDatabase: client as typeof plain })
    const count = async (name: string): Promise<number> => {
      serveThrough(counting)
      statements = 0
      await signInWithPassword(name, 'Wrong-Guess-7', from())
      serveThrough(plain)
      return statements
    }
    const [known, unknown] = [await count(loginName), await count('nobody.of.this.name')]
    expect(known).toBe(unknown)
    expect(known).toBeGreaterThan(3)
  })
})

describe('signing in', () => {
  it('AU-4: gives an id that nobody knew before, and ends the one that the browser brought along, 50 times', async () => {
    const [attacker, victim] = [await newAccount(given), await newAccount(given)]
    let alive = 0
    const ids = new Set<string>()
    for (let round = 0; round < 50; round += 1) {
      const planted = await startSession(attacker, ORIGIN)
      const sid = sidOf(await signInWithPassword(victim.loginName, PASSWORD, from(undefined, planted)))
      ids.add(sid)
      if (sid === planted || (await sessionById(planted)) !== null) alive += 1
    }
    process.stdout.write(`AU-4: 50 planted ids, ${alive} valid after sign-in\n`)
    expect({ alive, ids: ids.size }).toEqual({ alive: 0, ids: 50 })
  })

  it('AU-3: makes the hash anew where it has other parameters than today’s, and leaves the password’s age as it is', async () => {
    const { loginName } = await newAccount(given)
    await given.owner.query('update app_user set password_hash = $2 where login_name = $1', [loginName, await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })])
    const before = await accountOf(loginName)
    await signedIn(loginName)
    const after = await accountOf(loginName)
    expect([needsRehash(before.passwordHash ?? ''), needsRehash(after.passwordHash ?? '')]).toEqual([true, false])
    expect(after.passwordChangedAt).toEqual(before.passwordChangedAt)
    await signedIn(loginName)
    expect((await accountOf(loginName)).passwordHash).toBe(after.passwordHash)
  })

  it('opens the desk to a reporter at once, and remembers when', async () => {
    const { loginName } = await newAccount(given)
    const { sid } = await signedIn(` ${loginName.toUpperCase()} `)
    expect(await viewerOfSession(sid)).toMatchObject({ loginName })
    expect((await accountOf(loginName)).lastSignedInAt).not.toBeNull()
  })

  it.each(['REVIEWER', 'PUBLISHER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const)('opens nothing to a %s who has not set up the second factor', async (role) => {
    const { loginName } = await newAccount(given, role)
    const { sid, session } = await signedIn(loginName)
    expect(session.stage).toBe('ENROLMENT')
    expect(await viewerOfSession(sid)).toBeNull()
    expect((await accountOf(loginName)).lastSignedInAt).toBeNull()
  })

  it('opens nothing to whoever has a second factor and showed only the password, old as it may be', async () => {
    const person = await newAccount(given)
    await withSecondFactor(person)
    await set(person.loginName, `password_changed_at = now() - interval '91 days', last_signed_in_at = now()`)
    expect((await signedIn(person.loginName)).session.stage).toBe('SECOND_FACTOR')
  })

  it('asks for a new password after 90 days', async () => {
    const { loginName } = await newAccount(given)
    await set(loginName, `password_changed_at = now() - interval '91 days', last_signed_in_at = now()`)
    expect((await signedIn(loginName)).session.stage).toBe('NEW_PASSWORD')
  })
})

describe('AU-9: an initial password', () => {
  it('works once, of ten at the same moment, and then only for choosing an own one', async () => {
    const { loginName } = await invited()
    // Two at a time: five wrong ones would lock the account.
    const answers = [...(await Promise.all([1, 2].map(() => signInWithPassword(loginName, INITIAL, from())))), await signInWithPassword(loginName, INITIAL, from())]
    const good = answers.filter((answer) => answer.ok)
    expect(good).toHaveLength(1)
    const sid = good[0] === undefined ? '' : sidOf(good[0])
    const session = await sessionOf(sid)
    expect(session.stage).toBe('NEW_PASSWORD')
    expect(await viewerOfSession(sid)).toBeNull()
    const chosen = await chooseNewPassword(session, OWN, ORIGIN)
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.problems))
    expect(await sessionById(sid)).toBeNull()
    expect(await viewerOfSession(chosen.value.sid)).toMatchObject({ loginName })
    expect(await accountOf(loginName)).toMatchObject({ initialPasswordUntil: null, initialPasswordUsedAt: null })
    expect((await signInWithPassword(loginName, INITIAL, from())).ok).toBe(false)
    expect((await signInWithPassword(loginName, OWN.password, from())).ok).toBe(true)
  })

  it('cannot be kept, and the own one obeys the policy', async () => {
    const { loginName } = await invited()
    const { session } = await signedIn(loginName, INITIAL)
    for (const [password, code] of [[INITIAL, 'password.reused'], ['Ab1!short', 'password.too-short'], [`Xy7!${loginName}-qr`, 'password.names-account'], ['Xinxiang-Tide-7', 'password.names-account'], ['Password@2026', 'password.too-common']] as const) {
      expect(await chooseNewPassword(session, { password, passwordRepeat: password, next: '/' }, ORIGIN), password).toMatchObject({ ok: false, problems: [{ code }] })
    }
    expect(await chooseNewPassword(session, { ...OWN, passwordRepeat: 'Neap-Tide-Water-9' }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'password.repeat-differs' }] })
    expect((await chooseNewPassword(session, OWN, ORIGIN)).ok).toBe(true)
    // The session that chose is over.
    expect(await chooseNewPassword(session, { ...OWN, password: 'Ebb-Tide-Water-9', passwordRepeat: 'Ebb-Tide-Water-9' }, ORIGIN)).toMatchObject({ ok: false })
  })

  it('leads a role that demands a second factor on to setting it up', async () => {
    const { loginName } = await invited()
    await given.owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from) select u.id, 'PUBLISHER', i.city_unit_id, true, now() - interval '1 minute' from app_user u, installation i where u.login_name = $1`, [loginName])
    const { session } = await signedIn(loginName, INITIAL)
    const chosen = await chooseNewPassword(session, OWN, ORIGIN)
    expect(chosen.ok ? (await sessionOf(chosen.value.sid)).stage : null).toBe('ENROLMENT')
  })
})

it('the log tells each step, and nowhere holds a password', async () => {
  const everything = JSON.stringify([(await eventsOf(given.owner)).map(({ body }) => body), await rowsOf(given.owner, 'select key from rate_limit')])
  for (const secret of [PASSWORD, INITIAL, OWN.password, 'Wrong-Guess-7']) expect(everything).not.toContain(secret)
  expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%"password.change"%'`)).toBeGreaterThan(2)
})
