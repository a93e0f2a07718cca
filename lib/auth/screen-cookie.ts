// The cookie of a wall: what stood in its address, sent to that one page only.
import 'server-only'
import { cookies } from 'next/headers'
import { notForOthers } from '@/lib/platform/kept-answers'
import { isSecure } from './cookie'

/** Longer than any address works, so that one that is over can be told from none. */
const KEPT_S = 400 * 24 * 60 * 60
const PATH = '/screen'

// `__Host-` would send it everywhere.
const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}plumbline.screen`

/** What stands in the cookie of the present request, or null. */
export async function screenToken(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (token === undefined) return null
  notForOthers()
  return token
}

/** Gives the browser the token of a wall; for routes only. */
export async function setScreenCookie(token: string): Promise<void> {
  ;(await cookies()).set({ name: cookieName(), value: token, maxAge: KEPT_S, path: PATH, httpOnly: true, sameSite: 'lax', secure: isSecure() })
}
