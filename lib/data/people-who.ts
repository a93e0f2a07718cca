// Who may do something about a unit: those whose roles reach it now. For telling people, not for letting them in: that is `can`.
import 'server-only'
import { PERMISSIONS, type Action } from '@/lib/domain/permissions/table'
import { inForce } from '@/lib/domain/role-grant'
import type { Role } from '@/lib/domain/viewer'
import { dayOf, now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import type { Transaction } from './transaction'
import { everyUnit } from './units'

type Reader = Pick<Transaction, 'grant' | 'orgUnit'>

/** People by the unit that they may do it on. */
export interface PeopleByUnit {
  /** Everybody whose role reaches the unit. */
  readonly all: (unitCode: string) => readonly string[]
  /** Those whose role was given for the unit itself; where there is nobody, for the closest unit above. Whose work it is, rather than who might do it too. */
  readonly nearest: (unitCode: string) => readonly string[]
}

/** For every unit, the people who may take an action there; of accounts that are not disabled. */
export async function peopleByUnit(action: Action, client: Reader = database(), at = now()): Promise<PeopleByUnit> {
  const roles: readonly Role[] = PERMISSIONS[action].roles
  const rows = await client.grant.findMany({ where: { role: { in: [...roles] }, user: { disabledAt: null } }, orderBy: [{ userId: 'asc' }, { id: 'asc' }] })
  const grants = rows.filter((row) => inForce(row, at))
  const units = await everyUnit(client, dayOf(at))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byCode = new Map(units.map((unit) => [unit.code, unit]))

  /** People of the unit itself, then of each unit above it. */
  function levels(unitCode: string): readonly (readonly string[])[] {
    const own = byCode.get(unitCode)
    const found: (readonly string[])[] = []
    for (let unit = own; unit !== undefined; unit = unit.parentId === null ? undefined : byId.get(unit.parentId)) {
      const place = unit
      found.push(place.inForce ? grants.filter((grant) => grant.unitId === place.id && (place === own || grant.withDescendants)).map(({ userId }) => userId) : [])
    }
    return found
  }
  const once = (people: readonly string[] = []): readonly string[] => [...new Set(people)]
  return { all: (unitCode) => once(levels(unitCode).flat()), nearest: (unitCode) => once(levels(unitCode).find((people) => people.length > 0)) }
}

/**
 * Ids of the people who may take an action on a unit.
 * @example notify(tx, { to: await peopleWho('submission.review', '410721', tx), … })
 */
export async function peopleWho(action: Action, unitCode: string, client: Reader = database()): Promise<readonly string[]> {
  return (await peopleByUnit(action, client)).all(unitCode)
}
