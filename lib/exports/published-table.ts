// What every format is given: plain grids of ready text, made once, so that two formats of one table cannot differ.
import type { Locale } from '@/lib/i18n/messages'

/** `number` cells hold a plain decimal without separators (its places are the format); `text` cells are never read as anything else. */
export type ColumnKind = 'text' | 'number'

export interface TableColumn {
  readonly key: string
  readonly header: string
  readonly kind: ColumnKind
  /** Width in characters of a Latin letter; a Chinese character takes two. */
  readonly width: number
}

/** One cell per column; null is blank, which is neither zero nor a reason for absence. */
export type TableRow = readonly (string | null)[]

export interface Grid {
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** How many of the first columns go on paper; the rest trace a loose file and would make the print unreadable. All where left out. */
  readonly printedColumns?: number
}

/** The release that the rows were read from. */
export interface ReleaseStamp {
  /** The release in the reader's words, e.g. `2023年度`. */
  readonly label: string
  readonly version: number
  /** ISO instant of publication. */
  readonly publishedAt: string
  /** Where the release can be read. */
  readonly url: string
  /** Root hash of the release, in hexadecimal. */
  readonly hash: string
}

export interface PublishedTable {
  readonly title: string
  readonly locale: Locale
  readonly release: ReleaseStamp
  /** ISO instant at which the table was made. */
  readonly generatedAt: string
  /** The data; formats that hold one table only write this grid. */
  readonly data: Grid
  /** One row per metric in the table: what it counts, on which base, by whose rules. */
  readonly definitions: Grid
  /** Label and text: release, rounding, legend, address. */
  readonly notes: Grid
}
