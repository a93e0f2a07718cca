// Five things that somebody must hear of within a minute (LG-8), told from the database at a given time: no test waits.
import { beforeEach, expect, it } from 'vitest'
import { tellNewAlerts } from '@/lib/data/alert-watch'
import { alertsAt } from '@/lib/data/alerts'
import { recordDenial } from '@/lib/data/denials'
import { appendEvents } from '@/lib/data/transaction'
import type { AuditEvent } from '@/lib/domain/audit-event'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { clone, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let viewer: Viewer

beforeEach(async () => {
  given = await clone()
  const stopServing = await serveFrom(given)
  viewer = await appoint(given, { loginName: 'someone', displayName: '某人', role: 'REPORTER' })
  return async () => {
    await stopServing()
    await given.end()
  }
})

const HOUR_S = 3600
const dbNow = async (): Promise<Date> => new Date(String(await valueOf(given.owner, 'select clock_timestamp()::text')))
const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000)
/** Kinds of the alerts that stand so many seconds from now. */
const kindsIn = async (seconds: number): Promise<readonly string[]> => (await alertsAt(later(await dbNow(), seconds))).map(({ kind }) => kind)
const write = (...events: readonly AuditEvent[]): Promise<void> => database().$transaction((tx) => appendEvents(tx, 'system', ORIGIN, events))
const event = (facts: Partial<AuditEvent>): AuditEvent => ({ act: 'session.start', stream: 'auth', object: { type: 'user', id: viewer.userId }, result: 'ok', ...facts })
const refuse = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await recordDenial(viewer, ORIGIN, { entry: 'page /desk', about: '' })
}

it('a quiet log raises none', async () => {
  expect(await kindsIn(60)).toEqual([])
})

it('a chain that the signer found altered, for as long as it stands', async () => {
  await given.owner.query(`insert into audit.finding (stream, kind, detail) values ('auth', 'chain-broken', 'event 7')`)
  expect(await kindsIn(60)).toEqual(['chain'])
  expect(await kindsIn(30 * 24 * HOUR_S)).toContain('chain')
})

it('checkpoints that stay away for more than 25 hours while there are newer events', async () => {
  const size = `(select seq from audit.head where stream = 'system')`
  await given.owner.query(`insert into audit.checkpoint (stream, size, at, note) values ('system', ${size}, now() - interval '25 hours 1 minute', 'note')`)
  expect(await kindsIn(60)).toEqual([])
  await write(event({ stream: 'system' }))
  // The signer's next round is allowed to come.
  expect(await kindsIn(HOUR_S)).toEqual([])
  expect(await kindsIn(2 * HOUR_S + 60)).toEqual(['checkpoint'])
  await given.owner.query(`insert into audit.checkpoint (stream, size, note) values ('system', ${size}, 'note')`)
  expect(await kindsIn(2 * HOUR_S + 60)).toEqual([])
  expect(await kindsIn(30 * 24 * HOUR_S)).toEqual([])
})

it('checkpoints that were never made', async () => {
  expect(await kindsIn(24 * HOUR_S)).toEqual([])
  expect(await kindsIn(25 * HOUR_S + 60)).toEqual(['no-checkpoint'])
})

it('more than twenty refusals of one person within a minute, not twenty', async () => {
  await refuse(20)
  expect(await kindsIn(0)).toEqual([])
  await refuse(1)
  expect((await alertsAt(later(await dbNow(), 60))).map(({ kind, ...rest }) => [kind, 'userId' in rest ? rest.userId : '', 'count' in rest ? rest.count : 0])).toEqual([['denied', viewer.userId, 21]])
})

it('refusals of several people are not added up, nor those of sign-ins under unknown names', async () => {
  const other = await appoint(given, { loginName: 'another', displayName: '另一人', role: 'REPORTER' })
  for (const who of [viewer, other]) for (let turn = 0; turn < 15; turn += 1) await recordDenial(who, ORIGIN, { entry: 'page /desk', about: '' })
  await database().$transaction((tx) => appendEvents(tx, 'anonymous', ORIGIN, Array.from({ length: 30 }, () => event({ act: 'session.refuse', object: { type: 'user', id: 'unknown' }, result: 'denied' }))))
  expect(await kindsIn(0)).toEqual([])
  await database().$transaction((tx) => appendEvents(tx, 'anonymous', ORIGIN, Array.from({ length: 10 }, () => event({ act: 'session.refuse', result: 'denied' }))))
  expect(await kindsIn(0)).toEqual(['denied'])
})

it('five locks within ten minutes, not four', async () => {
  const lock = event({ act: 'account.lock' })
  await write(lock, lock, lock, lock)
  expect(await kindsIn(60)).toEqual([])
  await write(lock)
  expect(await kindsIn(60)).toEqual(['locks'])
  expect(await kindsIn(24 * HOUR_S + 60)).not.toContain('locks')
})

it.each([
  ['SYSTEM_ADMIN', 'ok', ['administrator']],
  ['SECURITY_ADMIN', 'ok', ['administrator']],
  ['AUDIT_ADMIN', 'ok', ['administrator']],
  ['AUDIT_ADMIN', 'denied', []],
  ['REPORTER', 'ok', []],
] as const)('the role %s with the result %s gives %j', async (role, result, kinds) => {
  await write(event({ act: 'role.grant', stream: 'system', after: { role, unit: '410700' }, result }))
  expect(await kindsIn(60)).toEqual(kinds)
})

it('each alert is logged once', async () => {
  const told = new Set<string>()
  expect(await tellNewAlerts(await dbNow(), told)).toBe(0)
  await write(event({ act: 'role.grant', stream: 'system', after: { role: 'SYSTEM_ADMIN', unit: '410700' } }))
  expect(await tellNewAlerts(await dbNow(), told)).toBe(1)
  expect(await tellNewAlerts(later(await dbNow(), 30), told)).toBe(0)
  await write(event({ act: 'role.grant', stream: 'system', after: { role: 'AUDIT_ADMIN', unit: '410700' } }))
  expect(await tellNewAlerts(later(await dbNow(), 60), told)).toBe(1)
})
