// How cells of a streamed sheet look: what the database writes into its rows, and the style sheet that the workbook says it with.
import type { TidyKey } from './tidy-columns'

/** A sheet of Excel, WPS and LibreOffice ends here, its headers included. */
export const SHEET_ROWS = 1_048_576

/** Places of the styles in the workbook's list. A number with n places has the style NUMBER + n. */
export const SHEET_STYLES = { TEXT: 1, WRAPPED: 2, HEADER: 3, NUMBER_HEADER: 4, NUMBER: 5 } as const

/** More places than any value is kept with. */
export const MOST_PLACES = 20

/** Points that one line of text takes. */
export const LINE_POINTS = 15

/** Lines that the highest row may have: 409 points are its limit. */
export const MOST_LINES = 27

/** Characters in one cell, in units of UTF-16; Excel calls a longer one damage. */
export const LONGEST_CELL = 32_767

/** Width of each column, in characters of a Latin letter. */
export const SHEET_WIDTHS: Readonly<Record<TidyKey, number>> = {
  metric_code: 21, metric_name: 25, unit_of_measure: 8, unit_code: 9, unit_name: 13, period_key: 9, period_words: 11, value: 11, symbol: 6, missing: 12, exact_value: 18, qualifier: 11,
  numerator: 13, denominator: 13, base: 14, provisional: 7, revised: 7, footnotes: 24, origin: 10, revision: 7, metric_version: 7, revised_at: 27, reason: 28, release: 12, release_version: 7,
  release_hash: 68,
}

/** The column that is the last on paper; those behind it trace a loose file and would make the print unreadable. */
export const LAST_PRINTED: TidyKey = 'footnotes'

/** Columns whose text goes on in the next line where it is long. */
export const WRAPPED: readonly TidyKey[] = ['metric_code', 'metric_name', 'unit_of_measure', 'unit_name', 'period_words', 'base', 'footnotes']

/** Columns that hold one of the product's own codes, or a number that the database writes: nothing in them needs to be escaped. */
export const OWN_WORDS: readonly TidyKey[] = ['missing', 'qualifier', 'provisional', 'revised', 'origin', 'revised_at', 'release_hash']
