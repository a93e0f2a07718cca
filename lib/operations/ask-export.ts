// Asking for a file of figures that is written while nobody waits.
import 'server-only'
import type { AskedExport } from '@/lib/contracts/export-job'
import { countFigures } from '@/lib/data/export-facts'
import { beginExport, openExports } from '@/lib/data/export-jobs'
import { selectFigures, versionsIn } from '@/lib/data/selected-figures'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { MOST_KEPT_BYTES, MOST_OPEN_EXPORTS } from '@/lib/domain/exporting/export-job'
import { beyondRows } from '@/lib/domain/exporting/row-limit'
import { readSelection, selectionAddress } from '@/lib/domain/exporting/selection'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { streamFormat } from '@/lib/exports/stream-formats'
import type { Locale } from '@/lib/i18n/messages'
import { today } from '@/lib/platform/clock'
import { ulid } from '@/lib/platform/identifier'

/**
 * Puts an export in the queue.
 * @returns its number; problems: export.unknown-format, those of `readSelection` and `selectFigures`, export.nothing, export.too-many-rows,
 *   export.asked-already, export.too-many-open, export.kept-too-much
 */
export async function askExport(viewer: Viewer, given: AskedExport, locale: Locale, origin: RequestOrigin): Promise<Result<number>> {
  const format = streamFormat(given.format)
  if (format === undefined) return refused(problem('export.unknown-format', { format: given.format.slice(0, 20) }))
  const read = readSelection(new URLSearchParams(given.selection), today())
  if (!read.ok) return read
  const selected = await selectFigures(read.value)
  if (!selected.ok) return selected
  const rowTotal = await countFigures(selected.value)
  const tooMany = beyondRows(rowTotal, format)
  if (tooMany !== null) return refused(tooMany)
  if (rowTotal === 0) return refused(problem('export.nothing', {}))
  const asked = { userId: viewer.userId, format: format.code, selection: selectionAddress(read.value), headers: given.headers, locale }
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const { open, same, kept } = await openExports(tx, asked)
    if (same !== null) return refused(problem('export.asked-already', {}))
    if (open >= MOST_OPEN_EXPORTS) return refused(problem('export.too-many-open', { most: String(MOST_OPEN_EXPORTS) }))
    if (kept >= MOST_KEPT_BYTES) return refused(problem('export.kept-too-much', {}))
    const eventId = ulid()
    const number = await beginExport(tx, { ...asked, eventId, rowTotal })
    const { userId: _, ...about } = asked
    record({
      act: 'export.begin', stream: 'exports', object: { type: 'export', id: eventId },
      after: { ...about, releases: versionsIn(selected.value.releases), background: number }, result: 'ok',
    })
    return ok(number)
  })
}
