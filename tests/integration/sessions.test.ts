// Sessions live in the database: what ends there has ended everywhere, at once.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { personByLoginName, type PersonRow } from '@/lib/data/people'
import { endSession, recordRefusal, startSession, viewerOfSession } from '@/lib/data/sessions'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let person: PersonRow
let count = 0

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
// Someone new for each test.
beforeEach(async () => {
  count += 1
  await appoint(given, { loginName: `person-${count}`, displayName: '某人', role: 'REPORTER' })
  await given.owner.query(`update app_user set password_changed_at = now() - interval '1 day' where login_name = $1`, [`person-${count}`])
  person = await read()
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

async function read(): Promise<PersonRow> {
  const row = await personByLoginName(`person-${count}`)
  if (row === null) throw new Error('there is nobody of that name')
  return row
}
const idHash = (id: string): Buffer => createHash('sha256').update(id).digest()
const change = (id: string, sql: string): Promise<unknown> => given.owner.query(
  `update session set ${sql} where id_hash = $1`, [idHash(id)],
)
const acts = async (): Promise<readonly string[]> => (await eventsOf(given.owner)).filter(({ stream, body }) => stream === 'auth' && body.includes(person.id)).map(({ body }) => JSON.parse(body).act)

describe('a session', () => {
  it('is known by its id, which the database holds only as a hash', async () => {
    const id = await startSession(person, ORIGIN)
    expect(id).toMatch(/^[\w-]{43}$/)
    expect(await viewerOfSession(id)).toMatchObject({
      userId: person.id, displayName: '某人', session8: idHash(id).toString('hex').slice(0, 8), grants: [{ role: 'REPORTER' }],
    })
    expect(await valueOf(given.owner, 'select count(*)::int from session where id_hash = $1', [idHash(id)])).toBe(1)
    const everything = JSON.stringify([
      await rowsOf(given.owner, 'select id_hash::text, end_reason from session'),
      (await eventsOf(given.owner)).map(({ body }) => body),
    ])
    expect(everything).not.toContain(id)
  })

  it('lasts twelve hours at most', async () => {
    const id = await startSession(person, ORIGIN)
    expect(await valueOf(given.owner, `select expires_at - created_at = interval '12 hours' from session where id_hash = $1`, [idHash(id)])).toBe(true)
    await change(id, `expires_at = now() + interval '1 minute'`)
    expect(await viewerOfSession(id)).not.toBeNull()
    await change(id, `expires_at = now() - interval '1 millisecond'`)
    expect(await viewerOfSession(id)).toBeNull()
  })

  it('ends after half an hour without a request', async () => {
    const id = await startSession(person, ORIGIN)
    await change(id, `last_seen_at = now() - interval '29 minutes'`)
    expect(await viewerOfSession(id)).not.toBeNull()
    await change(id, `last_seen_at = now() - interval '31 minutes'`)
    expect(await viewerOfSession(id)).toBeNull()
    expect(await viewerOfSession(id)).toBeNull()
  })

  it('is prolonged by a request, but written only once a minute', async () => {
    const id = await startSession(person, ORIGIN)
    const seen = (): Promise<unknown> => valueOf(given.owner, 'select last_seen_at::text from session where id_hash = $1', [idHash(id)])
    const first = await seen()
    await viewerOfSession(id)
    expect(await seen()).toBe(first)
    await change(id, `last_seen_at = now() - interval '2 minutes'`)
    await viewerOfSession(id)
    expect(await valueOf(given.owner, `select now() - last_seen_at < interval '30 seconds' from session where id_hash = $1`, [idHash(id)])).toBe(true)
  })

  it('is nobody’s where its id is unknown, changed or empty', async () => {
    const id = await startSession(person, ORIGIN)
    for (const other of ['', 'x', `${id}x`, id.slice(1), id.toLowerCase() === id ? id.toUpperCase() : id.toLowerCase(), idHash(id).toString('hex')]) expect(await viewerOfSession(other)).toBeNull()
  })

  it('ends where its person leaves, and only that one', async () => {
    const [one, two] = [await startSession(person, ORIGIN), await startSession(person, ORIGIN)]
    await endSession(one, ORIGIN)
    expect(await viewerOfSession(one)).toBeNull()
    expect(await viewerOfSession(two)).not.toBeNull()
    expect(await rowsOf(given.owner, 'select ended_at is not null as ended, end_reason from session where id_hash = $1', [idHash(one)])).toEqual([{ ended: true, end_reason: 'signed out' }])
  })

  it('that is over cannot be ended again: of ten requests at once one ends it, and later ones do nothing', async () => {
    const id = await startSession(person, ORIGIN)
    await Promise.all(Array.from({ length: 10 }, () => endSession(id, ORIGIN)))
    await endSession(id, ORIGIN)
    await endSession('unknown', ORIGIN)
    expect(await acts()).toEqual(['session.start', 'session.end'])
  })

  it('ends with the account', async () => {
    const id = await startSession(person, ORIGIN)
    await given.app.query('update app_user set disabled_at = now() where id = $1', [person.id])
    expect(await viewerOfSession(id)).toBeNull()
    await expect(startSession(await read(), ORIGIN)).rejects.toThrow()
    expect(await acts()).toEqual(['session.start'])
  })

  it('ends with a change of the password, and one that is started afterwards does not', async () => {
    const before = await startSession(person, ORIGIN)
    await given.app.query(`update app_user set password_hash = '$argon2id$other', password_changed_at = now() where id = $1`, [person.id])
    expect(await viewerOfSession(before)).toBeNull()
    expect(await viewerOfSession(await startSession(await read(), ORIGIN))).not.toBeNull()
  })

  it('gives what its person may do now, not what they might when it began', async () => {
    const id = await startSession(person, ORIGIN)
    await given.owner.query(`update role_grant set valid_to = now() where user_id = $1`, [person.id])
    expect((await viewerOfSession(id))?.grants).toEqual([])
    await given.owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
      select $1, 'LEADER', city_unit_id, false, now() from installation`, [person.id])
    await given.owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from)
      select $1, 'PUBLISHER', city_unit_id, true, now() + interval '1 day' from installation`, [person.id])
    expect((await viewerOfSession(id))?.grants).toEqual([{ role: 'LEADER', unitCodes: new Set(['410700']) }])
  })
})

describe('the log', () => {
  it('tells of each start and end with person, address and request', async () => {
    const id = await startSession(person, { ip: '192.0.2.9', requestId: 'r-1' })
    await endSession(id, { ip: '192.0.2.9', requestId: 'r-2' })
    const bodies = (await eventsOf(given.owner)).filter(({ body }) => body.includes(person.id)).map(({ body }) => JSON.parse(body))
    const actor = { id: person.id, role: 'REPORTER', sid8: idHash(id).toString('hex').slice(0, 8) }
    expect(bodies).toMatchObject([
      { act: 'session.start', actor, ip: '192.0.2.9', req: 'r-1', obj: { t: 'user', id: person.id }, result: 'ok' },
      { act: 'session.end', actor, ip: '192.0.2.9', req: 'r-2', obj: { t: 'user', id: person.id }, result: 'ok' },
    ])
  })

  it('tells of a refused sign-in why, but never the name that was typed', async () => {
    await recordRefusal(person, ORIGIN, 'wrong password')
    await recordRefusal(null, ORIGIN, 'unknown name')
    const bodies = (await eventsOf(given.owner)).filter(({ body }) => body.includes('session.refuse')).map(({ body }) => JSON.parse(body))
    expect(bodies).toMatchObject([
      { actor: { id: 'anonymous' }, obj: { id: person.id }, result: 'denied', why: 'wrong password' },
      { actor: { id: 'anonymous' }, obj: { id: 'unknown' }, result: 'denied', why: 'unknown name' },
    ])
  })

  it('that cannot be written lets no session begin and none be ended unseen', async () => {
    const id = await startSession(person, ORIGIN)
    await given.owner.query('revoke execute on function audit.append_many(text, text[]) from app_rw')
    await expect(startSession(person, ORIGIN)).rejects.toThrow()
    await expect(endSession(id, ORIGIN)).rejects.toThrow()
    await given.owner.query('grant execute on function audit.append_many(text, text[]) to app_rw')
    expect(await valueOf(given.owner, 'select count(*)::int from session where user_id = $1', [person.id])).toBe(1)
    expect(await viewerOfSession(id)).not.toBeNull()
  })
})
