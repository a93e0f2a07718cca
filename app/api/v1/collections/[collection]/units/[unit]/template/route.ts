// The workbook that a unit fills in: /api/v1/collections/2026-q3/units/410721/template
import { defineRoute } from '@/app/_http/route'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { makeTemplate } from '@/lib/operations/make-template'

export const GET = defineRoute<{ collection: string; unit: string }>('GET /api/v1/collections/[collection]/units/[unit]/template', {
  limit: { points: 60, seconds: 60 },
  run: async ({ params, viewer, display: { locale } }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const made = await makeTemplate(viewer, { ...params, locale })
    if (!made.ok) return made
    const { name, bytes } = made.value
    return ok({ body: bytes, headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
  },
})
