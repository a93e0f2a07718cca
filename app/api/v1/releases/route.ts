// Every version that was published: /api/v1/releases?asOf=2025-12-31
import { defineRoute } from '@/app/_http/route'
import { releases } from '@/lib/data/release-labels'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../_answers/catalogue-answer'
import { askedDay } from '../_answers/read-asked'
import { releaseAnswer } from '../_answers/release-answer'

export const GET = defineRoute('GET /api/v1/releases', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ search, viewer }) => {
    const asOf = askedDay(search)
    if (!asOf.ok) return asOf
    return await catalogueAnswer({ data: (await releases(asOf.value)).map(releaseAnswer) }, viewer)
  },
})
