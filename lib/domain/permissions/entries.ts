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
  'page /sign-in/new-password': 'signing-in',
  'page /sign-in/second-factor': 'signing-in',
  'page /sign-in/enrolment': 'signing-in',
  'page /set-up': 'anyone',
  'page /dev/gallery': 'anyone',

  'page /desk': 'signed-in',
  'page /desk/account': 'signed-in',
  'page /desk/entry': 'observation.read-draft',
  'page /desk/entry/[unit]/[year]': 'observation.read-draft',
  'page /desk/releases': 'release.prepare',
  'page /desk/releases/[year]': 'release.prepare',
  'page /desk/audit': 'audit.read',
  'page /desk/audit/[stream]/[seq]': 'audit.read',
  'page /desk/audit/verify': 'audit.read',
  'page /desk/units': 'unit.read',
  'page /desk/units/changes': 'unit.read',
  'page /desk/units/create': 'unit.change',
  'page /desk/units/[code]': 'unit.read',
  'page /desk/units/[code]/[change]': 'unit.change',
  'page /desk/people': 'person.read',
  'page /desk/people/[id]': 'person.read',
  'page /desk/people/new': 'person.create',
  'page /desk/people/roles': 'person.read',

  'GET /api/auth/[...nextauth]': 'anyone',
  'POST /api/auth/[...nextauth]': 'anyone',
  'POST /sign-out': 'anyone',
  'GET /api/session': 'anyone',
  'POST /api/session': 'anyone',
  'GET /api/health': 'anyone',
  'GET /api/health/live': 'anyone',
  'GET /api/health/ready': 'anyone',
  'GET /api/v1/releases/[slug]/[format]': 'readers',
  'POST /api/v1/audit/export/[format]': 'audit.export',
  'POST /api/v1/audit/verification': 'audit.read',

  'action _http/display-actions#setDisplay': 'anyone',
  'action sign-in#choosePassword': 'signing-in',
  'action sign-in#showCode': 'signing-in',
  'action sign-in#recover': 'signing-in',
  'action sign-in#confirmSeed': 'signing-in',
  'action sign-in#finish': 'signing-in',
  'action desk/account#changePassword': 'signed-in',
  'action desk/account#beginFactor': 'signed-in',
  'action desk/account#confirmFactor': 'signed-in',
  'action desk/account#removeFactor': 'signed-in',
  'action desk/account#replaceCodes': 'signed-in',
  'action desk/account#endOne': 'signed-in',
  'action desk/account#endOthers': 'signed-in',
  'action set-up#submitSetUp': 'anyone',
  'action desk/entry/[unit]/[year]#saveSheet': 'observation.record',
  'action desk/releases/[year]#publish': 'release.publish',
  'action desk/units#changeUnit': 'unit.change',
  'action desk/people/new#addPerson': 'person.create',
  'action desk/people/[id]#changeNames': 'person.change',
  'action desk/people/[id]#newPassword': 'person.reset-password',
  'action desk/people/[id]#disable': 'person.disable',
  'action desk/people/[id]#enable': 'person.enable',
  'action desk/people/[id]#giveRole': 'person.grant-role',
  'action desk/people/[id]#takeRole': 'person.revoke-role',
  'action desk/people/[id]#appointFirst': 'person.appoint-first-security-admin',
  'action desk/people/[id]#endSessions': 'person.end-sessions',
  'action desk/people/[id]#unlockSignIn': 'person.unlock',
  'action desk/people/[id]#resetFactor': 'person.reset-second-factor',
  'action desk/people/[id]#erase': 'person.erase',
} as const satisfies Record<string, Access>

export type Entry = keyof typeof ENTRIES

/** Entries whose access is one of these. */
export type EntryWith<A extends Access> = { [E in Entry]: (typeof ENTRIES)[E] extends A ? E : never }[Entry]

/** Entries that somebody signed in takes: everything but the open ones and the steps of signing in. */
export type GuardedEntry = EntryWith<'signed-in' | Action>

/** Who may take an entry. */
export const accessOf = (entry: Entry): Access => ENTRIES[entry]
