// What the address of a wall opens: one page of published figures, and nothing else. It makes nobody of whoever holds it.
import 'server-only'
import { noteScreenSeen, screenByToken } from '@/lib/data/screens'
import { screenStanding, type ScreenStanding } from '@/lib/domain/screen/screen-token'
import { dayOf, now } from '@/lib/platform/clock'

export interface OpenedScreen {
  readonly standing: ScreenStanding
  /** What it shows where its address names no period. */
  readonly line: string
}

/** The screen of a token, noted as seen today while it works; null for a token that nobody made. */
export async function readScreen(token: string): Promise<OpenedScreen | null> {
  const screen = await screenByToken(token)
  if (screen === null) return null
  const at = now()
  const standing = screenStanding(screen, at.getTime())
  if (standing === 'in-force') await noteScreenSeen(screen, dayOf(at))
  return { standing, line: screen.line }
}
