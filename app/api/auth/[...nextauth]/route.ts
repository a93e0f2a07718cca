// next-auth's own endpoints: sign-in and its token against forged forms.
import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { display } from '@/app/_http/display'
import { problemAnswer } from '@/app/_http/problem-answer'
import { authOptions, SIGN_IN_ERRORS } from '@/lib/auth/options'
import { originOf } from '@/lib/auth/request'
import { problem } from '@/lib/domain/problem'
import { isReadable } from './readable'

type Context = { params: Promise<{ nextauth: string[] }> }

const RETRY_S = '60'

// A name and a password come by POST only; next-auth answers 500 to anything else.
const isPasswordByGet = ({ method, nextUrl }: NextRequest): boolean => method === 'GET' && /\/callback\/credentials\/?$/.test(nextUrl.pathname)

async function refuseMethod(): Promise<Response> {
  const { requestId } = await originOf()
  return Response.json({ type: 'about:blank#request.method', title: 'This method is not served', status: 405, requestId }, { status: 405, headers: { allow: 'POST', 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' } })
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  if (isPasswordByGet(request)) return await refuseMethod()
  const callback = authOptions().cookies?.callbackUrl?.name ?? ''
  if (!(await isReadable(request, request.cookies.get(callback)?.value))) return problemAnswer([problem('form.unreadable', {})], (await display()).t, (await originOf()).requestId)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- next-auth types its handler as any
  const answer = (await NextAuth(request, context, authOptions())) as Response
  if (answer.status !== 401 || !(await answer.clone().text()).includes(`error=${SIGN_IN_ERRORS['too-many-tries']}`)) return answer
  const headers = new Headers(answer.headers)
  headers.set('retry-after', RETRY_S)
  return new Response(answer.body, { status: 429, headers })
}

export { handle as GET, handle as POST }
