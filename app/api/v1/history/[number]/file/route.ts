// A file of history as it was sent: to take away, never to be shown as a page of ours.
import { defineRoute } from '@/app/_http/route'
import { wholeNumber } from '@/lib/contracts/form-data'
import { readHistoryFile } from '@/lib/data/read-history'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'

export const GET = defineRoute<{ number: string }>('GET /api/v1/history/[number]/file', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, viewer }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const file = await readHistoryFile(viewer, wholeNumber(params.number))
    if (!file.ok) return file
    const { batch, bytes } = file.value
    return ok({ body: bytes, headers: { 'content-type': 'application/octet-stream', 'content-disposition': contentDisposition(batch.fileName), 'content-length': String(bytes.byteLength) } })
  },
})
