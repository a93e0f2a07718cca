// The audit log to take away: /api/v1/audit/export/zip is the whole, to be verified elsewhere; csv is the filtered list, to be read.
// Sent as a form: taking it away is itself written to the log.
import { defineRoute } from '@/app/_http/route'
import { fieldText } from '@/lib/contracts/form-data'
import { readFilter } from '@/lib/domain/audit-reading/trail-filter'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { exportAuditBundle } from '@/lib/operations/export-audit-bundle'
import { exportAuditList } from '@/lib/operations/export-audit-list'

export const POST = defineRoute<{ format: string }>('POST /api/v1/audit/export/[format]', {
  limit: { points: 10, seconds: 600 },
  run: async ({ params, form, viewer, origin, display }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const sent = await form()
    if (params.format === 'zip') {
      const year = fieldText(sent, 'year')
      if (year !== '' && !/^[12]\d{3}$/.test(year)) return refused(problem('archive.unknown-year', { year: year.slice(0, 20) }))
      const bundle = await exportAuditBundle(viewer, origin, { withValues: fieldText(sent, 'values') === 'yes', withFiles: fieldText(sent, 'files') === 'yes', year: year === '' ? null : Number(year) })
      return bundle.ok ? ok({ body: bundle.value.stream, headers: { 'content-type': 'application/zip', 'content-disposition': contentDisposition(bundle.value.name) } }) : bundle
    }
    if (params.format !== 'csv') return refused(problem('audit.unknown-format', { format: params.format.slice(0, 20) }))
    const list = await exportAuditList(viewer, readFilter((name) => fieldText(sent, name)), origin, display.locale)
    return list.ok ? ok({ body: list.value.bytes, headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': contentDisposition(list.value.name), 'content-length': String(list.value.bytes.byteLength) } }) : list
  },
})
