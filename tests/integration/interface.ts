// Asks the handlers of the interface for programs in this process, as somebody or with a token.
// First: it puts the framework's requests in place.
import { askWith, callAs } from '../security/input/call-action'
import { GET as drafts } from '@/app/api/v1/drafts/[unit]/route'
import { GET as metrics } from '@/app/api/v1/metrics/route'
import { GET as metric } from '@/app/api/v1/metrics/[code]/route'
import { GET as observations } from '@/app/api/v1/observations/route'
import { GET as history } from '@/app/api/v1/observations/[metric]/[unit]/[period]/history/route'
import { GET as openapi } from '@/app/api/v1/openapi.json/route'
import { GET as releases } from '@/app/api/v1/releases/route'
import { GET as release } from '@/app/api/v1/releases/[slug]/route'
import { GET as reconciliation } from '@/app/api/v1/releases/[slug]/reconciliation/route'
import { GET as structure } from '@/app/api/v1/sdmx/structure/route'
import { GET as units } from '@/app/api/v1/units/route'
import { GET as unit } from '@/app/api/v1/units/[code]/route'
import { GET as anything } from '@/app/api/v1/[...address]/route'

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

// In the order in which an address is looked up: the longer first.
const HANDLERS: readonly (readonly [pattern: RegExp, handler: unknown])[] = [
  [/^\/api\/v1\/releases$/, releases],
  [/^\/api\/v1\/releases\/(?<slug>[^/]+)\/reconciliation$/, reconciliation],
  [/^\/api\/v1\/releases\/(?<slug>[^/]+)$/, release],
  [/^\/api\/v1\/metrics$/, metrics],
  [/^\/api\/v1\/metrics\/(?<code>[^/]+)$/, metric],
  [/^\/api\/v1\/units$/, units],
  [/^\/api\/v1\/units\/(?<code>[^/]+)$/, unit],
  [/^\/api\/v1\/observations$/, observations],
  [/^\/api\/v1\/observations\/(?<metric>[^/]+)\/(?<unit>[^/]+)\/(?<period>[^/]+)\/history$/, history],
  [/^\/api\/v1\/drafts\/(?<unit>[^/]+)$/, drafts],
  [/^\/api\/v1\/sdmx\/structure$/, structure],
  [/^\/api\/v1\/openapi\.json$/, openapi],
  [/^\/api\/v1\//, anything],
]

export interface Asked {
  readonly cookie?: string
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
}

/** @param address behind the origin, or a whole one */
export async function askInterface(address: string, { cookie = '', token, headers = {} }: Asked = {}): Promise<Answered> {
  const url = new URL(address, 'http://localhost:3000')
  callAs(cookie)
  askWith({ ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) })
  const found = HANDLERS.find(([pattern]) => pattern.test(url.pathname))
  if (found === undefined) throw new Error(`${address} is no address of the interface`)
  const params = { ...found[0].exec(url.pathname)?.groups }
  const answer = await (found[1] as Handler)(new Request(url), { params: Promise.resolve(params as never) })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} }
}

/** Every page from an address on: the rows, and the pages as they were answered. */
export async function crawl(address: string, asked: Asked = {}, between: (page: number) => Promise<void> = () => Promise.resolve()) {
  const pages: Answered[] = []
  const rows: Readonly<Record<string, unknown>>[] = []
  for (let next: string | null = address; next !== null && pages.length < 500; ) {
    const page: Answered = await askInterface(next, asked)
    if (page.status !== 200) throw new Error(`${next}: ${page.status} ${page.text.slice(0, 300)}`)
    pages.push(page)
    rows.push(...(page.json['data'] as Readonly<Record<string, unknown>>[]))
    next = page.json['next'] as string | null
    await between(pages.length)
  }
  return { pages, rows }
}
