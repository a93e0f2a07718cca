// An event as it was stored, read for people. What cannot be read is null: the body itself is still shown, exactly as hashed.
import { ACTS, type Act } from '../audit-event'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface EventReading {
  /** Null for an act that this version does not know. */
  readonly act: Act | null
  /** The act as written. */
  readonly actText: string
  readonly id: string
  readonly actor: { readonly id: string; readonly roles: readonly string[]; readonly session8: string }
  readonly object: { readonly type: string; readonly id: string; readonly unit: string | null; readonly year: number | null }
  readonly before: Json
  readonly after: Json
  readonly result: 'ok' | 'denied' | 'error'
  readonly why: string | null
  readonly ip: string
  readonly requestId: string
  readonly appVersion: string
  readonly batch: string | null
}

export type JsonRecord = Readonly<Record<string, Json>>

/** The value as a record, or null where it is none. */
export const recordOf = (value: Json | undefined): JsonRecord | null => (typeof value === 'object' && value !== null && !isList(value) ? value : null)

// Array.isArray alone does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const orNull = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)

function parsed(body: string): JsonRecord | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse gives is Json by definition
    return recordOf(JSON.parse(body) as Json)
  } catch {
    return null
  }
}

/**
 * Reads the body of an event.
 * @param body canonical JSON as stored
 * @returns null for a body that is not what the log writes, e.g. one that somebody altered
 */
export function readEvent(body: string): EventReading | null {
  const whole = parsed(body)
  const [actor, object] = [recordOf(whole?.['actor']), recordOf(whole?.['obj'])]
  const result = whole?.['result']
  if (whole === null || actor === null || object === null || (result !== 'ok' && result !== 'denied' && result !== 'error')) return null
  const { act, before = null, after = null } = whole
  return {
    act: ACTS.find((known) => known === act) ?? null,
    actText: text(act),
    id: text(whole['id']),
    actor: { id: text(actor['id']), roles: text(actor['role']).split('+').filter(Boolean), session8: text(actor['sid8']) },
    object: { type: text(object['t']), id: text(object['id']), unit: orNull(object['dept']), year: typeof object['year'] === 'number' ? object['year'] : null },
    before,
    after,
    result,
    why: orNull(whole['why']),
    ip: text(whole['ip']),
    requestId: text(whole['req']),
    appVersion: text(whole['app']),
    batch: orNull(whole['batch']),
  }
}
