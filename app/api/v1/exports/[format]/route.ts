// Published figures of a selection as a file of any length: /api/v1/exports/csv?release=annual-2023&metric=MED_RATE
import { defineRoute } from '@/app/_http/route'
import { LANGUAGE } from '@/lib/domain/api/read-query'
import { readSelection } from '@/lib/domain/exporting/selection'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { exportFigures } from '@/lib/operations/export-figures'
import { today } from '@/lib/platform/clock'

const HEADERS = ['words', 'codes'] as const
const OWN = ['headers', LANGUAGE] as const

/** One of some words; null where the parameter is not given, undefined where it is something else. */
function oneOf<T extends string>(search: URLSearchParams, name: string, words: readonly T[]): T | null | undefined {
  const given = search.get(name)
  return given === null ? null : words.find((word) => word === given)
}

export const GET = defineRoute<{ format: string }>('GET /api/v1/exports/[format]', {
  // Each one is written to the audit log twice: nobody fills that from one address.
  limit: { points: 60, seconds: 600 },
  scope: 'published:read',
  run: async ({ params, search, viewer, display, origin, signal }) => {
    const selection = readSelection(search, today(), OWN)
    if (!selection.ok) return selection
    const headers = oneOf(search, 'headers', HEADERS)
    if (headers === undefined) return refused(problem('query.bad-value', { name: 'headers', value: search.get('headers')?.slice(0, 64) ?? '' }))
    const file = await exportFigures(viewer, origin, { selection: selection.value, format: params.format, locale: display.locale, headers: headers ?? 'words', signal })
    if (!file.ok) return file
    const { name, mediaType, url, releaseUrl, stream } = file.value
    const link = [`<${encodeURI(url)}>; rel="via"`, ...(releaseUrl === null ? [] : [`<${encodeURI(releaseUrl)}>; rel="describedby"`])].join(', ')
    return ok({ body: stream, headers: { 'content-type': mediaType, 'content-disposition': contentDisposition(name), link } })
  },
})
