// Sessions live in the database: what ends there has ended everywhere, at once.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { personByLoginName, type PersonRow } from '@/lib/data/people'
import { sessionsOf } from '@/lib/data/own-sessions'
import { endSession, recordRefusal, sessionById, startSession, viewerOfSession } from '@/lib/data/sessions'
import { SESSION_MS } from '@/lib/domain/session-rules'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let person: PersonRow
let count = 0
// Of an installation that says nothing else.
const IDLE_MS = 15 * 60 * 1000

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

  it('AU-7: idle or old, is accepted one second before its limit and refused one second after, 20 of 20', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const began = new Date('2030-05-01T00:00:00Z').getTime()
    const clockAt = (ms: number): void => void vi.setSystemTime(began + ms)
    const decisions: boolean[] = []
    const decide = async (id: string): Promise<void> => void decisions.push((await viewerOfSession(id)) !== null)
    try {
      for (let round = 0; round < 5; round += 1) {
        clockAt(0)
        const [id, other] = [await startSession(person, ORIGIN), await startSession(person, ORIGIN)]
        // The last request was some odd time after the beginning; from there the limit counts, to the second.
        const last = [0, 400, 59_000, 61_500, 600_000][round] ?? 0
        clockAt(last)
        await viewerOfSession(id)
        await viewerOfSession(other)
        clockAt(last + IDLE_MS - 1000)
        await decide(id)
        clockAt(last + IDLE_MS + 1000)
        await decide(other)
        // Kept awake until the last minutes, it still ends after twelve hours.
        clockAt(0)
        const long = await startSession(person, ORIGIN)
        for (const ms of [600_000, 1_200_000]) {
          clockAt(ms)
          expect(await viewerOfSession(long)).not.toBeNull()
        }
        await given.owner.query('update session set last_seen_at = $2 where id_hash = $1', [idHash(long), new Date(began + SESSION_MS - 60_000)])
        clockAt(SESSION_MS - 1000)
        await decide(long)
        clockAt(SESSION_MS + 1000)
        await decide(long)
      }
    } finally {
      vi.useRealTimers()
    }
    process.stdout.write(`AU-7: ${decisions.length} decisions, accepted before and refused after: ${decisions.filter((one, place) => one === (place % 2 === 0)).length}\n`)
    expect(decisions).toEqual(Array.from({ length: 20 }, (_, place) => place % 2 === 0))
  })

  it('is prolonged by a request, but written only once a second', async () => {
    const id = await startSession(person, ORIGIN)
    const seen = (): Promise<unknown> => valueOf(given.owner, 'select last_seen_at::text from session where id_hash = $1', [idHash(id)])
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const began = Date.now()
      const first = await seen()
      vi.setSystemTime(began + 500)
      await viewerOfSession(id)
      expect(await seen()).toBe(first)
      vi.setSystemTime(began + 2000)
      await viewerOfSession(id)
      expect(await seen()).not.toBe(first)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is looked at without being prolonged', async () => {
    const id = await startSession(person, ORIGIN)
    await change(id, `last_seen_at = now() - interval '5 minutes'`)
    const seen = (): Promise<unknown> => valueOf(given.owner, 'select last_seen_at::text from session where id_hash = $1', [idHash(id)])
    const before = await seen()
    expect(await sessionById(id)).not.toBeNull()
    expect(await seen()).toBe(before)
  })

  it('keeps address and browser for its person, cut to what fits', async () => {
    const id = await startSession(person, { ip: '2'.repeat(300), requestId: 'r' }, { userAgent: 'b'.repeat(3000) })
    expect(await rowsOf(given.owner, 'select length(ip) as ip, length(user_agent) as browser from session where id_hash = $1', [idHash(id)])).toEqual([{ ip: 64, browser: 200 }])
    expect(await sessionsOf(person.id)).toMatchObject([{ key: idHash(id).toString('hex').slice(0, 16), stage: 'FULL', method: 'PASSWORD' }])
  })

  it.each(['NEW_PASSWORD', 'SECOND_FACTOR', 'ENROLMENT'] as const)('at the stage %s opens nothing, and lasts ten minutes', async (stage) => {
    const id = await startSession(person, ORIGIN, { stage, secondFactorAt: null })
    expect(await viewerOfSession(id)).toBeNull()
    expect(await sessionById(id)).toMatchObject({ stage })
    expect(await valueOf(given.owner, `select expires_at - created_at = interval '10 minutes' from session where id_hash = $1`, [idHash(id)])).toBe(true)
  })

  it('that never showed a second factor ends where a role begins that demands one', async () => {
    const id = await startSession(person, ORIGIN, { secondFactorAt: null })
    expect(await viewerOfSession(id)).not.toBeNull()
    await given.owner.query(`insert into role_grant (user_id, role, unit_id, with_descendants, valid_from) select $1, 'REVIEWER', city_unit_id, true, now() - interval '1 second' from installation`, [person.id])
    expect(await viewerOfSession(id)).toBeNull()
    expect(await viewerOfSession(await startSession(await read(), ORIGIN))).not.toBeNull()
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
