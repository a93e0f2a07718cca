// The uploaded file with what is wrong written on its cells.
import { defineRoute } from '@/app/_http/route'
import { wholeNumber } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { annotateUpload } from '@/lib/operations/annotate-upload'

interface Place {
  collection: string
  unit: string
  number: string
}

export const GET = defineRoute<Place>('GET /api/v1/imports/[collection]/[unit]/[number]/annotated', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, viewer, display: { locale } }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const made = await annotateUpload(viewer, { ...params, number: wholeNumber(params.number), locale })
    if (!made.ok) return made
    const { name, bytes } = made.value
    return ok({ body: bytes, headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
  },
})
