// A page as it is kept, made of an answer that was sent, and what each reader gets of it.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { freshNonce } from '../../nonce'
import { joinWith, splitAtNonce } from './nonce-places'
import { deflateParts, stitchGzip } from './stitched-gzip'

export interface KeptPage {
  readonly bytes: number
  /** The nonce with which it was made, in headers only. */
  readonly nonce: string
  readonly headers: Readonly<Record<string, string>>
  /** Of the body, around the places of the nonce. */
  readonly parts: readonly Buffer[]
  readonly deflated: readonly Buffer[]
}

/** Headers that say something about the page; sent again. */
const OF_PAGE = ['content-type', 'content-security-policy', 'link', 'vary']
/** Headers that the guard puts on each answer, and what is said of how this one was sent. Any other is one that nobody thought of. */
const OF_ANSWER = /^(cache-control|content-encoding|x-request-id|x-content-type-options|referrer-policy|cross-origin-(opener|resource)-policy|permissions-policy|strict-transport-security)$/

const NONCE = /'nonce-([A-Za-z0-9+/=]{22,})'/

/** What the framework writes into a page that went wrong behind its first words. */
const WENT_WRONG = /data-dgst=|\\"digest\\":|NEXT_REDIRECT|NEXT_HTTP_ERROR_FALLBACK|__next_error__|http-equiv="refresh"/

const expand = promisify(gunzip)

function textHeaders(headers: OutgoingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), String(value)]])))
}

/**
 * Makes what is kept of an answer.
 * @param sent its body as it went out, whole
 * @returns null for what is no plain, whole page with a nonce
 */
export async function keptPageOf({ status, headers: given, sent }: { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly sent: Buffer }): Promise<KeptPage | null> {
  const headers = textHeaders(given)
  const nonce = NONCE.exec(headers['content-security-policy'] ?? '')?.[1]
  if (status !== 200 || nonce === undefined || headers['content-type']?.startsWith('text/html') !== true) return null
  if (Object.keys(headers).some((name) => !OF_PAGE.includes(name) && !OF_ANSWER.test(name))) return null
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'gzip') return null
  const body = encoding === 'gzip' ? await expand(sent) : sent
  const parts = splitAtNonce(body, nonce)
  const text = body.toString('utf8')
  if (parts.length < 2 || !text.endsWith('</body></html>') || WENT_WRONG.test(text)) return null
  const deflated = await deflateParts(parts)
  const bytes = [...parts, ...deflated].reduce((sum, part) => sum + part.length, 0)
  return { bytes, nonce, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => OF_PAGE.includes(name))), parts, deflated }
}

/** Answers with a kept page and a nonce of its own. */
export function answerKept(response: ServerResponse, { headers, nonce: old, parts, deflated }: KeptPage, gzip: boolean): void {
  const nonce = freshNonce()
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value.replaceAll(old, nonce))
  if (gzip) response.setHeader('content-encoding', 'gzip')
  const body = gzip ? stitchGzip(parts, deflated, nonce) : joinWith(parts, Buffer.from(nonce))
  response.writeHead(200, { 'content-length': body.length }).end(body)
}
