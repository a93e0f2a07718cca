// Who is asking: the session cookie, checked in the database on every request.
import 'server-only'
import { cache } from 'react'
import { redirect } from 'next/navigation'
import { endSession, sessionById, touch, type RunningSession } from '@/lib/data/sessions'
import type { Stage } from '@/lib/domain/sign-in-stage'
import type { Viewer } from '@/lib/domain/viewer'
import { dropSessionCookie, presentSessionId } from './cookie'
import { originOf } from './request'

/** The page of each stage; that of FULL is wherever the person was going. */
const STAGE_PAGES: Readonly<Record<Exclude<Stage, 'FULL'>, string>> = {
  NEW_PASSWORD: '/sign-in/new-password',
  SECOND_FACTOR: '/sign-in/second-factor',
  ENROLMENT: '/sign-in/enrolment',
}

/** The session of the present request, whatever its stage; null where there is none. Asked once a request; does not prolong it. */
export const presentSession = cache(async (): Promise<RunningSession | null> => {
  const id = await presentSessionId()
  return id === null ? null : await sessionById(id)
})

const wholeSession = cache(async (): Promise<RunningSession | null> => {
  const session = await presentSession()
  if (session === null || session.stage !== 'FULL') return null
  await touch(session)
  return session
})

/** The person for whom the desk is open, or null. Asked once a request; prolongs the session. */
export async function currentViewer(): Promise<Viewer | null> {
  return (await wholeSession())?.who ?? null
}

const withNext = (page: string, next: string): string => `${page}?next=${encodeURIComponent(next)}`

/** Where to go on with a session of this stage. */
export const pageOfStage = (stage: Stage, next: string): string => (stage === 'FULL' ? next : withNext(STAGE_PAGES[stage], next))

/** The signed-in person; anyone else is sent to what is missing, and comes back to `path` afterwards. */
export async function requireViewer(path: string): Promise<Viewer> {
  const viewer = await currentViewer()
  if (viewer !== null) return viewer
  const session = await presentSession()
  redirect(session === null ? withNext('/sign-in', path) : pageOfStage(session.stage, path))
}

/** The session of somebody who is at this stage of signing in; anyone else is sent where they belong. */
export async function requireStage(stage: Exclude<Stage, 'FULL'>, next: string): Promise<RunningSession> {
  const session = await presentSession()
  if (session === null) redirect(withNext('/sign-in', next))
  if (session.stage !== stage) redirect(pageOfStage(session.stage, next))
  return session
}

/** Ends the present session and forgets its cookie. */
export async function signOut(): Promise<void> {
  const id = await presentSessionId()
  if (id !== null) await endSession(id, await originOf())
  await dropSessionCookie()
}
