// What the reading program tells, line by line (scripts/workbook/told-rows.mjs), made into cells. It read a file that nobody trusts, so nothing
// it tells is taken without a look.
import { z } from 'zod'
import { EXCESSES, OTHER_CONTENTS } from '@/lib/domain/workbook/upload-problems'
import { formatCode, showsDay } from '@/lib/domain/workbook/number-format'
import { serialDay, writtenDay } from '@/lib/domain/workbook/serial-day'
import { shownDecimal } from '@/lib/domain/workbook/shown-decimal'
import type { CellContent, ReadCell } from '@/lib/domain/workbook/workbook'
import { ReaderEnded } from './run-reader'

const places = z.array(z.int().positive())

export const toldHead = z.strictObject({
  format: z.enum(['xlsx', 'xls', 'csv']),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le']).nullable(),
  producer: z.string().nullable(),
  date1904: z.boolean(),
  formats: z.array(z.union([z.int(), z.string()])).min(1),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.enum(['no', 'yes', 'very']) })).min(1),
})
export type ToldHead = z.infer<typeof toldHead>

export const toldSheet = z.strictObject({ sheet: z.int().nonnegative(), notes: z.array(z.tuple([z.int(), z.int(), z.string()])) })
export type ToldSheet = z.infer<typeof toldSheet>

export const toldSheetEnd = z.strictObject({ end: z.int(), merged: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])), hiddenRows: places, hiddenColumns: places })
export type ToldSheetEnd = z.infer<typeof toldSheetEnd>

export const toldEnd = z.union([
  z.strictObject({ done: z.literal(true) }),
  z.strictObject({
    refused: z.strictObject({ code: z.string(), params: z.strictObject({ excess: z.enum(EXCESSES), actual: z.enum(OTHER_CONTENTS), part: z.string(), sheet: z.string() }).partial() }),
    unforeseen: z.boolean(),
  }),
])
export type ToldEnd = z.infer<typeof toldEnd>
export type ToldRefusal = Extract<ToldEnd, { refused: unknown }>['refused']

// As in scripts/workbook/told-rows.mjs.
const [SHARED, TEXT, BOOLEAN, ERROR, DAY, FORMULA, NUMBER] = [0, 1, 2, 3, 4, 5, 100]

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new ReaderEnded('failed')
  return value
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new ReaderEnded('failed')
  return value
}

interface NumberFormat {
  readonly code: string | null
  readonly day: boolean
}

/** Makes cells of rows. One for each file: it remembers the texts that cells share. */
export class ToldCells {
  readonly #formats: readonly NumberFormat[]
  readonly #from1904: boolean
  readonly #shared: string[] = []

  constructor({ formats, date1904 }: ToldHead) {
    this.#from1904 = date1904
    this.#formats = formats.map((format) => {
      const code = formatCode(format)
      return { code, day: showsDay(code) }
    })
  }

  /**
   * @param told a row: its number, and column, code and content of each cell
   * @param notes what is noted on cells, by `row:column`
   */
  row(told: readonly unknown[], notes: ReadonlyMap<string, string>): readonly ReadCell[] {
    const row = numberOf(told[0])
    const cells: ReadCell[] = []
    for (let at = 1; at < told.length; at += 3) {
      const column = numberOf(told[at])
      const code = numberOf(told[at + 1])
      const cell = code === FORMULA ? this.#formula(row, column, told[at + 2]) : { row, column, content: this.#content(code, told[at + 2]), formula: null }
      const note = notes.size === 0 ? undefined : notes.get(`${row}:${column}`)
      cells.push(note === undefined ? cell : { ...cell, note })
    }
    return cells
  }

  #formula(row: number, column: number, told: unknown): ReadCell {
    if (!Array.isArray(told)) throw new ReaderEnded('failed')
    const [formula, code, content] = told as readonly unknown[]
    return { row, column, content: this.#content(numberOf(code), content), formula: textOf(formula) }
  }

  #content(code: number, told: unknown): CellContent {
    if (code >= NUMBER) return this.#number(textOf(told), this.#formats[code - NUMBER])
    if (code === SHARED) return { kind: 'text', text: this.#sharedText(told) }
    if (code === TEXT) return { kind: 'text', text: textOf(told) }
    if (code === BOOLEAN) return { kind: 'boolean', value: told === 1 }
    if (code === ERROR) return { kind: 'error', text: textOf(told) }
    if (code !== DAY) throw new ReaderEnded('failed')
    const text = textOf(told)
    const day = writtenDay(text)
    return day === null ? { kind: 'text', text } : { kind: 'date', day, text }
  }

  /** A text the first time, its number among them afterwards. */
  #sharedText(told: unknown): string {
    if (typeof told === 'string') {
      this.#shared.push(told)
      return told
    }
    return textOf(this.#shared[numberOf(told)])
  }

  #number(raw: string, format: NumberFormat | undefined): CellContent {
    if (format === undefined) throw new ReaderEnded('failed')
    const text = shownDecimal(raw)
    // A number that is none is shown as it is written.
    if (text === null) return { kind: 'text', text: raw }
    const day = format.day ? serialDay(text, this.#from1904) : null
    return day === null ? { kind: 'number', text, format: format.code } : { kind: 'date', day, text }
  }
}
