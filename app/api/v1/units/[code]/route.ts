// One unit, by a code that it has, had or will have: /api/v1/units/410721
import { defineRoute } from '@/app/_http/route'
import { unitByCode, unitsNamedOn } from '@/lib/data/units'
import { problem } from '@/lib/domain/problem'
import { refused } from '@/lib/domain/result'
import { today } from '@/lib/platform/clock'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../../_answers/catalogue-answer'
import { askedDay } from '../../_answers/read-asked'
import { unitAnswer } from '../../_answers/unit-answer'

export const GET = defineRoute<{ code: string }>('GET /api/v1/units/[code]', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ params, search, viewer }) => {
    const asOf = askedDay(search)
    if (!asOf.ok) return asOf
    const [present, { byId, codes }] = await Promise.all([unitByCode(params.code), unitsNamedOn(asOf.value ?? today())])
    const unit = present === null ? undefined : byId.get(present.id)
    if (unit === undefined) return refused(problem('figure.unknown-unit', { code: params.code.slice(0, 64) }))
    return await catalogueAnswer({ data: unitAnswer(unit, codes, asOf.value) }, viewer)
  },
})
