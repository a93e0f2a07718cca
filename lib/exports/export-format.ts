// What a format is: a name, a media type and one function from a table to bytes.
import type { PublishedTable } from './published-table'

export interface ExportFormat {
  /** Code in addresses: `/api/v1/releases/<slug>/<code>`; also the ending of the file name. */
  readonly code: string
  /** Media type with its charset where it is text. */
  readonly mediaType: string
  /** True where the format holds the definitions and the notes beside the data. */
  readonly carriesNotes: boolean
  readonly write: (table: PublishedTable) => Promise<Uint8Array>
}
