// The export formats: one file each, one line each. tests/conformance/exports.test.ts runs over this list.
import { csv } from './csv'
import { xlsx } from './xlsx'

export const EXPORT_FORMATS = [xlsx, csv] as const

export type ExportFormatCode = (typeof EXPORT_FORMATS)[number]['code']

/** The format of a code from an address, or undefined. */
export const exportFormat = (code: string): (typeof EXPORT_FORMATS)[number] | undefined =>
  EXPORT_FORMATS.find((format) => format.code === code)
