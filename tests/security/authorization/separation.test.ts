// AZ-6 over the wire: nobody holds an administrator's role beside another, by whatever order, at once, or for oneself.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ROLES, type Role } from '@/lib/domain/viewer'
import { makePerson, type Person } from '../actors'
import { ask } from './ask'
import { callOf } from './calls'
import { assemble, CITY, type Actor, type Cast } from './cast'
import { report } from './tally'
import { waysIn, type BuiltAction, type WaysIn } from './ways-in'

let cast: Cast
let ways: WaysIn

beforeAll(async () => {
  cast = await assemble(inject('product'))
  ways = await waysIn(cast)
})
afterAll(() => cast.end())

const ADMINISTRATORS: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']

/** Ordered pairs that no account may hold, by hand: an administrator's role with any other, whichever came first. */
const FORBIDDEN = ROLES.flatMap((held) => ROLES.filter((asked) => asked !== held && (ADMINISTRATORS.includes(held) || ADMINISTRATORS.includes(asked))).map((asked) => [held, asked] as const))

const action = (name: string): BuiltAction => {
  const found = ways.actions.find(({ entry }) => entry === `action desk/people/[id]#${name}`)
  if (found === undefined) throw new Error(`there is no action ${name}`)
  return found
}

const fresh = (role?: Role): Promise<Person> => makePerson(cast.owner, `az-${randomBytes(8).toString('hex')}`, '演示某人', role === undefined ? [] : [{ role, unitCode: CITY }])

async function rolesOf({ userId }: Person): Promise<readonly string[]> {
  const { rows } = await cast.owner.query<{ role: string }>('select role from role_grant where user_id = $1 and (valid_to is null or valid_to > now()) order by role', [userId])
  return rows.map(({ role }) => role)
}

async function act(actor: Actor, name: string, person: Person, role?: Role): Promise<void> {
  const session = await cast.begin(actor)
  const fields = [['id', person.userId], ...(role === undefined ? [] : ([['role', role], ['unitCode', CITY], ['withDescendants', 'yes'], ['until', '']] as const))] as const
  await ask(cast.product.origin, callOf('script', action(name).id, `/desk/people/${person.userId}`, fields, session?.cookie ?? null))
}

describe('AZ-6: the administrators', () => {
  it('are given roles by the security administrator, as this test gives them', async () => {
    const person = await fresh()
    await act('security admin', 'giveRole', person, 'REPORTER')
    expect(await rolesOf(person)).toEqual(['REPORTER'])
  })

  it('never hold one of their roles beside any other', { timeout: 1_800_000 }, async () => {
    const wrong: string[] = []
    for (const [held, asked] of FORBIDDEN) {
      const person = await fresh(held)
      await act('security admin', 'giveRole', person, asked)
      const now = await rolesOf(person)
      if (now.join() !== held) wrong.push(`${held} was given ${asked}: ${now.join(', ')}`)
    }
    expect(FORBIDDEN).toHaveLength(36)
    // Both at once: the second waits for the first and sees it.
    const races = 10
    for (let race = 0; race < races; race += 1) {
      const person = await fresh()
      await Promise.all([act('security admin', 'giveRole', person, 'SYSTEM_ADMIN'), act('security admin', 'giveRole', person, 'AUDIT_ADMIN')])
      if ((await rolesOf(person)).length !== 1) wrong.push(`at once: ${(await rolesOf(person)).join(', ')}`)
    }
    report('AZ-6', { pairs: FORBIDDEN.length, races }, wrong)
    expect(wrong).toEqual([])
  })

  it('raise nobody who is not theirs to raise: not themselves, and not by the act of the first set-up', async () => {
    for (const role of ROLES) await act('security admin', 'giveRole', cast.person('security admin'), role)
    expect(await rolesOf(cast.person('security admin'))).toEqual(['SECURITY_ADMIN'])
    const person = await fresh()
    await act('system admin', 'appointFirst', person)
    for (const actor of ['system admin', 'audit admin', 'publisher', 'reporter A', 'no role'] as const) await act(actor, 'giveRole', person, 'SYSTEM_ADMIN')
    expect(await rolesOf(person)).toEqual([])
  })
})
