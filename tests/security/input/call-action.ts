// Calls server actions in this process, whole: door, contract, operation, database. Only what the framework gives a request is given here:
// its cookies and headers.
import { vi } from 'vitest'
import type { FormState } from '@/app/_http/form-state'

const request = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers(), set: [] as string[] }))

// oxlint-disable-next-line vitest/no-restricted-vi-methods -- the framework's own, and only what it gives a request
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) ?? '' } : undefined),
      set: (...given: readonly unknown[]) => request.set.push(typeof given[0] === 'string' ? given[0] : 'cookie'),
      delete: () => undefined,
    }),
  headers: () => Promise.resolve(request.headers),
}))
// What the framework takes in its place on the server.
// oxlint-disable-next-line vitest/no-restricted-vi-methods -- the framework's own, and only what it gives a request
vi.mock('next/navigation', async () => await import('next/dist/client/components/navigation.react-server'))
// Part of what pages are drawn with, which no handler and no action draws.
// oxlint-disable-next-line vitest/no-restricted-vi-methods -- the framework's own, which asks for a browser's React as it is loaded
vi.mock('next/link', () => ({ default: () => null }))
// oxlint-disable-next-line vitest/no-restricted-vi-methods -- the framework's own, and only what it gives a request
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined, refresh: () => undefined }))

/** What came of a call: `failed` is what would be an answer of 500. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly problems: FormState['problems'] }
  | { readonly kind: 'failed'; readonly error: unknown }

/** An action as it is exported; a form action without state takes the form alone. */
export type AnyAction = (...given: never[]) => Promise<unknown>

const isState = (value: unknown): value is FormState => typeof value === 'object' && value !== null && 'problems' in value && 'done' in value
const isRedirect = (error: unknown): boolean => error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')

/** The next calls come from whoever this cookie names: `plumbline.session=…`; empty for nobody. */
export function callAs(cookie: string): void {
  request.cookies.clear()
  const [name = '', ...value] = cookie.split('=')
  if (cookie !== '') request.cookies.set(name, value.join('='))
  request.headers = new Headers({ 'x-request-id': 'request-of-a-test', 'x-forwarded-for': '192.0.2.9' })
}

/** Headers that the next call brings besides. */
export function askWith(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
}

/** Calls an action the way a page does. A cookie that it sets counts as accepted, where it tells nothing else. */
export async function call(action: AnyAction, form: unknown): Promise<Outcome> {
  request.set.length = 0
  try {
    const given = (action.length >= 2 ? [{ problems: [], typed: {}, done: null, notes: [] }, form] : [form]) as never[]
    const state = await action(...given)
    if (isState(state)) return state.done === null ? { kind: 'refused', problems: state.problems } : { kind: 'accepted' }
    return request.set.length > 0 ? { kind: 'accepted' } : { kind: 'refused', problems: [] }
  } catch (error) {
    return isRedirect(error) ? { kind: 'accepted' } : { kind: 'failed', error }
  }
}

/** A form of these fields. */
export function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
