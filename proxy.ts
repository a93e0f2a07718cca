// Runs before every page and route: names the request, checks where a change comes from, and sets the headers of the answer.
// It never decides who may do what: each page, route and action does that by itself.
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy, SECURITY_HEADERS } from '@/lib/platform/security-headers'
import { log } from '@/lib/platform/log'
import { foreignOrigin } from '@/lib/platform/request-origin'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export function proxy(request: NextRequest): NextResponse {
  const requestId = crypto.randomUUID()
  const origin = process.env['APP_ORIGIN'] ?? ''
  const about = { requestId, method: request.method, path: request.nextUrl.pathname }
  if (!SAFE.has(request.method) && foreignOrigin(request.headers, origin)) {
    log.warn({ ...about, origin: request.headers.get('origin')?.slice(0, 200) }, 'request from another origin refused')
    const body = { type: 'about:blank', title: 'The request came from another site', status: 403, requestId }
    return NextResponse.json(body, { status: 403, headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId } })
  }
  log.info(about, 'request')
  const nonce = btoa(crypto.randomUUID() + crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development', secure: origin.startsWith('https:') })
  const headers = new Headers(request.headers)
  headers.set('x-request-id', requestId)
  headers.set('x-nonce', nonce)
  // Pages that say what was asked and is not there cannot see the address otherwise.
  headers.set('x-address', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value)
  if (origin.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return response
}

export const config = { matcher: ['/((?!_next/static|favicon.svg).*)'] }
