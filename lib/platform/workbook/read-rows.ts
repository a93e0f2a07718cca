// One row at a time, for years of figures at once: nothing is kept, and the reader waits for whoever takes the rows.
import type { ReadCell } from '@/lib/domain/workbook/workbook'
import { BULK_LIMITS, type WorkbookLimits } from '@/lib/domain/workbook/workbook-limits'
import { readTold } from './read-told'

/**
 * The rows with something in them of the first sheet that is not hidden, as readWorkbook() reads them, without notes.
 * @param limits what differs from BULK_LIMITS
 * @param signal ends the reading
 * @throws FileRefused (./upload-refusal) with a problem upload.*, also after some rows: take nothing for good before the end; or the signal's reason
 */
export async function* readRows(bytes: Uint8Array, name: string, limits: Partial<WorkbookLimits> = {}, signal?: AbortSignal): AsyncGenerator<readonly ReadCell[]> {
  for await (const pieces of readTold({ bytes, name, limits: { ...BULK_LIMITS, ...limits }, firstOnly: true, signal })) {
    for (const piece of pieces) if ('cells' in piece) yield piece.cells
  }
}
