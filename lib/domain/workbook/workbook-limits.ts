// How much of a file that somebody brought is read; one more is refused.

export interface WorkbookLimits {
  /** Bytes of the file. */
  readonly bytes: number
  /** Files inside a workbook. */
  readonly parts: number
  /** Bytes of one of them, unpacked. */
  readonly partBytes: number
  /** Bytes of all of them, unpacked. */
  readonly unpackedBytes: number
  readonly sheets: number
  /** Number of the last row that may have something in it. */
  readonly rows: number
  /** Number of the last column that may have something in it. */
  readonly columns: number
  /** Cells with something in them, of all sheets. */
  readonly cells: number
  /** Different texts of all sheets. */
  readonly texts: number
  /** Characters of one text; what Excel takes. */
  readonly textLength: number
  /** Bytes of what the reader tells of the file. */
  readonly told: number
  /** Seconds until the reader is ended. */
  readonly seconds: number
  /** Seconds of work of the processor until the reader is ended, where the system can count them. */
  readonly workSeconds: number
}

const MEGABYTE = 1024 * 1024

/** A workbook that people fill in. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 10 * MEGABYTE,
  parts: 200,
  partBytes: 32 * MEGABYTE,
  unpackedBytes: 64 * MEGABYTE,
  sheets: 20,
  rows: 20_000,
  columns: 200,
  cells: 300_000,
  texts: 200_000,
  textLength: 32_767,
  told: 48 * MEGABYTE,
  seconds: 15,
  workSeconds: 10,
}

/** Years of figures, read one row at a time: longer, because nothing is kept. */
export const BULK_LIMITS: WorkbookLimits = { ...WORKBOOK_LIMITS, partBytes: 160 * MEGABYTE, unpackedBytes: 192 * MEGABYTE, rows: 200_000, cells: 4_000_000, told: 192 * MEGABYTE, seconds: 60, workSeconds: 40 }
