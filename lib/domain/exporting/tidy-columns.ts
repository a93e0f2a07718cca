// The columns of a streamed export, in their order: one row a figure, the same keys in every format and language.

export const TIDY_COLUMNS = [
  ['metric_code', 'text'],
  ['metric_name', 'text'],
  ['unit_of_measure', 'text'],
  ['unit_code', 'text'],
  ['unit_name', 'text'],
  ['period_key', 'text'],
  ['period_words', 'text'],
  ['value', 'number'],
  ['symbol', 'text'],
  ['missing', 'text'],
  ['exact_value', 'number'],
  ['qualifier', 'text'],
  ['numerator', 'number'],
  ['denominator', 'number'],
  ['base', 'text'],
  ['provisional', 'boolean'],
  ['revised', 'boolean'],
  ['footnotes', 'text'],
  ['origin', 'text'],
  ['revision', 'number'],
  ['metric_version', 'number'],
  ['revised_at', 'text'],
  ['reason', 'text'],
  ['release', 'text'],
  ['release_version', 'number'],
  ['release_hash', 'text'],
] as const satisfies readonly (readonly [key: string, kind: 'text' | 'number' | 'boolean'])[]

export type TidyKey = (typeof TIDY_COLUMNS)[number][0]

/** The key of those that are true or false. */
export type TidyFlag = 'provisional' | 'revised'

/** One figure. Numbers are decimals in plain notation, null is blank; a reached milestone has words in `value`. */
export type ExportRow = Readonly<Record<Exclude<TidyKey, TidyFlag>, string | null> & Record<TidyFlag, boolean>>

/** How rows leave the database: lines of a CSV (CRLF, no headers, formulas kept from running), one JSON object a line, or rows of a workbook's sheet. */
export type CopyShape = 'csv' | 'json-lines' | 'sheet-rows'
