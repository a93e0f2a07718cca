// What the address of the list asks for: a filter, and where its page begins.
import { filterParams, positionText, readFilter, readPosition, type TrailFilter, type TrailPosition } from '@/lib/domain/audit-reading/trail-filter'
import type { TrailEvent } from '@/lib/data/audit-trail'

export type Search = Readonly<Record<string, string | readonly string[] | undefined>>

const first = (value: string | readonly string[] | undefined): string | null => (typeof value === 'string' ? value : (value?.[0] ?? null))

export function readSearch(search: Search): { readonly filter: TrailFilter; readonly position: TrailPosition | null } {
  const read = (name: string): string | null => first(search[name])
  return { filter: readFilter(read), position: readPosition('older', read('older')) ?? readPosition('newer', read('newer')) }
}

/** Address of the list with a filter, beginning at an event. */
export function trailHref(filter: Partial<TrailFilter>, beyond?: { readonly towards: 'older' | 'newer'; readonly event: TrailEvent }): string {
  const { from = null, to = null, actor = null, group = null, act = null, unit = null, result = null, object = null, stream = null } = filter
  const params = new URLSearchParams(filterParams({ from, to, actor, group, act, unit, result, object, stream }))
  if (beyond !== undefined) {
    const { atMicroseconds: at, stream: of, seq } = beyond.event
    params.set(beyond.towards, positionText({ at, stream: of, seq }))
  }
  const text = params.toString()
  return text === '' ? '/desk/audit' : `/desk/audit?${text}`
}

/** Address of one event. */
export const eventHref = ({ stream, seq }: { readonly stream: string; readonly seq: string }): string => `/desk/audit/${encodeURIComponent(stream)}/${seq}`
