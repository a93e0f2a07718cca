// A whole workbook out of a file that somebody brought, for preview and matching.
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { ReadCell, ReadSheet, ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { WORKBOOK_LIMITS, type WorkbookLimits } from '@/lib/domain/workbook/workbook-limits'
import { readTold, type ToldPiece } from './read-told'
import type { ToldHead, ToldSheetEnd } from './told-cells'
import { FileRefused } from './upload-refusal'

const lastOf = (cells: readonly ReadCell[]): number => cells.reduce((last, { column }) => Math.max(last, column), 0)

function sheetOf({ name, hidden }: ToldHead['sheets'][number], cells: readonly ReadCell[], { merged, hiddenRows, hiddenColumns }: ToldSheetEnd): ReadSheet {
  const rowCount = cells.at(-1)?.row ?? 0
  const columnCount = lastOf(cells)
  return {
    name,
    hidden,
    cells,
    merged: merged.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    hiddenRows: hiddenRows.filter((row) => row <= rowCount),
    hiddenColumns: [...new Set(hiddenColumns)].filter((column) => column <= columnCount).sort((one, other) => one - other),
    rowCount,
    columnCount,
  }
}

class Gathered {
  head: ToldHead | null = null
  readonly sheets: ReadSheet[] = []
  #cells: ReadCell[] = []
  rows = 0

  add(piece: ToldPiece): void {
    if ('cells' in piece) {
      this.#cells.push(...piece.cells)
      this.rows += 1
    } else if ('head' in piece) this.head = piece.head
    else if ('end' in piece) {
      const told = this.head?.sheets[piece.end.end]
      if (told !== undefined) this.sheets.push(sheetOf(told, this.#cells, piece.end))
      this.#cells = []
    }
  }
}

/**
 * Reads a file in a program of its own, which is bounded in time and memory and ended when it goes beyond. Nothing is written to disk.
 * @param name of the file, for sentences about it; its ending counts for nothing
 * @param limits what differs from WORKBOOK_LIMITS
 * @param signal ends the reading; the promise is then rejected with its reason
 * @param onRows told how many rows were read so far, now and then
 * @returns problems: upload.*
 */
export async function readWorkbook(bytes: Uint8Array, name: string, limits: Partial<WorkbookLimits> = {}, signal?: AbortSignal, onRows?: (count: number) => void): Promise<Result<ReadWorkbook>> {
  const gathered = new Gathered()
  try {
    for await (const pieces of readTold({ bytes, name, limits: { ...WORKBOOK_LIMITS, ...limits }, firstOnly: false, signal })) {
      pieces.forEach((piece) => gathered.add(piece))
      onRows?.(gathered.rows)
    }
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.problem)
    throw error
  }
  const { head, sheets } = gathered
  if (head === null || sheets.every((sheet) => sheet.cells.length === 0)) return refused(problem('upload.blank', { name }))
  return ok({ format: head.format, encoding: head.encoding, producer: head.producer, sheets })
}
