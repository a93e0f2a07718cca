// What part of the log is asked for: read from an address, and written back into one.
import { ACTS } from '../audit-event'
import { ACT_GROUPS, actsOf, type ActGroup } from './act-groups'

export const RESULTS = ['ok', 'denied', 'error'] as const
export type EventResult = (typeof RESULTS)[number]

export interface TrailFilter {
  /** First and last day in Chinese time, YYYY-MM-DD; both included. */
  readonly from: string | null
  readonly to: string | null
  /** Id of an account, `system` or `anonymous`. */
  readonly actor: string | null
  readonly group: ActGroup | null
  /** One act, or null for all of the group. */
  readonly act: string | null
  readonly unit: string | null
  readonly result: EventResult | null
  /** Id of the object, exactly. */
  readonly object: string | null
  readonly stream: string | null
}

/** Where a page begins: behind this event, towards older or newer ones. */
export interface TrailPosition {
  readonly towards: 'older' | 'newer'
  /** Microseconds since 1970. */
  readonly at: string
  readonly stream: string
  readonly seq: string
}

export const NO_FILTER: TrailFilter = { from: null, to: null, actor: null, group: null, act: null, unit: null, result: null, object: null, stream: null }

const DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const STREAM = /^[a-z0-9][a-z0-9-]{0,63}$/
const LONGEST = 200

type Read = (name: string) => string | null

/** Reads a filter. What cannot be meant is left out, so that a mistyped address shows more rather than an error. */
export function readFilter(read: Read): TrailFilter {
  const text = (name: string): string | null => {
    const value = read(name)?.trim() ?? ''
    return value === '' || value.length > LONGEST ? null : value
  }
  const like = (name: string, form: RegExp): string | null => {
    const value = text(name)
    return value !== null && form.test(value) ? value : null
  }
  return {
    from: realDay(like('from', DAY)),
    to: realDay(like('to', DAY)),
    actor: like('actor', /^[a-z0-9-]+$/),
    group: ACT_GROUPS.find((group) => group === read('group')) ?? null,
    act: ACTS.find((act) => act === read('act')) ?? null,
    unit: text('unit'),
    result: RESULTS.find((result) => result === read('result')) ?? null,
    object: text('object'),
    stream: like('stream', STREAM),
  }
}

// 2026-02-30 has the form of a day and is none.
const realDay = (day: string | null): string | null => (day !== null && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : null)

/** The filter as parameters of an address, those that are set. */
export const filterParams = (filter: TrailFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]: [string, string | null]) => (value === null ? [] : [[name, value]])))

/** Acts that the filter lets through, or null for all. */
export function actsWanted({ act, group }: Pick<TrailFilter, 'act' | 'group'>): readonly string[] | null {
  if (act !== null) return [act]
  return group === null ? null : actsOf(group)
}

/** Reads a position as written by {@link positionText}; null where it is none. */
export function readPosition(towards: TrailPosition['towards'], text: string | null): TrailPosition | null {
  const [, at = '', stream = '', seq = ''] = /^(\d{1,17})\.([a-z0-9][a-z0-9-]{0,63})\.(\d{1,18})$/.exec(text ?? '') ?? []
  return at === '' ? null : { towards, at, stream, seq }
}

/** A position as one parameter of an address. */
export const positionText = ({ at, stream, seq }: Pick<TrailPosition, 'at' | 'stream' | 'seq'>): string => `${at}.${stream}.${seq}`
