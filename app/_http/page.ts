// The door of every page behind sign-in: who is asking, and whether this page is open to them.
import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import type { GuardedEntry } from '@/lib/domain/permissions/entries'
import type { Viewer } from '@/lib/domain/viewer'
import { admits, denied } from './gate'

export type GuardedPage = Extract<GuardedEntry, `page ${string}`>

/**
 * Lets a person in. Nobody signed in is sent to sign in and back to `address`; a role without this page gets 403, whose page says who has it.
 * @param address path of the page as asked for, with its parameters
 */
export async function openPage(entry: GuardedPage, address: string): Promise<Viewer> {
  const viewer = await requireViewer(address)
  if (!admits(viewer, entry)) {
    await denied(viewer, entry, '')
    forbidden()
  }
  return viewer
}

/** Ends a page about something that is not there or not this person's: both look the same, and only the second is written down. */
export async function hide(viewer: Viewer, entry: GuardedPage, about: string, why: 'absent' | 'not-permitted'): Promise<never> {
  if (why === 'not-permitted') await denied(viewer, entry, about)
  notFound()
}
