// Who is asking. Made only by lib/data/people from a session; the types make it impossible to ask as nobody.

export const ROLES = ['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const
export type Role = (typeof ROLES)[number]

export interface Viewer {
  readonly userId: string
  readonly loginName: string
  readonly displayName: string
  /** First eight hex digits of the session's hash: names the session in the log without giving it away. */
  readonly session8: string
  /** Each role with the codes of the units it reaches, descendants included. */
  readonly grants: readonly { readonly role: Role; readonly unitCodes: ReadonlySet<string> }[]
}

/** Where a request came from, for the audit log. */
export interface RequestOrigin {
  readonly ip: string
  readonly requestId: string
}
