// What each actor must get, from the table of entries and the roles that were given here. golden.ts holds the sensitive cells against it.
import { can, mayAnywhere, type About } from '@/lib/domain/permissions/decide'
import type { Access } from '@/lib/domain/permissions/entries'
import { PERMISSIONS, type Action } from '@/lib/domain/permissions/table'
import type { Viewer } from '@/lib/domain/viewer'
import { ACTORS, CITY, NOBODY, type Actor, type Cast } from './cast'
import type { Sample } from './samples'

/**
 * `open`: whatever is there, to be read · `sign in`: sent to sign in, or told to · `forbidden`: the role is missing, which is said and written
 * down · `hidden`: another's object, which looks like an absent one and is written down · `absent`: nothing is there for anybody ·
 * `own affair`: a step of signing in, which decides by itself.
 */
export type Verdict = 'open' | 'sign in' | 'forbidden' | 'hidden' | 'absent' | 'own affair'

/** Who an actor is to the rules, from the roles given to it here; null for whoever counts as nobody. */
export async function viewersOf(cast: Cast): Promise<ReadonlyMap<Actor, Viewer | null>> {
  const viewers = new Map<Actor, Viewer | null>()
  for (const actor of ACTORS) {
    if (NOBODY.includes(actor)) {
      viewers.set(actor, null)
      continue
    }
    const { userId, loginName, displayName, grants } = cast.person(actor)
    const withUnits: Viewer['grants'][number][] = []
    for (const grant of grants) withUnits.push({ role: grant.role, unitCodes: await cast.unitCodes(grant) })
    viewers.set(actor, { userId, loginName, displayName, session8: '', grants: withUnits })
  }
  return viewers
}

/** What a decision about these objects is told; a right on units without a unit in the address is one on the whole city. */
function about(action: Action, samples: readonly Sample[]): object {
  const { relation } = PERMISSIONS[action]
  const unit = samples.find((sample) => sample.unit !== undefined)?.unit
  const person = samples.find((sample) => sample.person !== undefined)?.person
  return relation === 'unit' ? { unit: unit ?? CITY } : { person: person ?? '', state: 'active' }
}

// Lists of what one may touch show what one may touch: open to whoever may touch anything.
const LISTS = new Set(['/desk/collections', '/desk/entry', '/desk/locks', '/desk/review', '/desk/releases', '/desk/metrics', '/desk/metrics/[code]'])

/** What an actor must get of an address. */
export function verdict(viewer: Viewer | null, access: Access, route: string, samples: readonly Sample[]): Verdict {
  const missing = samples.some(({ kind }) => kind === 'absent' || kind === 'malformed')
  if (access === 'anyone' || access === 'readers') return missing ? 'absent' : 'open'
  if (access === 'signing-in') return 'own affair'
  if (viewer === null) return 'sign in'
  if (access === 'signed-in') return missing ? 'absent' : 'open'
  if (!mayAnywhere(viewer, access)) return 'forbidden'
  if (missing) return 'absent'
  return LISTS.has(route) || can(viewer, access, about(access, samples) as About<Action>) ? 'open' : 'hidden'
}

/**
 * Whether what is not there may be refused as another's: no unit is there to be reached, or the one that is, is not reached. That it is
 * missing is told to nobody then, so either answer is right; a refusal is written down.
 */
export function isElsewhere(viewer: Viewer | null, access: Access, route: string, samples: readonly Sample[]): boolean {
  if (viewer === null || !isAction(access) || verdict(viewer, access, route, samples) !== 'absent') return false
  const unknownUnit = route.includes('[unit]') && samples.every(({ unit }) => unit === undefined)
  return unknownUnit || !can(viewer, access, about(access, samples) as About<Action>)
}

const isAction = (access: Access): access is Action => Object.hasOwn(PERMISSIONS, access)
