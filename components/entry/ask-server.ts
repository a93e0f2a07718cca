// Asking our own server from the browser: the value, or the sentence to show instead.
import type { Messages } from '@/lib/i18n/messages'

export type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string; readonly sessionOver: boolean }

/** The sentence of a problem+json; the given one where there is none. */
export function titleOf(body: unknown, otherwise: string): string {
  return typeof body === 'object' && body !== null && 'title' in body && typeof body.title === 'string' ? body.title : otherwise
}

/**
 * Asks for JSON.
 * @typeParam T what our own route answers
 * @param sent turned into JSON; nothing is sent where it is undefined
 */
export async function askServer<T>(t: Messages['drawer'], address: string, method: 'GET' | 'POST' | 'PATCH', sent?: unknown): Promise<Asked<T>> {
  try {
    const answer = await fetch(address, { method, cache: 'no-store', ...(sent === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }) })
    const body: unknown = await answer.json()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own routes answer it, and tests of them hold its form
    if (answer.ok) return { ok: true, value: body as T }
    return { ok: false, sentence: answer.status === 401 ? t.sessionOver : titleOf(body, t.notSaved), sessionOver: answer.status === 401 }
  } catch {
    return { ok: false, sentence: t.notSaved, sessionOver: false }
  }
}
