// Every way into the product from outside, and who may take it. The build compares this with what it built: an entry without a row, or a
// row without an entry, fails it.
import type { Action } from './table'

/**
 * `anyone`: no account needed · `readers`: anyone, or only the signed-in where the installation is closed to readers ·
 * `signing-in`: a session that has not yet shown everything · `signed-in`: any whole session · an action: whoever may take it on anything at all.
 */
export type Access = 'anyone' | 'readers' | 'signing-in' | 'signed-in' | Action

/**
 * `page <route>` · `<method> <route>` · `action <folder below app>#<name>`.
 * The door of each looks its row up; what it is about (this unit, this account) is decided once more where it is read or changed.
 */
export const ENTRIES = {
  'page /': 'readers',
  'page /documents': 'readers',
  'page /documents/[slug]': 'readers',
  'page /methods': 'readers',
  'page /metrics/[code]': 'readers',
  'page /releases': 'readers',
  'page /releases/[slug]': 'readers',
  'page /units': 'readers',
  'page /units/[code]': 'readers',
  'page /sign-in': 'anyone',
  'page /set-up': 'anyone',
  'page /dev/gallery': 'anyone',

  'page /desk': 'signed-in',
  'page /desk/entry': 'observation.read-draft',
  'page /desk/entry/[unit]/[year]': 'observation.read-draft',
  'page /desk/releases': 'release.prepare',
  'page /desk/releases/[year]': 'release.prepare',

  'GET /api/auth/[...nextauth]': 'anyone',
  'POST /api/auth/[...nextauth]': 'anyone',
  'GET /api/health': 'anyone',
  'GET /api/health/live': 'anyone',
  'GET /api/health/ready': 'anyone',
  'GET /api/v1/releases/[slug]/[format]': 'readers',

  'action _http/display-actions#setDisplay': 'anyone',
  'action _http/display-actions#leave': 'anyone',
  'action set-up#submitSetUp': 'anyone',
  'action desk/entry/[unit]/[year]#saveSheet': 'observation.record',
  'action desk/releases/[year]#publish': 'release.publish',
} as const satisfies Record<string, Access>

export type Entry = keyof typeof ENTRIES

/** Entries whose access is one of these. */
export type EntryWith<A extends Access> = { [E in Entry]: (typeof ENTRIES)[E] extends A ? E : never }[Entry]

/** Entries that somebody signed in takes: everything but the open ones and the steps of signing in. */
export type GuardedEntry = EntryWith<'signed-in' | Action>

/** Who may take an entry. */
export const accessOf = (entry: Entry): Access => ENTRIES[entry]
