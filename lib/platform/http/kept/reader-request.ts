// Requests whose answer may come from a kept page: a reader's, for a document, of which nothing counts but the address and how it is to look.
// Of such a request the framework sees no more than stands in the key, so that no answer can depend on anything else.
import type { IncomingHttpHeaders } from 'node:http'

export interface ReaderRequest {
  /** Everything that the answer may depend on, but for time and data. */
  readonly key: string
  /** The cookies of the key; empty where there are none. */
  readonly cookie: string
  /** Whether the answer may be sent compressed. */
  readonly gzip: boolean
}

/** Cookies that say how a page looks, as app/_http/display.ts reads them. */
export const DISPLAY_COOKIES: readonly string[] = ['locale', 'theme', 'text', 'keys']

// What a display cookie can say. Anything else is the default there, and not in the key.
const CHOICE = /^[A-Za-z-]{1,12}$/

/** Headers that ask for something else than the whole page as it is for everyone. */
const OTHERWISE = /^(authorization|proxy-authorization|range|if-.*|rsc|next-.*|x-nextjs-.*|content-length|transfer-encoding|expect|upgrade)$/

// The framework puts a page's title elsewhere for programs that read pages; they are answered as before. Wider than its own list.
const PROGRAM = /bot|spider|crawl|slurp|google|yandex|sogou|baidu|lighthouse|tumblr|vkshare|quora|archiver|bing|external|facebook|whatsapp|skype|yeti|preview/i

const takesGzip = (accept: string): boolean => accept.split(',').some((one) => /^gzip(;q=(?!0(\.0*)?$).*)?$/i.test(one.replaceAll(' ', '')))

type Pair = readonly [name: string, value: string]

const pairsOf = (cookie: string): readonly Pair[] =>
  cookie.split(';').map((pair): Pair => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })

/** The display cookies in an order of their own; of one that comes twice the last, as the framework has it. */
function displayOnly(pairs: readonly Pair[]): string {
  const last = new Map(pairs)
  return DISPLAY_COOKIES.flatMap((name) => {
    const value = last.get(name)
    return value !== undefined && CHOICE.test(value) ? [`${name}=${value}`] : []
  }).join('; ')
}

/**
 * @param headers as the guard left them
 * @returns null for a request that is answered as if nothing were kept
 */
export function readerRequest({ method, target, headers }: { readonly method: string; readonly target: string; readonly headers: IncomingHttpHeaders }): ReaderRequest | null {
  if (method !== 'GET' || !(headers.accept ?? '').includes('text/html')) return null
  // Neither interfaces nor files of the build are documents; `_rsc` belongs to the framework.
  if (/^\/(api|_next)\//.test(target) || /[?&]_rsc=/.test(target)) return null
  if (Object.keys(headers).some((name) => OTHERWISE.test(name)) || PROGRAM.test(headers['user-agent'] ?? '')) return null
  const pairs = pairsOf(headers.cookie ?? '')
  // Each cookie of signing in and of walls has this in its name.
  if (pairs.some(([name]) => name.includes('plumbline'))) return null
  const cookie = displayOnly(pairs)
  return { key: `${target}\n${cookie}`, cookie, gzip: takesGzip(headers['accept-encoding'] ?? '') }
}

/** Headers that the framework sees of such a request beside those that the guard wrote. */
export const seenHeaders = ({ cookie, gzip }: ReaderRequest, host: string): Readonly<Record<string, string>> => ({
  host,
  accept: 'text/html',
  ...(cookie === '' ? {} : { cookie }),
  ...(gzip ? { 'accept-encoding': 'gzip' } : {}),
})
