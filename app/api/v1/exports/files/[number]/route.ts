// A file that was written in the background, for whoever asked for it; a download that broke off goes on where it was.
import { headers } from 'next/headers'
import { defineRoute } from '@/app/_http/route'
import { wholeNumber } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { fetchExport } from '@/lib/operations/fetch-export'

// Anything else that stands there, a date for one, is of no file of ours: the whole file is sent.
const hashOf = (ifRange: string | null): string | null => (ifRange === null ? null : (/^"([0-9a-f]{64})"$/.exec(ifRange)?.[1] ?? ''))

export const GET = defineRoute<{ number: string }>('GET /api/v1/exports/files/[number]', {
  limit: { points: 120, seconds: 600 },
  run: async ({ params, viewer, origin }) => {
    if (viewer === null) return refused(problem('session.needed', {}))
    const given = await headers()
    const fetched = await fetchExport(viewer, { number: wholeNumber(params.number), range: given.get('range'), ifHash: hashOf(given.get('if-range')) }, origin)
    if (!fetched.ok) return fetched
    const { name, mediaType, size, sha256, range, stream } = fetched.value
    const part = range === null ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${size}` }
    const length = range === null ? size : range.last - range.first + 1
    return ok({
      status: range === null ? 200 : 206, body: stream,
      headers: { 'content-type': mediaType, 'content-disposition': contentDisposition(name), 'content-length': String(length), 'accept-ranges': 'bytes', etag: `"${sha256}"`, ...part },
    })
  },
})
