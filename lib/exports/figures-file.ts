// One file of a selection, about to be written: what it is called, where it comes from, and its bytes as they are taken.
import type { CopyShape } from '@/lib/domain/exporting/tidy-columns'
import { exportFileName, exportSource, type RowWords, type SelectionReader, type SourceContext } from './export-source'
import type { StreamFormat } from './stream-format'

interface ReadingOptions {
  readonly signal?: AbortSignal
  readonly onRows: (rows: number) => void
}

/** A selection opened for reading, whose rows can be followed and broken off. */
export interface FollowedReader extends Omit<SelectionReader, 'copy'> {
  readonly copy: (shape: CopyShape, words: RowWords, options: ReadingOptions) => AsyncIterable<Uint8Array>
}

export interface FiguresFile {
  readonly name: string
  readonly mediaType: string
  /** Where the selection can be read. */
  readonly url: string
  /** Where its release can be read; null where it is of more than one. */
  readonly releaseUrl: string | null
  readonly chunks: AsyncIterable<Uint8Array>
  /** Figures in the file; null before all of them were read. */
  readonly rows: () => number | null
}

interface Following {
  readonly signal?: AbortSignal
  /** Told how many figures were read so far, a chunk of them at a time; a format may read them more than once. */
  readonly onProgress?: (rows: number) => void
}

/** Opens a file. Nothing is read from the database before its first chunk is taken. */
export function figuresFile(reader: FollowedReader, format: Pick<StreamFormat, 'ending' | 'mediaType' | 'write'>, context: SourceContext, { signal, onProgress }: Following = {}): FiguresFile {
  let rows: number | null = null
  const options: ReadingOptions = { onRows: (given) => void (rows = Math.max(rows ?? 0, given)), ...(signal === undefined ? {} : { signal }) }
  const followed = onProgress === undefined ? (chunks: AsyncIterable<Uint8Array>) => chunks : countingLines(onProgress)
  const source = exportSource({ ...reader, copy: (shape, words) => followed(reader.copy(shape, words, options)) }, context)
  return {
    name: exportFileName(source, reader.period, format.ending),
    mediaType: format.mediaType,
    url: source.url,
    releaseUrl: source.releases.length === 1 ? (source.releases[0]?.url ?? null) : null,
    chunks: format.write(source),
    rows: () => rows,
  }
}

const NEW_LINE = 10

// A line of what the database sends is a row; a few texts hold line ends of their own, which is near enough to tell how far it has come.
const countingLines = (onProgress: (rows: number) => void) =>
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
    let lines = 0
    for await (const chunk of chunks) {
      for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) lines += 1
      onProgress(lines)
      yield chunk
    }
  }
