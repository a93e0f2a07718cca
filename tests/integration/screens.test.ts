// The address of a wall: who makes it, what it opens, that it opens nothing else, and that it ends.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET as openAddress } from '@/app/(public)/screen/[token]/route'
import { openScreen } from '@/app/(public)/screen/_parts/open-screen'
import { GET as exportRelease } from '@/app/api/v1/releases/[slug]/[format]/route'
import { openToReader } from '@/app/(public)/_reading/open-to-reader'
import { everyScreen } from '@/lib/data/screens'
import type { Viewer } from '@/lib/domain/viewer'
import { endScreen } from '@/lib/operations/end-screen'
import { makeScreen } from '@/lib/operations/make-screen'
import { readScreen } from '@/lib/operations/read-screen'
import { dayOf, now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { appoint, ORIGIN } from './appoint'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let admin: Viewer
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  admin = await appoint(given, { loginName: 'system', displayName: '演示系统管理员', role: 'SYSTEM_ADMIN' })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})
beforeEach(async () => {
  callAs('')
  await given.owner.query('delete from rate_limit')
})

const tomorrow = (): string => dayOf(new Date(now().getTime() + 24 * 60 * 60 * 1000))

async function made(facts: { readonly label?: string; readonly line?: string } = {}): Promise<{ readonly id: number; readonly token: string }> {
  const result = await makeScreen(admin, { label: '三楼会议室', line: 'newest', until: tomorrow(), ...facts }, ORIGIN)
  if (!result.ok) throw new Error('no address was made')
  return { id: result.value.id, token: new URL(result.value.address).pathname.replace('/screen/', '') }
}

/** Its time is over, as of now. */
const letExpire = async (id: number): Promise<void> => {
  await given.owner.query('alter table screen disable trigger screen_check')
  await given.owner.query(`update screen set made_at = now() - interval '10 days', expires_at = now() - interval '1 second' where id = $1`, [id])
  await given.owner.query('alter table screen enable trigger screen_check')
}

async function whileClosed<T>(work: () => Promise<T>): Promise<T> {
  Object.assign(environment(), { PLUMBLINE_PUBLIC: 'no' })
  try {
    return await work()
  } finally {
    Object.assign(environment(), { PLUMBLINE_PUBLIC: 'yes' })
  }
}

const opened = async (token: string, search = {}): Promise<unknown> => {
  callAs(`plumbline.screen=${token}`)
  return await openScreen(search)
}
const sentAway = (error: unknown): string => (error instanceof Error && 'digest' in error ? String(error.digest) : String(error))
const visit = async (token: string): Promise<Response> => await openAddress(new Request(`http://localhost:3000/screen/${token}?layout=4x3`), { params: Promise.resolve({ token }) })

