// Cells that are merged in the file, as cells of a drawn table that take several places.
import { cellAt, type SheetWindow } from '@/lib/domain/uploading/sheet-window'
import type { CellArea } from '@/lib/domain/workbook/workbook'

export interface CellSpan {
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** For each place of a merged area what is drawn there, nothing where it is covered. An area that hides a marked cell is drawn apart. */
export function drawnAreas(merged: readonly CellArea[], { rows, columns }: SheetWindow, marks: ReadonlyMap<string, unknown>): ReadonlyMap<string, CellSpan | 'covered'> {
  const [first, last, left, right] = [rows[0] ?? 1, rows.at(-1) ?? 1, columns[0] ?? 1, columns.at(-1) ?? 1]
  const areas = new Map<string, CellSpan | 'covered'>()
  for (const area of merged) {
    const seen = { top: area.top, left: area.left, bottom: Math.min(area.bottom, last), right: Math.min(area.right, right) }
    // One that begins on another page shows nothing here.
    if (seen.top < first || seen.left < left || seen.bottom < seen.top || seen.right < seen.left) continue
    const places: string[] = []
    for (let row = seen.top; row <= seen.bottom; row += 1) for (let column = seen.left; column <= seen.right; column += 1) places.push(cellAt(row, column))
    const [head = '', ...covered] = places
    if (covered.some((place) => marks.has(place) || areas.has(place))) continue
    areas.set(head, { colSpan: seen.right - seen.left + 1, rowSpan: seen.bottom - seen.top + 1 })
    for (const place of covered) areas.set(place, 'covered')
  }
  return areas
}
