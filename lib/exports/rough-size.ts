// About how large a file will be, for the one who is about to download it. Measured on files of ten years of figures.
import type { StreamFormatCode } from './stream-formats'

const ROW_BYTES: Readonly<Record<StreamFormatCode, number>> = { pdf: 300, xlsx: 132, csv: 300, json: 680, 'json-stat': 40, csvw: 16, 'sdmx-csv': 345, 'data-package': 16 }
// Whatever stands beside the rows: fonts, definitions, notes.
const BESIDE: Readonly<Record<StreamFormatCode, number>> = { pdf: 120_000, xlsx: 22_000, csv: 500, json: 4000, 'json-stat': 20_000, csvw: 22_000, 'sdmx-csv': 500, 'data-package': 25_000 }

/** Bytes, to one significant digit or two. */
export const roughSize = (format: StreamFormatCode, rows: number): number => Number((rows * ROW_BYTES[format] + BESIDE[format]).toPrecision(2))
