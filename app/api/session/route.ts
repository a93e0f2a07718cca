// How long the present session still lasts: GET does not prolong it, POST does. For the page that asks before its end; tells nobody else anything.
import { currentViewer, presentSession } from '@/lib/auth/viewer'
import { idleMs } from '@/lib/data/idle-time'
import { endsAt } from '@/lib/domain/session-rules'
import { now } from '@/lib/platform/clock'

const answer = (secondsLeft: number | null): Response => Response.json({ secondsLeft }, { headers: { 'cache-control': 'private, no-store' } })

/** Seconds until the session ends by itself, counted from when something was last asked for in it. */
async function left(lastSeenAt?: Date): Promise<Response> {
  const session = await presentSession()
  if (session === null || session.stage !== 'FULL') return answer(null)
  const end = endsAt({ ...session, lastSeenAt: lastSeenAt ?? session.lastSeenAt }, idleMs())
  return answer(Math.max(0, Math.floor((end.getTime() - now().getTime()) / 1000)))
}

export const GET = (): Promise<Response> => left()

export async function POST(): Promise<Response> {
  return await left((await currentViewer()) === null ? undefined : now())
}
