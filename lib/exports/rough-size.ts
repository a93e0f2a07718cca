// About how large a file will be, for the one who is about to download it. Measured on files of ten years of figures.
import type { StreamFormatCode } from './stream-formats'

const ROW_BYTES: Readonly<Record<StreamFormatCode, number>> = { pdf: 1500, xlsx: 150, csv: 290, json: 760, 'json-stat': 40, csvw: 16, 'sdmx-csv': 345, 'data-package': 16 }

/** Bytes, to one significant digit or two. */
export const roughSize = (format: StreamFormatCode, rows: number): number => Number((rows * ROW_BYTES[format] + 2000).toPrecision(2))
