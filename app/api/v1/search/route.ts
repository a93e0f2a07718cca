// Where a query leads, for the palette: /api/v1/search?q=ctys&limit=8
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { ok } from '@/lib/domain/result'
import { findPlaces, MOST_FOUND } from '@/lib/operations/find-places'

export const GET = defineRoute('GET /api/v1/search', {
  // A person types a few letters a second; each waits for the one before.
  limit: { points: 120, seconds: 60 },
  run: async ({ search, viewer, display: { locale } }) => {
    const limit = search.get('limit') ?? ''
    const results = await findPlaces({ viewer, locale, query: search.get('q') ?? '', limit: /^\d{1,2}$/.test(limit) ? Number(limit) : MOST_FOUND })
    return ok(jsonAnswer({ results }))
  },
})
