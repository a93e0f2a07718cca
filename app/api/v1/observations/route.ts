// Published figures a page at a time: /api/v1/observations?release=annual-2023&unit=410721&limit=200
import { conditionalAnswer } from '@/app/_http/conditional-answer'
import { defineRoute } from '@/app/_http/route'
import { readLanguage, readLimit, readQuery } from '@/lib/domain/api/read-query'
import { readSelection, selectionAddress } from '@/lib/domain/exporting/selection'
import { ok } from '@/lib/domain/result'
import { listObservations } from '@/lib/operations/list-observations'
import { today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

const OWN = ['cursor', 'limit', 'lang'] as const

export const GET = defineRoute('GET /api/v1/observations', {
  // A whole city is some hundred pages of a thousand.
  limit: { points: 600, seconds: 60 },
  scope: 'published:read',
  run: async ({ search, viewer }) => {
    const selection = readSelection(search, today(), OWN)
    if (!selection.ok) return selection
    const own = readQuery(new URLSearchParams([...search].filter(([name]) => OWN.some((one) => one === name))), OWN)
    if (!own.ok) return own
    const [limit, lang] = [readLimit(own.value.limit), readLanguage(own.value.lang)]
    if (!limit.ok) return limit
    if (!lang.ok) return lang
    const list = await listObservations({ selection: selection.value, locale: lang.value, limit: limit.value, cursor: own.value.cursor ?? null })
    if (!list.ok) return list
    return await conditionalAnswer(list.value.tag, viewer, async () => {
      const { rows, next } = await list.value.read()
      const address = next === null ? null : nextAddress(selectionAddress(selection.value), { limit: String(limit.value), lang: lang.value, cursor: next })
      const releases = list.value.releases.map(({ slug, version, rootHash }) => ({ slug, release_version: version, release_hash: rootHash }))
      // The rows are JSON as the database wrote them.
      const body = `{"releases":${JSON.stringify(releases)},"data":${rows},"next":${JSON.stringify(address)}}`
      return ok({ body, headers: address === null ? {} : { link: `<${address}>; rel="next"` } })
    })
  },
})

function nextAddress(selection: string, own: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(selection)
  for (const [name, value] of Object.entries(own)) search.set(name, value)
  return `${environment().APP_ORIGIN}/api/v1/observations?${search.toString()}`
}
