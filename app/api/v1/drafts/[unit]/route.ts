// Figures recorded of one unit, published or not: /api/v1/drafts/410721?period=2024
import { jsonAnswer } from '@/app/_http/json-answer'
import { defineRoute } from '@/app/_http/route'
import { readLimit, readQuery } from '@/lib/domain/api/read-query'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { listDrafts } from '@/lib/operations/list-drafts'
import { address } from '../../_answers/address'

export const GET = defineRoute<{ unit: string }>('GET /api/v1/drafts/[unit]', {
  limit: { points: 300, seconds: 60 },
  scope: 'drafts:read',
  run: async ({ params, search, viewer }) => {
    if (viewer === null) return refused(problem('token.missing', {}))
    const given = readQuery(search, ['period', 'limit', 'cursor'])
    if (!given.ok) return given
    const { period = null, cursor = '0' } = given.value
    const limit = readLimit(given.value.limit)
    if (!limit.ok) return limit
    if (period !== null && !/^[A-Za-z0-9_.?-]{1,64}$/.test(period)) return refused(problem('query.bad-value', { name: 'period', value: period.slice(0, 64) }))
    if (!/^\d{1,9}$/.test(cursor)) return refused(problem('query.bad-cursor', {}))
    const page = await listDrafts(viewer, { unit: params.unit, period, after: Number(cursor), limit: limit.value })
    if (!page.ok) return page
    const { unit, figures, next } = page.value
    const data = figures.map(({ id: _id, metric_code, ...figure }) => ({ metric_code, unit_code: unit, ...figure }))
    return ok(jsonAnswer({ data, next: next === null ? null : address(`/api/v1/drafts/${unit}`, { period, limit: String(limit.value), cursor: String(next) }) }))
  },
})
