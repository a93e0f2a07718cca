// Who may read: anyone, unless the installation shows its figures only to people who are signed in. Every reader page asks first.
import { requireViewer } from '@/lib/auth/viewer'
import { environment } from '@/lib/platform/env'
import type { Search } from './selection'

/** Lets the reader in, or sends him to sign in and back to this very address. */
export async function openToReader(path: string, search: Search = {}): Promise<void> {
  if (environment().PLUMBLINE_PUBLIC === 'no') await requireViewer(addressOf(path, search))
}

/** The address of a page with what was asked of it. */
export function addressOf(path: string, search: Search): string {
  const asked = Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const query = new URLSearchParams(asked).toString()
  return query === '' ? path : `${path}?${query}`
}
