// Every unit, also those that are over: /api/v1/units?asOf=2025-12-31
import { defineRoute } from '@/app/_http/route'
import { unitsNamedOn } from '@/lib/data/units'
import { today } from '@/lib/platform/clock'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../_answers/catalogue-answer'
import { askedDay } from '../_answers/read-asked'
import { unitAnswer } from '../_answers/unit-answer'

export const GET = defineRoute('GET /api/v1/units', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ search, viewer }) => {
    const asOf = askedDay(search)
    if (!asOf.ok) return asOf
    const { byId, codes } = await unitsNamedOn(asOf.value ?? today())
    return await catalogueAnswer({ data: [...byId.values()].map((unit) => unitAnswer(unit, codes, asOf.value)) }, viewer)
  },
})
