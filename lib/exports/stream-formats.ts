// The streamed formats: one file each, one line each. tests/conformance/stream-formats.test.ts runs over this list.
import { csvOnTheWeb } from './csv-on-the-web'
import { csvStream } from './csv-stream'
import { dataPackage } from './data-package'
import { jsonStat } from './json-stat'
import { jsonStream } from './json-stream'
import { pdfStream } from './pdf-stream'
import { sdmxCsv } from './sdmx-csv'
import type { StreamFormat } from './stream-format'
import { xlsxStream } from './xlsx-stream'

export const STREAM_FORMATS = [xlsxStream, csvStream, jsonStream, jsonStat, csvOnTheWeb, sdmxCsv, dataPackage, pdfStream] as const

export type StreamFormatCode = (typeof STREAM_FORMATS)[number]['code']

/** The kind of file as people know it: ZIP for csvw.zip. */
export const fileKind = ({ ending }: Pick<StreamFormat, 'ending'>): string => (ending.split('.').at(-1) ?? ending).toUpperCase()

/** The format of a code from an address, or undefined. */
export const streamFormat = (code: string): (typeof STREAM_FORMATS)[number] | undefined => STREAM_FORMATS.find((format) => format.code === code)
