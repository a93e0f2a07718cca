// Whom the identity provider names: pinned by issuer and subject, let in by no name alone a second time, created never.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInWithIdentity } from '@/lib/auth/identity-sign-in'
import { sessionById } from '@/lib/data/sessions'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { accountOf, from, newAccount, withSecondFactor } from './signing-in'

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

const ISSUER = 'https://id.example'
let made = 0

async function waiting(role: Parameters<typeof newAccount>[1] = 'REPORTER') {
  const { id, loginName } = await newAccount(given, role)
  const name = `name-${(made += 1)}`
  await given.owner.query('update app_user set sso_name = $2 where id = $1', [id, name])
  return { id, loginName, name, subject: `subject-${made}` }
}
const come = (subject: string, name: string, issuer = ISSUER) => signInWithIdentity({ issuer, subject, name }, from())
const stageOf = async (answer: Awaited<ReturnType<typeof come>>) => (answer.ok ? ((await sessionById(answer.sid))?.stage ?? null) : null)
const REFUSED = { ok: false, why: 'refused' }

describe('single sign-on', () => {
  it('pins the subject at the first sign-in; from then on the subject counts, whatever the name becomes', async () => {
    const { id, name, subject } = await waiting()
    expect(await come(subject, name)).toMatchObject({ ok: true, userId: id })
    expect(await rowsOf(given.owner, 'select issuer, subject from identity where user_id = $1', [id])).toEqual([{ issuer: ISSUER, subject }])
    expect(await come(subject, 'quite another name')).toMatchObject({ ok: true, userId: id })
    expect(await come(subject, '')).toMatchObject({ ok: true, userId: id })
    // Somebody else at the provider who is given the name later.
    expect(await come('another subject', name)).toEqual(REFUSED)
    const acts = (await eventsOf(given.owner)).map(({ body }) => JSON.parse(body)).filter(({ obj }) => obj.id === id).map(({ act }) => act)
    expect(acts.filter((act) => act === 'identity.link')).toHaveLength(1)
  })

  it('does not take another provider’s subject for its own', async () => {
    const { name, subject } = await waiting()
    await come(subject, name)
    expect(await come(subject, 'nobody', 'https://other.example')).toEqual(REFUSED)
  })

  it('refuses whom no account waits for, and creates nothing', async () => {
    const count = () => valueOf(given.owner, 'select (select count(*) from app_user) + (select count(*) from identity) + (select count(*) from session)')
    const before = await count()
    for (const name of ['unknown', '', 'name-1 ']) expect(await come('nobody', name)).toEqual(REFUSED)
    expect(await count()).toBe(before)
  })

  it('refuses a disabled account, pinned or not', async () => {
    const [pinned, never] = [await waiting(), await waiting()]
    await come(pinned.subject, pinned.name)
    await given.owner.query('update app_user set disabled_at = now() where id = any($1)', [[pinned.id, never.id]])
    expect(await come(pinned.subject, pinned.name)).toEqual(REFUSED)
    expect(await come(never.subject, never.name)).toEqual(REFUSED)
    expect(await valueOf(given.owner, 'select count(*)::int from identity where user_id = $1', [never.id])).toBe(0)
  })

  it('asks for the second factor where a role demands it or one is set up, and for no new password', async () => {
    const [reporter, publisher, careful] = [await waiting(), await waiting('PUBLISHER'), await waiting()]
    await withSecondFactor(await accountOf(careful.loginName))
    await given.owner.query(`update app_user set password_changed_at = now() - interval '91 days', last_signed_in_at = now() where id = $1`, [reporter.id])
    expect(await stageOf(await come(reporter.subject, reporter.name))).toBe('FULL')
    expect(await stageOf(await come(publisher.subject, publisher.name))).toBe('ENROLMENT')
    expect(await stageOf(await come(careful.subject, careful.name))).toBe('SECOND_FACTOR')
  })
})
