// A file that a unit sent in place of typing, from its arrival until it is written or given up.

export const UPLOAD_STATES = ['READING', 'READY', 'FAILED', 'APPLIED', 'DISCARDED'] as const
/** READING being read; READY waits to be checked and written; FAILED cannot be read; APPLIED written to the draft; DISCARDED given up. */
export type UploadState = (typeof UPLOAD_STATES)[number]

/** Milliseconds without a sign of life after which a reading counts as interrupted. */
export const SILENT_MS = 60_000

/** Days after which the content of a file is cleared; what it said is then in the figures and their history, or nowhere. */
export const KEPT_DAYS = 30

/** Bytes of a file. */
export const UPLOAD_LARGEST = 10 * 1024 * 1024

/** A text that takes the place of what stands in a cell; '' leaves the cell out. */
export interface CellFix {
  readonly sheet: string
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly text: string
}
