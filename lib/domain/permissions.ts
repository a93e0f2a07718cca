// Who may do what: one table, read by operations, pages and tests alike.
import type { Role, Viewer } from './viewer'

/** Roles that may take each action on a unit they reach. */
export const PERMISSIONS = {
  'observation.read-draft': ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'],
  'observation.record': ['REPORTER'],
  'release.prepare': ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'],
  'release.publish': ['PUBLISHER'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof PERMISSIONS

/**
 * Whether a person may take an action.
 * @param unitCode the unit it concerns, or null for an action on the whole city
 */
export function can(viewer: Viewer | null, action: Action, unitCode: string | null): boolean {
  const roles: readonly Role[] = PERMISSIONS[action]
  return viewer !== null && viewer.grants.some((grant) => roles.includes(grant.role) && (unitCode === null || grant.unitCodes.has(unitCode)))
}

/** Codes of the units on which a person may take an action. */
export function reach(viewer: Viewer, action: Action): ReadonlySet<string> {
  const roles: readonly Role[] = PERMISSIONS[action]
  return new Set(viewer.grants.filter((grant) => roles.includes(grant.role)).flatMap((grant) => [...grant.unitCodes]))
}
