// The log is complete (LG-1) and each of its events says what it must (LG-2): random operations by eight people at once, many of them
// refused, then everything that the tables hold is what the events add up to. 300 operations; 10,000 where PLUMBLINE_FULL=yes.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountSeen } from '@/lib/data/accounts'
import { revealed } from '@/lib/data/commitments'
import { personById } from '@/lib/data/people'
import { readEvent } from '@/lib/domain/audit-reading/read-event'
import type { Result } from '@/lib/domain/result'
import { ROLES, type Role, type Viewer } from '@/lib/domain/viewer'
import { changePerson } from '@/lib/operations/change-person'
import { createPerson } from '@/lib/operations/create-person'
import { disablePerson } from '@/lib/operations/disable-person'
import { enablePerson } from '@/lib/operations/enable-person'
import { erasePerson } from '@/lib/operations/erase-person'
import { grantRole } from '@/lib/operations/grant-role'
import { revokeRole } from '@/lib/operations/revoke-role'
import { appoint, ORIGIN } from './appoint'
import { canonicalForm, chainFaults, eventsOf } from './chain'
import { approveAll } from './collecting'
import { clone, rowsOf, serveFrom, type Clone } from './database'
import { differing, fold, standing, type Standing, type Told } from './log-fold'
import { planned, publish } from './publishing'
import { cell, latestOf, saveEach } from './recording'

const OPERATIONS = process.env['PLUMBLINE_FULL'] === 'yes' ? 10_000 : 300
const MINUTES = 60_000

let given: Clone
let stopServing: () => Promise<void>
let team: readonly Viewer[]
let start: Standing
let skipped: number
const done = { ok: 0, refused: 0 }

const told = async (): Promise<readonly Told[]> => {
  const bodies = await rowsOf<{ body: string }>(given.owner, 'select body from audit.event order by at, stream, seq')
  return bodies.slice(skipped).map(({ body }) => JSON.parse(body) as Told)
}

