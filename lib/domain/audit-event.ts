// What the log says of each act. The body is hashed as written, so its form is final: see docs/decisions on the audit log.
import { canonicalJson, type Canonical } from './canonical-json'

export const ACTS = [
  'installation.set-up',
  'installation.load-reference',
  'session.start',
  'session.end',
  'session.refuse',
  'session.revoke',
  'account.lock',
  'account.unlock',
  'password.change',
  'second-factor.enrol',
  'second-factor.refuse',
  'second-factor.recover',
  'second-factor.reset',
  'recovery-codes.replace',
  'identity.link',
  'mail.choose',
  'calendar.make',
  'calendar.end',
  'screen.make',
  'screen.end',
  'token.make',
  'token.end',
  'person.create',
  'person.change',
  'person.reset-password',
  'person.disable',
  'person.enable',
  'person.erase',
  'role.grant',
  'role.revoke',
  'unit.create',
  'unit.rename',
  'unit.move',
  'unit.merge',
  'unit.split',
  'unit.abolish',
  'observation.record',
  'history.receive',
  'history.load',
  'history.approve',
  'history.return',
  'history.undo',
  'collection.create',
  'collection.change',
  'collection.close',
  'collection.remind',
  'submission.submit',
  'submission.withdraw',
  'submission.return',
  'submission.approve',
  'submission.reopen',
  'submission.waive',
  'submission.resume',
  'submission.extend',
  'explanation.give',
  'explanation.accept',
  'comment.write',
  'comment.resolve',
  'evidence.add',
  'evidence.remove',
  'upload.receive',
  'upload.correct',
  'upload.match',
  'upload.apply',
  'upload.discard',
  'lock.set',
  'lock.lift',
  'lock.except',
  'metric.create',
  'metric.change',
  'target.change',
  'release.publish',
  'release.withdraw',
  'export.begin',
  'export.end',
  'export.fetch',
  'export.give-up',
  'access.refuse',
  'audit.verify',
  'audit.export',
] as const
export type Act = (typeof ACTS)[number]

export interface AuditEvent {
  readonly act: Act
  /** The chain it belongs to: `system`, `auth`, or `unit-<code>` in lower case. */
  readonly stream: string
  readonly object: { readonly type: string; readonly id: string; readonly unit?: string; readonly year?: number }
  readonly before?: Canonical
  readonly after?: Canonical
  readonly result: 'ok' | 'denied' | 'error'
  readonly why?: string
  readonly batch?: string
}

export interface AuditContext {
  /** ULID of the event. */
  readonly id: string
  readonly actor: { readonly id: string; readonly role: string; readonly session8: string }
  readonly ip: string
  readonly requestId: string
  readonly appVersion: string
}

/** The stream of a unit's events. */
export const unitStream = (unitCode: string): string => `unit-${unitCode.toLowerCase()}`

/** The canonical body that is stored and hashed. Keys that do not apply are null, so that every body has the same form. */
export function auditBody(event: AuditEvent, context: AuditContext): string {
  return canonicalJson({
    v: 1,
    id: context.id,
    act: event.act,
    actor: { id: context.actor.id, role: context.actor.role, sid8: context.actor.session8 },
    obj: { t: event.object.type, id: event.object.id, dept: event.object.unit ?? null, year: event.object.year ?? null },
    before: event.before ?? null,
    after: event.after ?? null,
    result: event.result,
    why: event.why ?? null,
    ip: context.ip,
    req: context.requestId,
    app: context.appVersion,
    batch: event.batch ?? null,
  })
}
