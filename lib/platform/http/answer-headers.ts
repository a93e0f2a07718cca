// Headers of every answer, put on in the moment it is sent, so that errors, redirects and files of the build carry them too.
import type { ServerResponse } from 'node:http'
import { SECURITY_HEADERS } from '../security-headers'
import { servedInstead } from './refusal'

// For what is no page: a picture, a script, an error in plain text. Pages bring a policy of their own, with its nonce.
const NO_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The files of a build, whose names change with their content. */
const isOfBuild = (path: string): boolean => path.startsWith('/_next/static/')

/** A figure as a file: whether it may be kept, and shown by other sites, is said where it is made. */
const isFigure = (path: string): boolean => /^\/figures\/[^/]+\/(svg|png|csv)$/.test(path)

/** Published figures for programs: asked again each time, by a tag that says whether what they have is still so. */
const isForPrograms = (path: string): boolean => path.startsWith('/api/v1/')

/** Everything that depends on who asks or carries a nonce is kept by no cache; files of the build may be kept for ever. */
function caching(path: string, status: number, given: string | undefined): string {
  if (status >= 400) return 'private, no-store'
  // The development server says otherwise: there the names stay.
  if (isOfBuild(path)) return given ?? 'public, max-age=31536000, immutable'
  if (isFigure(path) && given?.startsWith('public, ') === true) return given
  if (isForPrograms(path) && given === 'private, no-cache') return given
  return /^\/[a-z0-9-]+\.(svg|ico|png|txt|webmanifest)$/.test(path) ? 'public, max-age=3600' : 'private, no-store'
}

/** The request that is answered; its path and method are empty where it could not be read. */
export interface AnswerAbout {
  readonly path: string
  readonly method: string
  /** APP_ORIGIN is https. */
  readonly secure: boolean
  readonly requestId: string
}

/**
 * The headers that an answer must have, whatever it is.
 * @param given headers that it has so far
 * @returns what to set; a page's own policy and a text's own charset stay
 */
export function headersFor(answer: AnswerAbout & { readonly status: number; readonly given: (name: string) => string | undefined }): Readonly<Record<string, string>> {
  const { path, method, status, secure, requestId, given } = answer
  const type = given('content-type')
  const isPage = type?.startsWith('text/html') === true
  // What somebody uploaded must not become a page of ours, whatever a browser makes of it.
  const isTakenAway = given('content-disposition')?.startsWith('attachment') === true
  return {
    ...SECURITY_HEADERS,
    ...(isFigure(path) && given('cross-origin-resource-policy') === 'cross-origin' ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    'x-request-id': requestId,
    'cache-control': caching(path, status, given('cache-control')),
    'content-security-policy': (isPage ? given('content-security-policy') : undefined) ?? (isTakenAway ? `sandbox; ${NO_PAGE_POLICY}` : NO_PAGE_POLICY),
    ...(type?.startsWith('text/') === true && !/charset=/i.test(type) ? { 'content-type': `${type}; charset=utf-8` } : {}),
    // The framework's own 405 leaves out what its rules demand.
    ...(status === 405 ? { allow: given('allow') ?? servedInstead(path, method) } : {}),
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

type WriteHead = (this: ServerResponse, status: number, ...rest: unknown[]) => ServerResponse

/** Sets them when the head of the answer is written, by whomever. */
export function withAnswerHeaders(response: ServerResponse, about: AnswerAbout): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/unbound-method -- its overloads differ only in what is passed on unread; called with its response below
  const writeHead = response.writeHead as unknown as WriteHead
  const guarded: WriteHead = function guarded(status, ...rest) {
    const [reason, direct] = typeof rest[0] === 'string' ? rest : [undefined, rest[0]]
    // Headers passed along would win over ours; they are set first instead.
    const pairs = Array.isArray(direct) ? direct.flatMap((name: unknown, at) => (at % 2 === 0 ? [[String(name), direct[at + 1] as unknown] as const] : [])) : Object.entries(direct ?? {})
    for (const [name, value] of pairs) if (value !== undefined) this.setHeader(name, Array.isArray(value) ? value.map(String) : String(value))
    const given = (name: string): string | undefined => {
      const value = this.getHeader(name)
      return value === undefined ? undefined : String(value)
    }
    for (const [name, value] of Object.entries(headersFor({ ...about, status, given }))) this.setHeader(name, value)
    this.removeHeader('x-powered-by')
    return writeHead.call(this, status, ...(reason === undefined ? [] : [reason]))
  }
  Object.assign(response, { writeHead: guarded })
}
