// What a streamed format is: one function from a selection of published figures to bytes, a chunk at a time, however many rows there are.
import type { CopyShape, ExportRow, TidyKey } from '@/lib/domain/exporting/tidy-columns'
import type { Locale } from '@/lib/i18n/messages'
import type { Grid, ReleaseStamp } from './published-table'

export interface ExportColumn {
  /** The same in every language. */
  readonly key: TidyKey
  readonly header: string
  readonly kind: 'text' | 'number' | 'boolean'
  readonly description: string
}

export interface ExportMetric {
  readonly code: string
  /** The versions of its definition that the figures were reported by, oldest first; the rest is of the newest of them. */
  readonly versions: readonly number[]
  readonly nameZh: string
  readonly nameEn: string
  readonly unit: string
  readonly unitEn: string
  readonly decimals: number
  /** In Chinese, as the catalogue has it. */
  readonly definition: string
}

export interface ExportUnit {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: string
}

export interface ExportPeriod {
  readonly key: string
  readonly wordsZh: string
  readonly wordsEn: string
  readonly start: string | null
  readonly end: string
  readonly kind: string
  /** Which of the releases holds its figures, counted from 0: a period is of one release only. */
  readonly release: number
}

/** The values that each dimension takes in the selection, in the order of the rows. */
export interface ExportDimensions {
  readonly metrics: readonly ExportMetric[]
  readonly units: readonly ExportUnit[]
  readonly periods: readonly ExportPeriod[]
}

/** What is only known once the whole selection was looked through. */
export interface ExportFacts {
  /** Who answers for the figures, in the reader's language. */
  readonly publisher: string
  readonly rowCount: number
  readonly dimensions: ExportDimensions
  readonly definitions: Grid
  readonly notes: Grid
}

export interface ExportSource {
  readonly title: string
  readonly locale: Locale
  /** Where the selection can be read or fetched again, absolute. */
  readonly url: string
  /** ISO instant. */
  readonly generatedAt: string
  /** Name of the person who takes it away; null for a reader without an account. */
  readonly exportedBy: string | null
  readonly releases: readonly ReleaseStamp[]
  readonly columns: readonly ExportColumn[]
  /** Read when first asked for, so that a format that needs none of it sends its first byte at once. */
  readonly facts: () => Promise<ExportFacts>
  /** The rows as bytes, straight from the database. */
  readonly copy: (shape: CopyShape) => AsyncIterable<Uint8Array>
  /** The rows, some thousands at a time. */
  readonly rows: () => AsyncIterable<readonly ExportRow[]>
}

export interface StreamFormat {
  /** Code in addresses: `/api/v1/exports/<code>`. */
  readonly code: string
  /** Media type with its charset where it is text. */
  readonly mediaType: string
  /** Of the file's name, without the dot. */
  readonly ending: string
  /** True where the format holds the definitions and the notes beside the data. */
  readonly carriesNotes: boolean
  /** Rows that it can hold; null where there is no end. A selection with more is refused (export.too-many-rows). */
  readonly mostRows: number | null
  readonly write: (source: ExportSource) => AsyncIterable<Uint8Array>
}
