// The structure that SDMX-CSV files name: /api/v1/sdmx/structure
import { defineRoute } from '@/app/_http/route'
import { publishedMetrics } from '@/lib/data/api/published-metrics'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import { readQuery } from '@/lib/domain/api/read-query'
import { ok } from '@/lib/domain/result'
import { sdmxStructure, SDMX_STRUCTURE_TYPE, type SdmxCode } from '@/lib/exports/sdmx-structure'
import { now, today } from '@/lib/platform/clock'
import { CATALOGUE_LIMIT } from '../../_answers/catalogue-answer'

/** Every code that units have or had, since a figure is told under the one of its own time: each once, under the name that goes with it now or went with it last. */
function unitCodes(units: readonly Unit[]): readonly SdmxCode[] {
  const former = units.flatMap((unit) => unit.former.map(({ code, name }): SdmxCode => ({ id: code, zh: name, en: null })))
  const present = units.map(({ code, name, nameEn }): SdmxCode => ({ id: code, zh: name, en: nameEn }))
  return [...new Map([...former, ...present].map((one) => [one.id, one])).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

export const GET = defineRoute('GET /api/v1/sdmx/structure', {
  limit: CATALOGUE_LIMIT,
  scope: 'published:read',
  run: async ({ search }) => {
    const asked = readQuery(search, [])
    if (!asked.ok) return asked
    const [metrics, { byId }] = await Promise.all([publishedMetrics(null), unitsNamedOn(today())])
    const catalogue = { metrics: metrics.map(({ code, nameZh, nameEn }) => ({ id: code, zh: nameZh, en: nameEn })), units: unitCodes([...byId.values()]) }
    return ok({ body: JSON.stringify(sdmxStructure(catalogue, now().toISOString())), headers: { 'content-type': SDMX_STRUCTURE_TYPE } })
  },
})
