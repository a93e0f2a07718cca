// The decision: role × action × relation × state, from the table and nothing else.
import type { Role, Viewer } from '../viewer'
import { ADMINISTRATOR_ROLES, PERMISSIONS, PRIVILEGED_ROLES, type AccountState, type Action, type Permission } from './table'

interface Targets {
  readonly unit: { readonly unit: string }
  readonly installation: object
  readonly another: { readonly person: string }
  readonly own: { readonly person: string }
}

/** What must be known to decide about an action: the unit's code, the account's id, and the account's state where it counts. */
export type About<A extends Action> = Targets[(typeof PERMISSIONS)[A]['relation']] & ((typeof PERMISSIONS)[A] extends { readonly states: unknown } ? { readonly state: AccountState } : object)

interface AnyTarget {
  readonly unit?: string
  readonly person?: string
  readonly state?: AccountState
}

const permission = (action: Action): Permission => PERMISSIONS[action]

function concerns({ relation, states }: Permission, viewer: Viewer, unitCodes: ReadonlySet<string>, { unit, person, state }: AnyTarget): boolean {
  if (states !== undefined && (state === undefined || !states.includes(state))) return false
  if (relation === 'unit') return unit !== undefined && unitCodes.has(unit)
  if (relation === 'another') return person !== undefined && person !== viewer.userId
  return relation === 'installation' || person === viewer.userId
}

/**
 * Whether a person may take an action on this very unit or account. What is one's own needs no role: an account is there before its first role is given.
 * @example can(viewer, 'observation.record', { unit: '410721' })
 */
export function can<A extends Action>(viewer: Viewer | null, action: A, about: About<A>): boolean {
  const row = permission(action)
  if (viewer !== null && row.relation === 'own') return concerns(row, viewer, new Set(), about)
  return viewer !== null && viewer.grants.some((grant) => row.roles.includes(grant.role) && concerns(row, viewer, grant.unitCodes, about))
}

/** Whether a person may take an action on anything at all: decides which pages and links are offered, never whether it is done. */
export function mayAnywhere(viewer: Viewer | null, action: Action): boolean {
  const { roles, relation } = permission(action)
  return viewer !== null && (relation === 'own' || viewer.grants.some((grant) => roles.includes(grant.role)))
}

/** Codes of the units on which a person may take an action. */
export function reach(viewer: Viewer, action: Action): ReadonlySet<string> {
  return new Set(viewer.grants.filter((grant) => permission(action).roles.includes(grant.role)).flatMap((grant) => [...grant.unitCodes]))
}

/** Roles that may take an action, to tell someone who may not whom to ask. */
export const rolesFor = (action: Action): readonly Role[] => permission(action).roles

/** Whether these roles ask for a second factor at every sign-in. */
export const needsSecondFactor = (roles: readonly Role[]): boolean => roles.some((role) => PRIVILEGED_ROLES.includes(role))

/** True where one account may not hold both at the same time: an administrator's role excludes every other. */
export const excludeEachOther = (a: Role, b: Role): boolean => a !== b && (ADMINISTRATOR_ROLES.includes(a) || ADMINISTRATOR_ROLES.includes(b))