// A small generator with a fixed seed (Park and Miller): a failure can be had again.
function dice(seed: number): (faces: number) => number {
  let state = seed
  return (faces) => {
    state = (state * 48_271) % 2_147_483_647
    return state % faces
  }
}
const pick = <T>(roll: (faces: number) => number, list: readonly T[]): T => {
  const one = list[roll(list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

const UNITS = ['410700', '410721', 'SFJ']
const CODES = ['LIT_LOST', 'LIT_CLOSED', 'LIT_HEARD', 'LIT_ATTEND', 'ISSUE_FOUND', 'ISSUE_CLOSED', 'NOTHING']
const TEXTS = ['0', '1', '5', '12', '30余', '约40', '', '不适用', 'x', '90']

async function saveSome(eyes: pg.Client, viewer: Viewer, roll: (faces: number) => number): Promise<Result<unknown>> {
  const unit = pick(roll, UNITS)
  const year = 2023 + roll(2)
  const known = await latestOf(eyes, unit)
  const entries = [...new Set([pick(roll, CODES), pick(roll, CODES)])].map((code) =>
    cell(code, pick(roll, TEXTS), { periodKey: String(year), baseSeq: Math.max(0, (known.get(`${code}|${year}`)?.seq ?? 0) - (roll(8) === 0 ? 1 : 0)), reason: roll(3) === 0 ? '' : '核对' }))
  // One that saves some of its cells and not the others has succeeded, and is told once.
  const result = await saveEach(viewer, year, entries, unit)
  if (!result.ok) return result
  const [saved, stopped] = [result.value.cells.some(({ status }) => status === 'saved'), result.value.cells.flatMap(({ problems }) => problems)]
  return saved ? result : { ok: false, problems: stopped }
}

async function somebody(eyes: pg.Client, roll: (faces: number) => number): Promise<{ readonly id: string; readonly login: string }> {
  return pick(roll, await rowsOf<{ id: string; login: string }>(eyes, `select id, login_name as login from app_user where login_name like 'p%' or login_name like 'erased-%' or login_name = 'member-0' order by id`))
}

async function aboutPeople(eyes: pg.Client, viewer: Viewer, roll: (faces: number) => number): Promise<Result<unknown>> {
  const kind = roll(9)
  if (kind === 0) return await createPerson(viewer, { loginName: `p${roll(100_000)}`, displayName: `演示${roll(100)}`, unitCode: pick(roll, ['', ...UNITS, 'NOWHERE']), ssoName: '' }, ORIGIN)
  const { id, login } = await somebody(eyes, roll)
  if (kind <= 2) return await grantRole(viewer, { id, role: pick<Role>(roll, ROLES), unitCode: pick(roll, UNITS), withDescendants: roll(2) === 0, until: roll(3) === 0 ? '2099-12-31' : '' }, ORIGIN)
  if (kind === 3) {
    const grants = await rowsOf<{ id: number }>(eyes, 'select id from role_grant where user_id = $1', [id])
    return await revokeRole(viewer, { id, grant: grants[roll(Math.max(1, grants.length))]?.id ?? 999_999 }, ORIGIN)
  }
  if (kind === 4) return await disablePerson(viewer, { id }, ORIGIN)
  if (kind === 5) return await enablePerson(viewer, { id }, ORIGIN)
  if (kind === 6) return await erasePerson(viewer, { id, confirmation: login }, ORIGIN)
  const person = await personById(id)
  if (person === null) throw new Error(`${id} is gone`)
  return await changePerson(viewer, { id, seen: accountSeen(person), displayName: `演示${roll(100)}`, unitCode: pick(roll, ['', ...UNITS]), ssoName: '' }, ORIGIN)
}

async function work(viewer: Viewer, roll: (faces: number) => number, turns: number): Promise<void> {
  const eyes = new pg.Client({ connectionString: given.ownerUrl })
  await eyes.connect()
  for (let turn = 0; turn < turns; turn += 1) {
    const kind = roll(20)
    const result = kind === 0 ? await publish(viewer, 2023 + roll(2), { seen: '0'.repeat(64), ...(roll(2) === 0 ? {} : { reason: '' }) }) : kind < 9 ? await saveSome(eyes, viewer, roll) : await aboutPeople(eyes, viewer, roll)
    done[result.ok ? 'ok' : 'refused'] += 1
  }
  await eyes.end()
}

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const roles = ['REPORTER', 'REPORTER', 'PUBLISHER', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'SYSTEM_ADMIN'] as const
  team = await Promise.all(roles.map((role, at) => appoint(given, { loginName: `${['entry', 'entry', 'publish', 'lead', 'system', 'security', 'audit', 'system'][at] ?? ''}-${at}`, displayName: `演示${at}`, role })))
  await appoint(given, { loginName: 'member-0', displayName: '演示员', role: 'LEADER' })
  start = await standing(given.owner)
  skipped = (await eventsOf(given.owner)).length
  await Promise.all(team.map((viewer, at) => work(viewer, dice(2026 + at), Math.ceil(OPERATIONS / team.length))))
  // Publishing needs the set that was seen, which others change at once: one that succeeds, and one that has nothing left to do.
  const publisher = team[2]
  if (publisher === undefined) throw new Error('no publisher')
  await approveAll(2024)
  const { seen } = await planned(publisher, 2024)
  for (let turn = 0; turn < 2; turn += 1) done[(await publish(publisher, 2024, { seen })).ok ? 'ok' : 'refused'] += 1
}, 60 * MINUTES)
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function folded(events: readonly Told[]): Promise<{ readonly state: Standing; readonly faults: readonly string[] }> {
  const state = new Map(start)
  return { faults: events.flatMap((event) => fold(state, event)), state }
}

it('did what it was to do: many operations of many kinds, refused ones among them', async () => {
  expect(done.ok + done.refused).toBeGreaterThanOrEqual(OPERATIONS)
  expect(done.ok).toBeGreaterThan(OPERATIONS / 10)
  expect(done.refused).toBeGreaterThan(OPERATIONS / 10)
  const acts = new Set((await told()).map(({ act }) => act))
  for (const act of ['observation.record', 'release.publish', 'person.create', 'person.change', 'person.disable', 'role.grant']) expect(acts).toContain(act)
})

it('one event for each operation that succeeded, none for one that was refused', async () => {
  // Publishing also locks what it published, which is told by itself.
  expect((await told()).filter(({ act }) => act !== 'lock.set')).toHaveLength(done.ok)
})

it('the tables hold what the events add up to, and no event tells another past', async () => {
  const { state, faults } = await folded(await told())
  expect(faults).toEqual([])
  expect(differing(state, await standing(given.owner))).toEqual([])
})

it('names that were changed last are those of the accounts, and nothing is left of those that were erased', async () => {
  const names = new Map<string, string>()
  for (const { act, obj, after } of await told()) if (act === 'person.create' || act === 'person.change') names.set(obj.id, (after as { displayName: string }).displayName)
  const values = await revealed([...names.values()])
  const accounts = await rowsOf<{ id: string; name: string; erased: boolean }>(given.owner, `select id, display_name as name, login_name like 'erased-%' as erased from app_user`)
  expect(names.size).toBeGreaterThan(1)
  for (const { id, name, erased } of accounts) if (names.has(id)) expect(values.get(names.get(id) ?? '')).toBe(erased ? undefined : name)
})

it('every event has all fields, canonical, in whole chains', async () => {
  const people = new Set((await rowsOf<{ id: string }>(given.owner, 'select id from app_user')).map(({ id }) => id))
  for (const event of await told()) {
    expect(event).toMatchObject({
      v: 1, id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), act: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/), result: 'ok', ip: ORIGIN.ip, req: ORIGIN.requestId, app: expect.stringMatching(/^\d+\.\d+\.\d+/),
      actor: { role: expect.stringMatching(/^[A-Z_+]+$/), sid8: expect.stringMatching(/^[0-9a-f]{8}$/) }, obj: { t: expect.stringMatching(/./), id: expect.stringMatching(/./) },
    })
    expect(people).toContain(event.actor.id)
    expect([event.before, event.after]).not.toEqual([null, null])
    expect(readEvent(JSON.stringify(event))?.act).toBe(event.act)
  }
  for (const { body } of await eventsOf(given.owner)) expect(body).toBe(canonicalForm(JSON.parse(body)))
  expect(await chainFaults(given.owner)).toEqual([])
})

