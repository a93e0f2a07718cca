// Runs before every page and route: gives each answer a policy with a nonce of its own, and lets pages know what was asked for.
// It never decides who may do what: each page, route and action does that by itself. What may not be asked at all was refused by
// the guard before (lib/platform/http); a request that did not pass it is not served.
import { NextResponse, type NextRequest } from 'next/server'
import { guardMark } from '@/lib/platform/http/guard-mark'
import { freshNonce } from '@/lib/platform/nonce'
import { contentSecurityPolicy } from '@/lib/platform/security-headers'

export function proxy(request: NextRequest): NextResponse {
  const mark = guardMark()
  if (mark === undefined || request.headers.get('x-guard') !== mark) {
    const body = { type: 'about:blank', title: 'The server is starting', status: 503, code: 'request.not-ready' }
    return NextResponse.json(body, { status: 503, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' } })
  }
  const nonce = freshNonce()
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === 'development', secure: (process.env['APP_ORIGIN'] ?? '').startsWith('https:') })
  const headers = new Headers(request.headers)
  headers.delete('x-guard')
  // Pages that say what was asked and is not there cannot see the address otherwise.
  // Where the guard asks for the words of a refusal, it says what was asked first.
  headers.set('x-address', request.headers.get('x-asked') ?? `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // The framework takes the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!_next/static|favicon.svg).*)'] }
