// What published versions said of one figure: /api/v1/observations/MED_RATE/410700/2023/history
import { defineRoute } from '@/app/_http/route'
import { readAsOf, readLanguage, readQuery } from '@/lib/domain/api/read-query'
import { readFigureHistory } from '@/lib/operations/read-figure-history'
import { today } from '@/lib/platform/clock'
import { CATALOGUE_LIMIT, catalogueAnswer } from '../../../../../_answers/catalogue-answer'
import { segment } from '../../../../../_answers/segment'

export const GET = defineRoute<{ metric: string; unit: string; period: string }>('GET /api/v1/observations/[metric]/[unit]/[period]/history', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ params, search, viewer }) => {
    const given = readQuery(search, ['asOf', 'lang'])
    if (!given.ok) return given
    const [asOf, lang] = [readAsOf(given.value.asOf, today()), readLanguage(given.value.lang)]
    if (!asOf.ok) return asOf
    if (!lang.ok) return lang
    const rows = await readFigureHistory({ metric: segment(params.metric), unit: segment(params.unit), period: segment(params.period), asOf: asOf.value, locale: lang.value })
    return rows.ok ? await catalogueAnswer({ data: rows.value }, viewer) : rows
  },
})
