// The door of every page behind sign-in: who is asking, and whether this page is open to them.
import { requireStage, requireViewer } from '@/lib/auth/viewer'
import type { RunningSession } from '@/lib/data/sessions'
import type { EntryWith, GuardedEntry } from '@/lib/domain/permissions/entries'
import type { Viewer } from '@/lib/domain/viewer'
import { admits, denied } from './gate'
import { absent, barred } from './refuse'

export type GuardedPage = Extract<GuardedEntry, `page ${string}`>

/**
 * Lets a person in. Nobody signed in is sent to sign in and back to `address`; a role without this page gets 403, whose page says who has it.
 * @param address path of the page as asked for, with its parameters
 */
export async function openPage(entry: GuardedPage, address: string): Promise<Viewer> {
  const viewer = await requireViewer(address)
  if (!admits(viewer, entry)) {
    await denied(viewer, entry, '')
    barred()
  }
  return viewer
}

type StagePage = Extract<EntryWith<'signing-in'>, `page ${string}`>

const STAGES = {
  'page /sign-in/new-password': 'NEW_PASSWORD',
  'page /sign-in/second-factor': 'SECOND_FACTOR',
  'page /sign-in/enrolment': 'ENROLMENT',
} as const satisfies Record<StagePage, string>

/** Lets somebody in who is at this step of signing in; anyone else is sent where they belong, and in the end to `next`. */
export async function openStage(entry: StagePage, next: string): Promise<RunningSession> {
  return await requireStage(STAGES[entry], next)
}

/** Ends a page about something that is not there or not this person's: both look the same, and only the second is written down. */
export async function hide(viewer: Viewer, entry: GuardedPage, about: string, why: 'absent' | 'not-permitted'): Promise<never> {
  if (why === 'not-permitted') await denied(viewer, entry, about)
  absent()
}
