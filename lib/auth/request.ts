// Where the present request comes from.
import 'server-only'
import { headers } from 'next/headers'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { notForOthers } from '@/lib/platform/kept-answers'

/** Address and id of the present request, as the guard wrote them (lib/platform/http): a client's own words never get here. */
export async function originOf(): Promise<RequestOrigin> {
  notForOthers()
  const list = await headers()
  return { ip: (list.get('x-forwarded-for') ?? '').slice(0, 64), requestId: list.get('x-request-id') ?? '' }
}

/** What the browser calls itself; the client's own word, for its person's list of sessions. */
export async function userAgentOf(): Promise<string> {
  notForOthers()
  return ((await headers()).get('user-agent') ?? '').slice(0, 200)
}
