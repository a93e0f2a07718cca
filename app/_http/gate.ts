// Whether this person may take this entry; a refusal is written down, once a request.
import { cache } from 'react'
import { originOf } from '@/lib/auth/request'
import { recordDenial } from '@/lib/data/denials'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { accessOf, type Entry, type GuardedEntry } from '@/lib/domain/permissions/entries'
import type { Viewer } from '@/lib/domain/viewer'

/** Writes a refusal down. Asked again in the same request it does nothing: a page and its title refuse together. */
export const denied = cache(async (viewer: Viewer, entry: Entry, about: string): Promise<void> => {
  await recordDenial(viewer, await originOf(), { entry, about })
})

/** True where the entry is open to this person at all. */
export function admits(viewer: Viewer, entry: GuardedEntry): boolean {
  const access = accessOf(entry)
  if (access === 'signed-in') return true
  if (access === 'anyone' || access === 'readers' || access === 'signing-in') throw new Error(`${entry} is no guarded entry`)
  return mayAnywhere(viewer, access)
}
