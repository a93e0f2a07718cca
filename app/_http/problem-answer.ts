// A refusal as its reader's program gets it: application/problem+json (RFC 9457), with the number that the log knows it by.
import type { Problem, ProblemCode } from '@/lib/domain/problem'
import type { Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

// Codes that are not about the form of the request; all others are 400.
const STATUS: Partial<Record<ProblemCode, number>> = {
  'session.ended': 401,
  'session.needed': 401,
  'token.missing': 401,
  'token.refused': 401,
  'token.scope': 403,
  'permission.missing': 403,
  'api.unknown-address': 404,
  'release.unknown': 404,
  'release.withdrawn': 410,
  'feed.unknown': 404,
  'export.unknown-format': 404,
  'figure.unknown': 404,
  'figure.unknown-format': 404,
  'figure.unknown-metric': 404,
  'figure.unknown-unit': 404,
  'figure.no-data': 404,
  'figure.unpublished': 404,
  'pdf.not-a-page': 404,
  'pdf.not-yours': 401,
  'audit.unknown-format': 404,
  'collection.unknown': 404,
  'entry.not-asked': 404,
  'comment.unknown': 404,
  'evidence.unknown': 404,
  'submission.not-open': 409,
  'submission.closed': 409,
  'submission.not-yet': 409,
  'submission.changed-meanwhile': 409,
  'comment.thread-over': 409,
  'evidence.too-many': 409,
  'evidence.too-large': 413,
  'evidence.wrong-type': 415,
  'evidence.lying-name': 415,
  'upload.too-large': 413,
  'upload.wrong-type': 415,
  'upload.busy': 503,
  'uploaded.unknown': 404,
  'uploaded.over': 409,
  'uploaded.changed-meanwhile': 409,
  'uploaded.swept': 410,
  'history.unknown': 404,
  'entry.locked': 423,
  'request.too-many': 429,
  'server.failed': 500,
  'figure.font-missing': 500,
  'figure.characters': 500,
  'pdf.failed': 500,
  'pdf.no-browser': 501,
  'audit.unavailable': 503,
  'database.busy': 503,
  'export.busy': 503,
  'export.too-many-rows': 422,
  'export.unknown': 404,
  'export.not-ready': 409,
  'export.expired': 410,
  'export.withdrawn': 410,
  'export.outside': 416,
  'server.busy': 503,
  'server.unavailable': 503,
  'figure.busy': 503,
  'pdf.busy': 503,
}

/** The status that a refusal is answered with. */
export const statusOf = ({ code }: Problem): number => STATUS[code] ?? 400

/** Seconds after which it makes sense to try again; null where trying again changes nothing. */
function retryAfter(first: Problem, status: number): string | null {
  if (first.code === 'request.too-many') return first.params.seconds
  return status === 503 ? '10' : null
}

/** What a program is told about tokens (RFC 6750); nothing to a browser, whose sessions are no business of its. */
function challenge(first: Problem): Readonly<Record<string, string>> {
  if (first.code === 'token.missing') return { 'www-authenticate': 'Bearer realm="plumbline"' }
  if (first.code === 'token.refused') return { 'www-authenticate': 'Bearer realm="plumbline", error="invalid_token"' }
  return first.code === 'token.scope' ? { 'www-authenticate': `Bearer realm="plumbline", error="insufficient_scope", scope="${first.params.scope}"` } : {}
}

/** How long the file is that a part outside of was asked for (RFC 9110, 15.5.17). */
const lengthOf = (first: Problem): Readonly<Record<string, string>> => (first.code === 'export.outside' ? { 'content-range': `bytes */${first.params.size}` } : {})

/** Makes the answer out of the first problem. */
export function problemAnswer([first]: readonly Problem[], t: Messages, requestId: string): Response {
  if (first === undefined) throw new Error('a refusal always says why')
  const status = statusOf(first)
  const later = retryAfter(first, status)
  const body = { type: 'about:blank', title: problemSentence(t.problem, first), status, code: first.code, requestId }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...(later === null ? {} : { 'retry-after': later }), ...challenge(first), ...lengthOf(first) } })
}
