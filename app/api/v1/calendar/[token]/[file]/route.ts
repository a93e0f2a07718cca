// Somebody's due dates for a calendar program, which cannot sign in: the address itself is the secret.
import { defineRoute } from '@/app/_http/route'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { readFeed } from '@/lib/operations/read-feed'

export const GET = defineRoute<{ readonly token: string; readonly file: string }>('GET /api/v1/calendar/[token]/[file]', {
  // A program asks every few hours; an office may come from one address. Guessing gets nowhere: 256 bits.
  limit: { points: 120, seconds: 3600 },
  run: async ({ params }) => {
    // One file, under the name that calendar programs go by.
    const file = params.file === 'plumbline.ics' ? await readFeed(params.token) : refused(problem('feed.unknown', {}))
    if (!file.ok) return file
    return ok({ body: file.value, headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="plumbline.ics"' } })
  },
})
