// A published release as a file: /api/v1/releases/annual-2023/xlsx?version=1
import { defineRoute } from '@/app/_http/route'
import { ok } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { exportRelease } from '@/lib/operations/export-release'

export const GET = defineRoute<{ slug: string; format: string }>('GET /api/v1/releases/[slug]/[format]', {
  limit: { points: 30, seconds: 60 },
  scope: 'published:read',
  run: async ({ params, search, viewer, display, origin }) => {
    const asked = search.get('version')
    const version = asked === null ? null : /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
    const file = await exportRelease(viewer, origin, { ...params, version, locale: display.locale })
    if (!file.ok) return file
    const { name, mediaType, bytes } = file.value
    return ok({ body: bytes, headers: { 'content-type': mediaType, 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
  },
})
