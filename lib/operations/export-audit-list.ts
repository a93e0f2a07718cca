// The audit log as a list for a spreadsheet, with the filter that is on screen. That it was taken away is itself an event.
import 'server-only'
import { COUNTED, trailRows } from '@/lib/data/audit-trail'
import { namesOfEvents } from '@/lib/data/event-names'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { filterParams, type TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import { seesWholeAddress } from '@/lib/domain/audit-reading/masked-address'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { auditListGrid } from '@/lib/exports/audit-list'
import { csvBytes } from '@/lib/exports/csv'
import { fileName } from '@/lib/exports/file-name'
import { messages, type Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'

/**
 * Writes the newest 10,000 events of a filter as CSV, formulas made harmless.
 * @returns problem: permission.missing
 */
export async function exportAuditList(viewer: Viewer, filter: TrailFilter, origin: RequestOrigin, locale: Locale): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  if (!can(viewer, 'audit.export', {})) return refused(problem('permission.missing', { action: 'audit.export' }))
  const [events, names] = await Promise.all([trailRows(viewer, filter, COUNTED), namesOfEvents()])
  if (!events.ok) return events
  const bytes = csvBytes(auditListGrid(locale, names, events.value, seesWholeAddress(viewer)))
  const { product, audit } = messages(locale)
  const name = fileName([product.name, audit.exportFileTitle, now().toISOString().slice(0, 10)], 'csv')
  return await inAuditedTransaction(viewer, origin, (_tx, record) => {
    record({ act: 'audit.export', stream: 'system', object: { type: 'audit-list', id: name }, after: { format: 'csv', events: events.value.length, filter: filterParams(filter) }, result: 'ok' })
    return Promise.resolve(ok({ name, bytes }))
  })
}
