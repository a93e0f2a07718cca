// The one way to make a handler of the API: who may call it, then what it answers; refusals as problem+json with the request's id.
import type { z } from 'zod'
import { viewerByToken } from '@/lib/auth/token'
import { currentViewer } from '@/lib/auth/viewer'
import { originOf } from '@/lib/auth/request'
import { countRequest, type RequestLimit } from '@/lib/data/request-limits'
import { messages, type Locale } from '@/lib/i18n/messages'
import type { TokenScope } from '@/lib/domain/api/access-token'
import { languageAsked } from '@/lib/domain/api/read-query'
import { accessOf, type EntryWith, type GuardedEntry } from '@/lib/domain/permissions/entries'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { readiness } from '@/lib/platform/database/readiness'
import { environment } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { orOutage } from './outage'
import { display, type Display } from './display'
import { admits, denied } from './gate'
import { problemAnswer } from './problem-answer'
import { fromOutside } from './read-form'

/** What a handler sends: bytes, at once or as they come, with their headers. */
export interface Answer {
  /** 200 where it is left out. */
  readonly status?: number
  /** Null for an answer without one (304). */
  readonly body: Uint8Array | string | ReadableStream<Uint8Array> | null
  readonly headers: Readonly<Record<string, string>>
}

interface Given<P> {
  readonly params: P
  readonly search: URLSearchParams
  readonly viewer: Viewer | null
  readonly display: Display
  readonly origin: RequestOrigin
  /** What a form sent; empty where the body is no form. */
  readonly form: () => Promise<FormData>
  /** What was sent as JSON, held against its contract: form.unreadable, text.too-long, text.forbidden-character. */
  readonly json: <T>(contract: z.ZodType<T>, paragraphs?: readonly string[]) => Promise<Result<T>>
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal
}

interface Handling<P> {
  /** How often one person, or one address of people without an account, may ask. */
  readonly limit?: RequestLimit
  /** What a token must open to be taken in place of a session; where it is left out, only sessions count. */
  readonly scope?: TokenScope
  readonly run: (given: Given<P>) => Promise<Result<Answer>>
}

type RouteEntry = Exclude<Extract<GuardedEntry | EntryWith<'readers' | 'anyone'>, `${string} ${'/api/v1/' | '/figures/' | '/print/'}${string}`>, `page ${string}` | `action ${string}`>

/** Why the entry is closed to whoever asks; null where it is open. A refusal of a role is written to the audit log. */
async function closed(viewer: Viewer | null, entry: RouteEntry, scope: TokenScope | undefined): Promise<Problem | null> {
  const sessionless = entry.startsWith('GET ') ? problem('session.needed', {}) : problem('session.ended', {})
  const missing = scope === undefined ? sessionless : problem('token.missing', {})
  if (accessOf(entry) === 'anyone') return null
  if (accessOf(entry) === 'readers') return viewer === null && environment().PLUMBLINE_PUBLIC === 'no' ? missing : null
  if (viewer === null) return missing
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is neither open nor for readers is guarded
  const guarded = entry as GuardedEntry
  if (admits(viewer, guarded)) return null
  await denied(viewer, guarded, '')
  return problem('permission.missing', { action: entry })
}

/** Why the limit of an entry is used up; null where it is not, or there is none. */
async function tooOften(entry: RouteEntry, limit: RequestLimit | undefined, viewer: Viewer | null, { ip }: RequestOrigin): Promise<Problem | null> {
  if (limit === undefined) return null
  const seconds = await countRequest(entry, limit, viewer === null ? { ip } : { userId: viewer.userId })
  return seconds === null ? null : problem('request.too-many', { seconds: String(seconds) })
}

/** Who asks: by a token where the entry takes one and one is shown, by the session otherwise. */
async function asking(scope: TokenScope | undefined, origin: RequestOrigin): Promise<Result<Viewer | null>> {
  const byToken = scope === undefined ? null : await viewerByToken(scope, origin)
  return byToken ?? ok(await currentViewer())
}

/** What is said where something failed that should not have: that the database is away, or only that it failed. The log knows more. */
async function failure(error: unknown, entry: RouteEntry, requestId: string): Promise<Problem> {
  log.error({ err: error, requestId, entry }, 'a handler failed')
  const { reachable } = await readiness()
  return reachable ? problem('server.failed', {}) : problem('server.unavailable', {})
}

/** The body where it says that it is JSON and is; undefined, which no contract takes, otherwise. A form of another site cannot say so. */
async function jsonBody(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return undefined
  return await request.json().catch(() => undefined)
}

const inLanguage = (shown: Display, locale: Locale): Display => ({ ...shown, locale, t: messages(locale) })

/** Makes a handler of one method and route. */
export function defineRoute<P>(entry: RouteEntry, given: Handling<P>): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    const search = new URL(request.url).searchParams
    const language = entry.includes(' /api/v1/') ? languageAsked(search) : ok(null)
    const [usual, origin] = [await display(), await originOf()]
    // Refusals too are in the language that the address names.
    const shown = language.ok && language.value !== null ? inLanguage(usual, language.value) : usual
    try {
      const result = await orOutage(async (): Promise<Result<Answer>> => {
        const asker = await asking(given.scope, origin)
        if (!asker.ok) return asker
        const viewer = asker.value
        const reason = (await tooOften(entry, given.limit, viewer, origin)) ?? (await closed(viewer, entry, given.scope))
        if (reason !== null) return refused(reason)
        if (!language.ok) return language
        const form = (): Promise<FormData> => request.formData().catch(() => new FormData())
        const json = async <T>(contract: z.ZodType<T>, paragraphs?: readonly string[]): Promise<Result<T>> => fromOutside(await jsonBody(request), contract, paragraphs)
        const answer = await given.run({ params: await params, search, viewer, display: shown, origin, form, json, signal: request.signal })
        if (!answer.ok && viewer !== null && answer.problems.some(({ code }) => code === 'permission.missing')) await denied(viewer, entry, 'this one')
        return answer
      })
      if (!result.ok) return problemAnswer(result.problems, shown.t, origin.requestId)
      const { status = 200, body } = result.value
      return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, { status, headers: { 'cache-control': 'private, no-store', ...result.value.headers } })
    } catch (error) {
      return problemAnswer([await failure(error, entry, origin.requestId)], shown.t, origin.requestId)
    }
  }
}
