// Why somebody may not do something to an account, as a problem that says what to do; the decision itself is `can`.
import { accountState } from '../account'
import { problem } from '../problem'
import { ok, refused, type Result } from '../result'
import type { Role, Viewer } from '../viewer'
import { can, mayAnywhere, rolesFor } from './decide'
import { accessOf, ENTRIES, type Entry } from './entries'
import { PERMISSIONS, type Action } from './table'

/** Actions on the account of somebody else. */
export type PersonAction = { [A in Action]: (typeof PERMISSIONS)[A]['relation'] extends 'another' ? A : never }[Action]

interface Account {
  readonly id: string
  readonly disabledAt: Date | null
  readonly initialPasswordUntil: Date | null
}

/**
 * The account, where this person may take the action on it now.
 * @returns problems: permission.missing, person.unknown, person.oneself, person.state
 */
export function judgePerson<P extends Account>(viewer: Viewer, action: PersonAction, person: P | null): Result<P> {
  if (!mayAnywhere(viewer, action)) return refused(problem('permission.missing', { action }))
  if (person === null) return refused(problem('person.unknown', {}))
  const about = { person: person.id, state: accountState(person) }
  if (can(viewer, action, about)) return ok(person)
  return refused(person.id === viewer.userId ? problem('person.oneself', { action }) : problem('person.state', { state: about.state }))
}

const isAction = (text: string): text is Action => Object.hasOwn(PERMISSIONS, text)
const isEntry = (text: string): text is Entry => Object.hasOwn(ENTRIES, text)

/** The action that an entry asks for, or null where it asks for none: it is open, or for anyone signed in. */
export function actionOf(entry: Entry): Action | null {
  const access = accessOf(entry)
  return isAction(access) ? access : null
}

/** Roles that may take an action or an entry, by its name; empty for one that asks for no role, or is unknown. */
export function rolesNamed(actionOrEntry: string): readonly Role[] {
  const action = isAction(actionOrEntry) ? actionOrEntry : isEntry(actionOrEntry) ? actionOf(actionOrEntry) : null
  return action === null ? [] : rolesFor(action)
}
