// The session cookie: an opaque id in an envelope that only this server opens.
import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { SESSION_MS } from '@/lib/domain/session-rules'
import { environment } from '@/lib/platform/env'
import { notForOthers } from '@/lib/platform/kept-answers'

export const isSecure = (): boolean => environment().APP_ORIGIN.startsWith('https:')

/** Before every cookie's name: it binds the cookie to this host over TLS. */
export const cookiePrefix = (): string => (isSecure() ? '__Host-' : '')

/** Name of the session cookie. */
export const sessionCookieName = (): string => `${cookiePrefix()}plumbline.session`

/** How every cookie of signing in is set. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

export const SESSION_S = SESSION_MS / 1000

/** The id in the cookie of the present request, or null. Whether its session goes on is the database's to say. */
export async function presentSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token === undefined) return null
  notForOthers()
  const content = await decode({ token, secret: environment().NEXTAUTH_SECRET }).catch(() => null)
  return typeof content?.['sid'] === 'string' ? content['sid'] : null
}

/** Gives the browser a new id; for actions and routes only. */
export async function setSessionCookie(sid: string): Promise<void> {
  const value = await encode({ token: { sid }, secret: environment().NEXTAUTH_SECRET, maxAge: SESSION_S })
  ;(await cookies()).set({ name: sessionCookieName(), value, maxAge: SESSION_S, ...cookieOptions() })
}

/** Takes the cookie away. */
export async function dropSessionCookie(): Promise<void> {
  ;(await cookies()).set({ name: sessionCookieName(), value: '', maxAge: 0, ...cookieOptions() })
}
