// Who is asking: the session cookie, checked in the database on every request.
import 'server-only'
import { cache } from 'react'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { endSession, viewerOfSession } from '@/lib/data/sessions'
import type { Viewer } from '@/lib/domain/viewer'
import { environment } from '@/lib/platform/env'
import { sessionCookieName } from './options'
import { originOf } from './request'

async function sessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token === undefined) return null
  const content = await decode({ token, secret: environment().NEXTAUTH_SECRET }).catch(() => null)
  return typeof content?.['sid'] === 'string' ? content['sid'] : null
}

/** The signed-in person, or null. Asked once a request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const id = await sessionId()
  return id === null ? null : await viewerOfSession(id)
})

/** The signed-in person; anyone else is sent to sign in and comes back to `path` afterwards. */
export async function requireViewer(path: string): Promise<Viewer> {
  const viewer = await currentViewer()
  if (viewer === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return viewer
}

/** Ends the present session and forgets its cookie. */
export async function signOut(): Promise<void> {
  const id = await sessionId()
  if (id !== null) await endSession(id, await originOf())
  ;(await cookies()).delete({ name: sessionCookieName(), path: '/', secure: environment().APP_ORIGIN.startsWith('https:') })
}
