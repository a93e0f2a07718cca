// Asks the server where a query leads, and reads its answer as a stranger's.
import { FOUND_KINDS, type FoundKind } from '@/lib/domain/search/search-entry'

export interface Found {
  readonly kind: FoundKind
  readonly title: string
  readonly detail: string
  readonly href: string
}

export type Answered = { readonly found: readonly Found[] } | 'failed' | 'too-often'

/** @returns null where the asking was broken off */
export async function askSearch(query: string, signal: AbortSignal): Promise<Answered | null> {
  try {
    const answer = await fetch(`/api/v1/search?${new URLSearchParams({ q: query, limit: '12' }).toString()}`, { signal })
    if (answer.status === 429) return 'too-often'
    if (!answer.ok) return 'failed'
    const body: unknown = await answer.json()
    return { found: foundIn(body) }
  } catch {
    return signal.aborted ? null : 'failed'
  }
}

/** What of an answer is understood; an address that leads off this site is not. */
export function foundIn(body: unknown): readonly Found[] {
  const results: unknown = typeof body === 'object' && body !== null && 'results' in body ? body.results : null
  return Array.isArray(results) ? results.flatMap(foundOf) : []
}

function foundOf(one: unknown): readonly Found[] {
  if (typeof one !== 'object' || one === null || !('kind' in one) || !('title' in one) || !('detail' in one) || !('href' in one)) return []
  const kind = FOUND_KINDS.find((known) => known === one.kind)
  const { title, detail, href } = one
  const isOurs = typeof href === 'string' && /^\/(?![/\\])/.test(href)
  return kind !== undefined && typeof title === 'string' && typeof detail === 'string' && isOurs ? [{ kind, title, detail, href }] : []
}
