// AU-6: cookies that were captured before open nothing after a session's end, from the very next request on.
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { lockedPerson, setDisabled } from '@/lib/data/accounts'
import { endSession, endSessionsOf, sessionById, startSession, viewerOfSession } from '@/lib/data/sessions'
import { changeOwnPassword } from '@/lib/operations/change-own-password'
import { endOtherOwnSessions } from '@/lib/operations/end-other-own-sessions'
import { endOwnSession } from '@/lib/operations/end-own-session'
import { database } from '@/lib/platform/database/connection'
import { sessionsOf } from '@/lib/data/own-sessions'
import { ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, type Clone } from './database'
import { newAccount, PASSWORD, sessionOf } from './signing-in'

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

type Person = Awaited<ReturnType<typeof newAccount>>
const COOKIES = 100

/** Ids of sessions that all open the desk, and of one more that does something. */
async function captured(): Promise<{ readonly person: Person; readonly ids: readonly string[]; readonly own: string }> {
  const person = await newAccount(given)
  const ids: string[] = []
  for (let at = 0; at < COOKIES; at += 1) ids.push(await startSession(person, ORIGIN))
  for (const id of ids) expect(await viewerOfSession(id)).not.toBeNull()
  return { person, ids, own: await startSession(person, ORIGIN) }
}

async function accepted(ids: readonly string[]): Promise<number> {
  let count = 0
  for (const id of ids) if ((await viewerOfSession(id)) !== null || (await sessionById(id)) !== null) count += 1
  return count
}

const ENDS: readonly (readonly [what: string, end: (given: { readonly person: Person; readonly ids: readonly string[]; readonly own: string }) => Promise<unknown>])[] = [
  ['signing out of each', async ({ ids }) => {
    for (const id of ids) await endSession(id, ORIGIN)
  }],
  ['a change of the password in another session', async ({ own }) => {
    const changed = await changeOwnPassword(await sessionOf(own), { current: PASSWORD, password: 'Neap-Tide-Water-8', passwordRepeat: 'Neap-Tide-Water-8' }, ORIGIN)
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems))
    // The one in which it was changed goes on, under a new id.
    expect(await viewerOfSession(own)).toBeNull()
    expect(await viewerOfSession(changed.value.sid)).not.toBeNull()
    expect(changed.value.ended).toBe(COOKIES)
  }],
  ['an administrator’s revocation', ({ person }) => database().$transaction((tx) => endSessionsOf(tx, person.id, 'ended by an administrator'))],
  ['disabling the account', ({ person }) => database().$transaction(async (tx) => {
    await lockedPerson(tx, person.id)
    await setDisabled(tx, person.id, new Date())
  })],
  ['a change of roles', ({ person }) => database().$transaction((tx) => endSessionsOf(tx, person.id, 'role changed'))],
  ['ending all others from one’s own list', async ({ own }) => await endOtherOwnSessions(await sessionOf(own), ORIGIN)],
]

it.each(ENDS)(`AU-6: of ${COOKIES} captured ids none is accepted after %s`, async (what, end) => {
  const before = await captured()
  await end(before)
  const count = await accepted(before.ids)
  process.stdout.write(`AU-6: ${COOKIES} replayed after ${what}: ${count} accepted\n`)
  expect(count).toBe(0)
})

it('AU-6: captured ids would be accepted where nothing ended them', async () => {
  const { ids } = await captured()
  expect(await accepted(ids.slice(0, 10))).toBe(10)
})

it('one session is ended from one’s own list, and nobody else’s can be', async () => {
  const [mine, theirs] = [await newAccount(given), await newAccount(given)]
  const [own, other, foreign] = [await startSession(mine, ORIGIN), await startSession(mine, ORIGIN), await startSession(theirs, ORIGIN)]
  const here = await sessionOf(own)
  const key = (await sessionsOf(mine.id)).map((session) => session.key)
  expect(key).toHaveLength(2)
  const [foreignKey = ''] = (await sessionsOf(theirs.id)).map((session) => session.key)
  expect(await endOwnSession(here, { key: foreignKey }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'session.over' }] })
  expect(await viewerOfSession(foreign)).not.toBeNull()
  const otherKey = (await sessionsOf(mine.id)).find((session) => session.key !== Buffer.from(here.idHash).toString('hex').slice(0, 16))?.key ?? ''
  expect(await endOwnSession(here, { key: otherKey }, ORIGIN)).toEqual({ ok: true, value: null })
  expect([await viewerOfSession(other), (await viewerOfSession(own))?.userId]).toEqual([null, mine.id])
})
