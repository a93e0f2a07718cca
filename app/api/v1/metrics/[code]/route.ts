// One metric: /api/v1/metrics/MED_RATE
import { defineRoute } from '@/app/_http/route'
import { publishedMetrics } from '@/lib/data/api/published-metrics'
import { problem } from '@/lib/domain/problem'
import { refused } from '@/lib/domain/result'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../../_answers/catalogue-answer'
import { metricAnswer } from '../../_answers/metric-answer'
import { askedDay } from '../../_answers/read-asked'

export const GET = defineRoute<{ code: string }>('GET /api/v1/metrics/[code]', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ params, search, viewer }) => {
    const asOf = askedDay(search)
    if (!asOf.ok) return asOf
    const metric = (await publishedMetrics(asOf.value)).find(({ code }) => code === params.code)
    if (metric === undefined) return refused(problem('figure.unknown-metric', { code: params.code.slice(0, 64) }))
    return await catalogueAnswer({ data: metricAnswer(metric, asOf.value) }, viewer)
  },
})