describe('the address of a wall', () => {
  it('is known by its hash alone, and its life stands in the log without it and without what it is called', async () => {
    const { id, token } = await made({ label: '四楼会议室' })
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const tables = await rowsOf<{ name: string }>(given.owner, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit')`)
    for (const { name } of tables) expect(await valueOf(given.owner, `select count(*)::int from ${name} t where t::text like $1`, [`%${token}%`]), name).toBe(0)
    expect(await valueOf(given.owner, 'select count(*)::int from screen where id = $1 and token_hash = sha256($2)', [id, Buffer.from(token)])).toBe(1)
    await endScreen(admin, { screen: id }, ORIGIN)
    const acts = await rowsOf<{ act: string; body: string }>(given.owner, `select facts ->> 'act' as act, facts::text as body from audit.event where facts ->> 'act' like 'screen.%' and facts #>> '{obj,id}' = $1 order by at`, [String(id)])
    expect(acts.map(({ act }) => act)).toEqual(['screen.make', 'screen.end'])
    for (const { body } of acts) expect(body).not.toContain('四楼')
  })

  it('opens the wall, also where the installation is closed to readers, and names the period of its line', async () => {
    const { token } = await made({ line: 'annual' })
    expect(await whileClosed(() => opened(token))).toEqual({ by: 'token', search: { period: '2023' } })
    expect(await whileClosed(() => opened(token, { period: '2022' }))).toEqual({ by: 'token', search: { period: '2022' } })
  })

  it('opens nothing else: whoever holds it is nobody to every other page and handler', async () => {
    const { token } = await made()
    await whileClosed(async () => {
      callAs(`plumbline.screen=${token}`)
      const page = await openToReader('/', {}).catch((error: unknown) => sentAway(error))
      expect(page).toMatch(/^NEXT_REDIRECT;.*\/sign-in/)
      const answer = await exportRelease(new Request('http://localhost:3000/api/v1/releases/annual-2023/csv'), { params: Promise.resolve({ slug: 'annual-2023', format: 'csv' }) })
      expect(answer.status).toBe(401)
    })
  })

  it('goes to the wall with what the address asks for, and leaves the secret behind', async () => {
    const { token } = await made()
    const answer = await visit(token)
    expect([answer.status, answer.headers.get('location'), answer.headers.get('x-robots-tag')]).toEqual([303, '/screen?layout=4x3', 'noindex'])
  })

  it.each(['x', 'a'.repeat(43), `${'a'.repeat(42)}'`, '../desk', '%00'])('%j is nobody’s, and says so in a sentence', async (token) => {
    const answer = await visit(token)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('这个大屏地址不能用')
    expect(await whileClosed(() => opened(token))).toEqual({ by: 'nothing', why: 'unknown' })
  })

  it('without it a closed installation sends to sign in, and an open one shows', async () => {
    for (const isClosed of [true, false]) expect(await (isClosed ? whileClosed(() => openScreen({})) : openScreen({}))).toEqual({ by: 'nobody', search: {} })
    expect(await openToReader('/screen', { layout: '4x3' })).toBeUndefined()
    expect(await whileClosed(() => openToReader('/screen', { layout: '4x3' }).catch((error: unknown) => sentAway(error)))).toMatch(/\/sign-in\?next=%2Fscreen%3Flayout%3D4x3/)
  })

  it('is stopped at the 61st try of an hour from one place', async () => {
    const statuses = new Map<number, number>()
    for (let at = 0; at < 63; at += 1) {
      const { status } = await visit(String(at).padStart(43, 'A'))
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
    expect([...statuses]).toEqual([[404, 60], [429, 3]])
  })
})

describe('the end of it', () => {
  it('comes with its last day, and is said while it runs', async () => {
    const { id, token } = await made()
    expect(await readScreen(token)).toEqual({ standing: 'in-force', line: 'newest' })
    await letExpire(id)
    for (const isClosed of [true, false]) expect(await (isClosed ? whileClosed(() => opened(token)) : opened(token))).toEqual({ by: 'nothing', why: 'expired' })
    expect((await visit(token)).status).toBe(303)
  })

  it('comes at once where an administrator ends it, and cannot be undone', async () => {
    const { id, token } = await made()
    expect(await endScreen(admin, { screen: id }, ORIGIN)).toEqual({ ok: true, value: { label: '三楼会议室' } })
    expect(await opened(token)).toEqual({ by: 'nothing', why: 'ended' })
    expect(await endScreen(admin, { screen: id }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'screen.ended-already' }] })
    expect(await endScreen(admin, { screen: 999_999 }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'screen.unknown' }] })
    await expect(given.owner.query('update screen set ended_at = null, ended_by_id = null where id = $1', [id])).rejects.toThrow('the address of a screen ends once')
    await expect(given.owner.query(`update screen set expires_at = expires_at + interval '1 day' where id = $1`, [id])).rejects.toThrow('the address of a screen is not changed')
  })
})

describe('making one', () => {
  it.each(['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const)('is not for %s', async (role) => {
    const viewer = await appoint(given, { loginName: role.toLowerCase().replace('_', '-'), displayName: '演示', role })
    expect(await makeScreen(viewer, { label: '三楼', line: 'newest', until: tomorrow() }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'permission.missing' }] })
    expect(await endScreen(viewer, { screen: 1 }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'permission.missing' }] })
  })

  it.each([
    [{ label: '' }, 'screen.label-missing'],
    [{ line: 'monthly' }, 'screen.line'],
    [{ until: '' }, 'screen.until-unreadable'],
    [{ until: '2020-01-01' }, 'screen.until-past'],
    [{ until: '2999-01-01' }, 'screen.until-late'],
  ])('is refused for %j: %s', async (facts, code) => {
    const before = (await everyScreen()).length
    expect(await makeScreen(admin, { label: '三楼', line: 'newest', until: tomorrow(), ...facts }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code }] })
    expect((await everyScreen()).length).toBe(before)
  })

  it('lists it with its maker, its end, and the day on which it was last read', async () => {
    const { id, token } = await made({ label: '五楼' })
    const listed = async () => (await everyScreen()).find((screen) => screen.id === id)
    expect(await listed()).toMatchObject({ label: '五楼', madeBy: '演示系统管理员', seenOn: null, endedAt: null })
    await readScreen(token)
    expect((await listed())?.seenOn).toBe(dayOf(now()))
  })

  it('holds in the database too: a year at most, and a label', async () => {
    const insert = async (label: string, until: string): Promise<unknown> =>
      await given.owner.query(`insert into screen (token_hash, label, line, made_by_id, made_at, expires_at) values (sha256($1::bytea), $2, 'newest', $3, now(), now() + $4::interval)`, [label, label, admin.userId, until])
    await expect(insert('a', '2 years')).rejects.toThrow('screen_span')
    await expect(insert('', '1 day')).rejects.toThrow('screen_label')
  })
})
