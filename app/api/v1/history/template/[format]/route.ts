// The file to fill in with history: as a workbook with the codes of everything, or as its header alone.
import { defineRoute } from '@/app/_http/route'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { writeHistoryTemplate } from '@/lib/operations/write-history-template'

export const GET = defineRoute<{ format: string }>('GET /api/v1/history/template/[format]', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, viewer, display }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const file = await writeHistoryTemplate(viewer, params.format, display.locale)
    if (!file.ok) return file
    const { bytes, mediaType, name } = file.value
    return ok({ body: bytes, headers: { 'content-type': mediaType, 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
  },
})
