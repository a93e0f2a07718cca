// The metrics of which anything is published: /api/v1/metrics?asOf=2025-12-31
import { defineRoute } from '@/app/_http/route'
import { publishedMetrics } from '@/lib/data/api/published-metrics'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../_answers/catalogue-answer'
import { metricAnswer } from '../_answers/metric-answer'
import { askedDay } from '../_answers/read-asked'

export const GET = defineRoute('GET /api/v1/metrics', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ search, viewer }) => {
    const asOf = askedDay(search)
    if (!asOf.ok) return asOf
    const metrics = await publishedMetrics(asOf.value)
    return await catalogueAnswer({ data: metrics.map((metric) => metricAnswer(metric, asOf.value)) }, viewer)
  },
})