describe('the comparison', () => {
  it.each([
    ['an account closed past the log', `update app_user set disabled_at = now() where id = (select id from app_user where disabled_at is null limit 1)`],
    ['a role given past the log', `insert into role_grant (user_id, role, unit_id, with_descendants) select id, 'LEADER', (select unit_id from role_grant limit 1), true from app_user where login_name = 'entry-0'`],
    ['a figure set back past the log', `update observation set submitted_revision_id = null, approved_revision_id = null, draft_revision_id = (select min(r.id) from revision r where r.observation_id = observation.id)
      where id = (select observation_id from revision group by 1 having count(*) > 1 limit 1)`],
  ])('sees %s', async (_name, statement) => {
    const { state } = await folded(await told())
    await given.owner.query('begin')
    // What refuses such changes is put aside: the comparison must see them by itself.
    await given.owner.query('set local session_replication_role = replica')
    await given.owner.query(statement)
    const seen = differing(state, await standing(given.owner))
    await given.owner.query('rollback')
    expect(seen).toHaveLength(1)
  })

  it('sees an event that is not there', async () => {
    const events = await told()
    const at = events.findIndex(({ act }) => act === 'observation.record')
    const { state, faults } = await folded(events.filter((_event, index) => index !== at))
    expect([...faults, ...differing(state, await standing(given.owner))].length).toBeGreaterThan(0)
  })
})
