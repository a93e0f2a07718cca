// Attempts to do what one may not: one event each, in the stream of sign-ins.
import 'server-only'
import { logText } from '@/lib/domain/log-text'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { appendEvents } from './transaction'

const ABOUT_LONGEST = 200

/**
 * Writes a refusal down.
 * @param entry what was asked for, as named in lib/domain/permissions/entries
 * @param about what it was about (a unit's code, an account's id), cut to 200 characters and to one line; empty for the entry as a whole
 */
export async function recordDenial(viewer: Viewer, origin: RequestOrigin, { entry, about }: { readonly entry: string; readonly about: string }): Promise<void> {
  await database().$transaction((tx) =>
    appendEvents(tx, viewer, origin, [{ act: 'access.refuse', stream: 'auth', object: { type: 'entry', id: entry }, ...(about === '' ? {} : { after: { about: logText(about, ABOUT_LONGEST) } }), result: 'denied' }]),
  )
}
