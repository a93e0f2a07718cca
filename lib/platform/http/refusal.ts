// What is refused before any page sees it: one table of codes, statuses and titles. Titles are for whoever reads a log or a network
// panel; no page of ours provokes one of these.

const REFUSALS = {
  'request.malformed': [400, 'The request cannot be read'],
  'request.other-origin': [403, 'The request came from another site'],
  'request.method': [405, 'This method is not served'],
  'request.timeout': [408, 'The request took too long to arrive'],
  'request.body-too-large': [413, 'The request is larger than is accepted here'],
  'request.address-too-long': [414, 'The address is longer than is accepted'],
  'request.other-host': [421, 'This server answers at another address'],
  'request.headers-too-large': [431, 'The headers are larger than is accepted'],
  'request.unknown-method': [501, 'This method is not known'],
  'request.no-room': [503, 'Too much is being sent at once; try again in a moment'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type RefusalCode = keyof typeof REFUSALS

/** Methods that anything here answers. */
export const SERVED_METHODS = ['GET', 'HEAD', 'POST'] as const

// Where a part of something is changed by a program of ours.
const CHANGED_IN_PART = /^\/api\/v1\/(entry\/[^/]+\/[^/]+(\/comments\/[^/]+)?|evidence\/[^/]+\/[^/]+\/[^/]+)$/

// What programs only read.
const READ_ONLY = /^\/api\/v1\/(releases|metrics|units|observations|drafts|sdmx|openapi\.json)(\/|$)/

/** Methods that are answered at a path. */
export function methodsAt(path: string): readonly string[] {
  if (READ_ONLY.test(path)) return ['GET', 'HEAD']
  return CHANGED_IN_PART.test(path) ? [...SERVED_METHODS, 'PATCH'] : SERVED_METHODS
}

/** What an address that serves something else than it was asked for serves instead, for `Allow`. */
export function servedInstead(path: string, method: string): string {
  if (CHANGED_IN_PART.test(path)) return path.startsWith('/api/v1/evidence/') ? 'GET, HEAD, PATCH' : 'PATCH'
  return method === 'POST' ? 'GET, HEAD' : 'POST'
}

/** Seconds after which trying again makes sense. */
const RETRY_AFTER_S = 5

export interface RefusalAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** application/problem+json. */
  readonly body: string
}

/** The answer to one refused request; `requestId` is what the log names it by. */
export function refusalAnswer(code: RefusalCode, { requestId, path }: { readonly requestId: string; readonly path: string }): RefusalAnswer {
  const [status, title] = REFUSALS[code]
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      ...(status === 405 ? { allow: methodsAt(path).join(', ') } : {}),
      ...(status === 503 ? { 'retry-after': String(RETRY_AFTER_S) } : {}),
    },
    body: JSON.stringify({ type: 'about:blank', title, status, code, requestId }),
  }
}
