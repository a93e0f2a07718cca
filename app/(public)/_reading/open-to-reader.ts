// The door of every reader page: who may read, then whether what the address asks for is there.
import { absent } from '@/app/_http/refuse'
import { requireViewer } from '@/lib/auth/viewer'
import { environment } from '@/lib/platform/env'
import { mayBeKept } from '@/lib/platform/kept-answers'
import { missingAt } from './missing'
import type { Search } from './selection'

/**
 * Lets a reader in. An installation that shows its figures only to people who are signed in sends anyone else to sign in and back to this
 * very address; what is not there is answered with 404, and app/(public)/not-found.tsx says what was asked. What is there everyone sees alike.
 * @param path of the page, without its parameters
 */
export async function openToReader(path: string, search: Search = {}): Promise<void> {
  if (environment().PLUMBLINE_PUBLIC === 'no') await requireViewer(addressOf(path, search))
  if ((await missingAt(path, search)) !== null) absent()
  mayBeKept()
}

/** The address of a page with what was asked of it. */
export function addressOf(path: string, search: Search): string {
  const asked = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const query = new URLSearchParams(asked).toString()
  return query === '' ? path : `${path}?${query}`
}
