// Who may do what: one table, read by doors, operations, pages and tests alike.
import type { Role } from '../viewer'

/**
 * What an action is about.
 * `unit`: a unit that the role reaches · `installation`: the installation as a whole ·
 * `another`: the account of somebody else, never one's own · `own`: one's own account.
 */
export type Relation = 'unit' | 'installation' | 'another' | 'own'

/** How an account stands: `invited` has not yet chosen a password of its own. */
export const ACCOUNT_STATES = ['active', 'invited', 'disabled'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export interface Permission {
  readonly roles: readonly Role[]
  readonly relation: Relation
  /** States of the account in which it may be done; every state where it is not given. */
  readonly states?: readonly AccountState[]
}

const EVERY_ROLE = ['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const

export const PERMISSIONS = {
  'observation.read-draft': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'], relation: 'unit' },
  'observation.record': { roles: ['REPORTER'], relation: 'unit' },
  'collection.read': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'], relation: 'unit' },
  // What is asked of whom, by when: decided for the whole city.
  'collection.manage': { roles: ['REVIEWER'], relation: 'unit' },
  'submission.submit': { roles: ['REPORTER'], relation: 'unit' },
  // That nobody approves what they entered or submitted depends on the figures: lib/operations/approve-submission and the database hold it.
  'submission.review': { roles: ['REVIEWER'], relation: 'unit' },
  'comment.write': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER'], relation: 'unit' },
  'evidence.add': { roles: ['REPORTER'], relation: 'unit' },
  'lock.manage': { roles: ['REVIEWER', 'PUBLISHER'], relation: 'unit' },
  'metric.read': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'], relation: 'unit' },
  'metric.change': { roles: ['REVIEWER'], relation: 'unit' },
  'release.prepare': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER', 'AUDITOR'], relation: 'unit' },
  // What a ranking would be on other bases or weights: thought through before one is announced, and never shown to the public.
  'ranking.try': { roles: ['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR'], relation: 'unit' },
  // That nobody publishes a change of their own depends on the changes: lib/operations/publish-release and the database hold it.
  'release.publish': { roles: ['PUBLISHER'], relation: 'unit' },
  'release.withdraw': { roles: ['PUBLISHER'], relation: 'unit' },

  // Bulk loading is a matter of the system; what it brings are drafts, which other hands approve and others again publish. Read for the whole city.
  'history.load': { roles: ['SYSTEM_ADMIN'], relation: 'installation' },
  'history.read': { roles: ['REVIEWER', 'PUBLISHER', 'AUDITOR', 'SYSTEM_ADMIN'], relation: 'unit' },
  // That nobody approves what they loaded depends on the batch: lib/operations/approve-history and the database hold it.
  'history.review': { roles: ['REVIEWER'], relation: 'unit' },

  'person.read': { roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'], relation: 'installation' },
  'person.create': { roles: ['SYSTEM_ADMIN'], relation: 'installation' },
  'person.change': { roles: ['SYSTEM_ADMIN'], relation: 'another' },
  'person.reset-password': { roles: ['SYSTEM_ADMIN'], relation: 'another', states: ['active', 'invited'] },
  'person.disable': { roles: ['SYSTEM_ADMIN'], relation: 'another', states: ['active', 'invited'] },
  'person.enable': { roles: ['SYSTEM_ADMIN'], relation: 'another', states: ['disabled'] },
  'person.grant-role': { roles: ['SECURITY_ADMIN'], relation: 'another', states: ['active', 'invited'] },
  'person.revoke-role': { roles: ['SECURITY_ADMIN'], relation: 'another' },
  // Only while there is none: otherwise nobody could give the first role.
  'person.appoint-first-security-admin': { roles: ['SYSTEM_ADMIN'], relation: 'another', states: ['active', 'invited'] },
  'person.end-sessions': { roles: ['SECURITY_ADMIN'], relation: 'another' },
  'person.unlock': { roles: ['SECURITY_ADMIN'], relation: 'another' },
  'person.reset-second-factor': { roles: ['SECURITY_ADMIN'], relation: 'another' },
  'person.erase': { roles: ['AUDIT_ADMIN'], relation: 'another', states: ['disabled'] },

  'unit.read': { roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'], relation: 'installation' },
  'unit.change': { roles: ['SYSTEM_ADMIN'], relation: 'installation' },

  // What is shown is public already; who hangs up a display, and for how long, is a matter of the house's devices.
  'screen.manage': { roles: ['SYSTEM_ADMIN'], relation: 'installation' },

  'audit.read': { roles: ['AUDITOR', 'AUDIT_ADMIN'], relation: 'installation' },
  'audit.export': { roles: ['AUDITOR', 'AUDIT_ADMIN'], relation: 'installation' },
  'alert.read': { roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'], relation: 'installation' },

  'account.own': { roles: EVERY_ROLE, relation: 'own' },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof PERMISSIONS

/** Roles that enter, approve or look after everything: they show a second factor at every sign-in. */
export const PRIVILEGED_ROLES: readonly Role[] = ['REVIEWER', 'PUBLISHER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']

/** The three administrators: no account holds one of these beside any other role. The database holds this too. */
export const ADMINISTRATOR_ROLES: readonly Role[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']
