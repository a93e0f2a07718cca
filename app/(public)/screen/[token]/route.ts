// The address of a wall: it gives the browser a cookie for that one page and goes there, so that the secret stands in no address bar.
import { display } from '@/app/_http/display'
import { originOf } from '@/lib/auth/request'
import { setScreenCookie } from '@/lib/auth/screen-cookie'
import { countRequest } from '@/lib/data/request-limits'
import { readScreen } from '@/lib/operations/read-screen'
import { sentenceAnswer } from './sentence-answer'

// A wall opens its address once in months. Guessing gets nowhere: 256 bits.
const LIMIT = { points: 60, seconds: 3600 } as const

export async function GET(request: Request, { params }: { readonly params: Promise<{ readonly token: string }> }): Promise<Response> {
  const [{ t, locale }, { token }, { ip }] = await Promise.all([display(), params, originOf()])
  const seconds = await countRequest('GET /screen/[token]', LIMIT, { ip })
  if (seconds !== null) return sentenceAnswer(locale, { status: 429, title: t.screen.tooOftenTitle, why: t.screen.tooOftenWhy, headers: { 'retry-after': String(seconds) } })
  if ((await readScreen(token)) === null) return sentenceAnswer(locale, { status: 404, title: t.screen.endedTitle.unknown, why: t.screen.endedWhy.unknown })
  await setScreenCookie(token)
  // One that is over goes there too, and is told so.
  return new Response(null, { status: 303, headers: { location: `/screen${new URL(request.url).search}`, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } })
}
