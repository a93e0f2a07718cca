// Accounts as the list of people shows them: chosen, counted, a page at a time.
import 'server-only'
import { accountState, isErased, isUnused, unusedBefore } from '@/lib/domain/account'
import type { AccountState } from '@/lib/domain/permissions/table'
import { inForce } from '@/lib/domain/role-grant'
import { ROLES, type Role } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { personInclude, type PersonRow } from './people'

export const PEOPLE_A_PAGE = 50

export type StateChoice = AccountState | 'unused'

export interface PeopleFilter {
  /** Part of the name or the sign-in name; empty for everyone. */
  readonly name: string
  /** Units of the workplace, by id; null for anywhere. */
  readonly unitIds: readonly number[] | null
  readonly role: Role | null
  readonly state: StateChoice | null
}

export interface ListedPerson {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly unitId: number | null
  readonly state: AccountState
  readonly erased: boolean
  readonly unused: boolean
  readonly roles: readonly Role[]
  readonly lastSignedInAt: Date | null
}

export interface PeoplePage {
  readonly people: readonly ListedPerson[]
  /** How many fit the filter, on all pages. */
  readonly count: number
  /** The page that is shown: the last one where a later one was asked for. */
  readonly page: number
  readonly pages: number
}

const unusedSince = (since: Date): Prisma.UserWhereInput => ({
  disabledAt: null,
  createdAt: { lt: since },
  passwordChangedAt: { lt: since },
  OR: [{ lastSignedInAt: null }, { lastSignedInAt: { lt: since } }],
})

function stateWhere(state: StateChoice, at: Date): Prisma.UserWhereInput {
  if (state === 'disabled') return { disabledAt: { not: null } }
  if (state === 'unused') return unusedSince(unusedBefore(at))
  return { disabledAt: null, initialPasswordUntil: state === 'invited' ? { not: null } : null }
}

const inForceAt = (at: Date): Prisma.GrantWhereInput => ({ validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] })

// What is typed is looked for as it stands: % and _ are letters like any other.
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

const whereOf = ({ name, unitIds, role, state }: PeopleFilter, at: Date): Prisma.UserWhereInput => ({
  AND: [
    name === '' ? {} : { OR: [{ displayName: { contains: literally(name), mode: 'insensitive' } }, { loginName: { contains: literally(name.toLowerCase()) } }] },
    unitIds === null ? {} : { unitId: { in: [...unitIds] } },
    role === null ? {} : { grants: { some: { role, ...inForceAt(at) } } },
    state === null ? {} : stateWhere(state, at),
  ],
})

const listed = (row: PersonRow, at: Date): ListedPerson => ({
  id: row.id,
  loginName: row.loginName,
  displayName: row.displayName,
  unitId: row.unitId,
  state: accountState(row),
  erased: isErased(row),
  unused: isUnused(row, at),
  roles: ROLES.filter((role) => row.grants.some((grant) => grant.role === role && inForce(grant, at))),
  lastSignedInAt: row.lastSignedInAt,
})

/**
 * Open accounts first, then by sign-in name.
 * @param page from 1
 */
export async function peoplePage(filter: PeopleFilter, page: number, at: Date): Promise<PeoplePage> {
  const where = whereOf(filter, at)
  const count = await database().user.count({ where })
  const pages = Math.max(1, Math.ceil(count / PEOPLE_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await database().user.findMany({
    where,
    include: personInclude,
    orderBy: [{ disabledAt: { sort: 'desc', nulls: 'first' } }, { loginName: 'asc' }],
    skip: (shown - 1) * PEOPLE_A_PAGE,
    take: PEOPLE_A_PAGE,
  })
  return { people: rows.map((row) => listed(row, at)), count, page: shown, pages }
}

/** How many open accounts nobody has used for 90 days. */
export const unusedCount = (at: Date): Promise<number> => database().user.count({ where: unusedSince(unusedBefore(at)) })
