// The one way to make a handler of the API: who may call it, then what it answers; refusals as problem+json with the request's id.
import { currentViewer } from '@/lib/auth/viewer'
import { originOf } from '@/lib/auth/request'
import { accessOf, type EntryWith, type GuardedEntry } from '@/lib/domain/permissions/entries'
import { problem, type Problem, type ProblemCode } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { environment } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { display, type Display } from './display'
import { admits, denied } from './gate'

/** What a handler sends: bytes with their headers. */
export interface Answer {
  readonly body: Uint8Array | string
  readonly headers: Readonly<Record<string, string>>
}

interface Handling<P> {
  readonly run: (given: { readonly params: P; readonly search: URLSearchParams; readonly viewer: Viewer | null; readonly display: Display }) => Promise<Result<Answer>>
}

// Codes that are not about the form of the request; all others are 400.
const STATUS: Partial<Record<ProblemCode, number>> = { 'permission.missing': 403, 'session.ended': 401, 'release.unknown': 404, 'export.unknown-format': 404 }

async function refuse(problems: readonly Problem[], { t }: Display): Promise<Response> {
  const { requestId } = await originOf()
  const first = problems[0]
  const status = (first === undefined ? undefined : STATUS[first.code]) ?? 400
  const body = { type: `about:blank#${first?.code ?? ''}`, status, title: first === undefined ? '' : problemSentence(t.problem, first), code: first?.code, requestId }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' } })
}

type RouteEntry = Exclude<Extract<GuardedEntry | EntryWith<'readers'>, `${string} /api/v1/${string}`>, `page ${string}` | `action ${string}`>

/** Why the entry is closed to whoever asks; null where it is open. A refusal of a role is written to the audit log. */
async function closed(viewer: Viewer | null, entry: RouteEntry): Promise<Problem | null> {
  if (accessOf(entry) === 'readers') return viewer === null && environment().PLUMBLINE_PUBLIC === 'no' ? problem('session.ended', {}) : null
  if (viewer === null) return problem('session.ended', {})
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not for readers is guarded
  const guarded = entry as GuardedEntry
  if (admits(viewer, guarded)) return null
  await denied(viewer, guarded, '')
  return problem('permission.missing', { action: entry })
}

/** Makes a handler of one method and route. */
export function defineRoute<P>(entry: RouteEntry, given: Handling<P>): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, { params }) => {
    const shown = await display()
    const viewer = await currentViewer()
    const reason = await closed(viewer, entry)
    if (reason !== null) return await refuse([reason], shown)
    try {
      const result = await given.run({ params: await params, search: new URL(request.url).searchParams, viewer, display: shown })
      if (!result.ok) return await refuse(result.problems, shown)
      return new Response(typeof result.value.body === 'string' ? result.value.body : new Uint8Array(result.value.body), { headers: { 'cache-control': 'private, no-store', ...result.value.headers } })
    } catch (error) {
      const { requestId } = await originOf()
      log.error({ err: error, requestId }, 'a handler failed')
      return Response.json({ type: 'about:blank', status: 500, title: shown.t.reading.errorTitle, requestId }, { status: 500, headers: { 'content-type': 'application/problem+json; charset=utf-8' } })
    }
  }
}
