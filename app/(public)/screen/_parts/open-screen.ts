// The door of the wall beside the one for readers: the token of a wall opens it too, also where the installation is closed to readers.
import 'server-only'
import { screenToken } from '@/lib/auth/screen-cookie'
import { presentSession } from '@/lib/auth/viewer'
import { releases } from '@/lib/data/published'
import { periodOfScreen } from '@/lib/domain/screen/screen-token'
import { readScreen } from '@/lib/operations/read-screen'
import { environment } from '@/lib/platform/env'
import { askedDay, searchText, type Search } from '../../_reading/selection'

export type Opened =
  /** With the period of the wall, where the address names none. */
  | { readonly by: 'token' | 'session'; readonly search: Search }
  /** Brings nothing: let in as every reader is. */
  | { readonly by: 'nobody'; readonly search: Search }
  | { readonly by: 'nothing'; readonly why: 'expired' | 'ended' | 'unknown' }

export async function openScreen(search: Search): Promise<Opened> {
  // Reading anew every minute must not keep a session alive that nobody uses: it is looked at, not prolonged.
  if ((await presentSession())?.stage === 'FULL') return { by: 'session', search }
  const token = await screenToken()
  const screen = token === null ? null : await readScreen(token)
  if (screen?.standing === 'in-force') return { by: 'token', search: await withPeriod(search, screen.line) }
  if (screen !== null) return { by: 'nothing', why: screen.standing === 'ended' ? 'ended' : 'expired' }
  // Where anybody may read, a token that nobody made takes nothing away.
  return token !== null && environment().PLUMBLINE_PUBLIC === 'no' ? { by: 'nothing', why: 'unknown' } : { by: 'nobody', search }
}

async function withPeriod(search: Search, line: string): Promise<Search> {
  if (searchText(search, 'period') !== null) return search
  const period = periodOfScreen(line, await releases(askedDay(search)))
  return period === null ? search : { ...search, period }
}
