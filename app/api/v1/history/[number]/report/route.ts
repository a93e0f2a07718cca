// Everything that is wrong in a file of history, as CSV.
import { defineRoute } from '@/app/_http/route'
import { wholeNumber } from '@/lib/contracts/form-data'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { contentDisposition } from '@/lib/exports/file-name'
import { exportHistoryReport } from '@/lib/operations/export-history-report'

export const GET = defineRoute<{ number: string }>('GET /api/v1/history/[number]/report', {
  limit: { points: 60, seconds: 600 },
  run: async ({ params, viewer, display }) => {
    if (viewer === null) return refused(problem('session.ended', {}))
    const report = await exportHistoryReport(viewer, wholeNumber(params.number), display.locale)
    if (!report.ok) return report
    const { bytes, name } = report.value
    return ok({ body: bytes, headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': contentDisposition(name), 'content-length': String(bytes.byteLength) } })
  },
})
