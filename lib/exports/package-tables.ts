// The tables of a data package beside the figures: what their codes mean.
import { messages } from '@/lib/i18n/messages'
import { csvLine } from './csv-line'
import type { ExportFacts, ExportSource } from './stream-format'

export interface PackageField {
  readonly name: string
  readonly type: string
  readonly title?: string
  readonly description?: string
  readonly constraints?: Readonly<Record<string, unknown>>
  readonly missingValues?: readonly string[]
}

export interface PackageTable {
  readonly name: string
  readonly title: string
  readonly fields: readonly PackageField[]
  readonly primaryKey: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

const KEY = { required: true, unique: true }
const text = (name: string): PackageField => ({ name, type: 'string' })

/** In the order of the package: metrics, units, periods, and each version of a definition in full. */
export function packageTables({ locale }: ExportSource, { dimensions: { metrics, units, periods }, definitions }: ExportFacts): readonly PackageTable[] {
  const words = messages(locale).openFormats.contents
  return [
    {
      name: 'metrics', title: words.metrics, primaryKey: ['code'],
      fields: [{ ...text('code'), constraints: KEY }, text('name_zh'), text('name_en'), text('unit_zh'), text('unit_en'), { name: 'decimals', type: 'integer' }, text('versions'), text('definition_zh')],
      rows: metrics.map((one) => [one.code, one.nameZh, one.nameEn, one.unit, one.unitEn, String(one.decimals), one.versions.join(' '), one.definition]),
    },
    {
      name: 'units', title: words.units, primaryKey: ['code'],
      fields: [{ ...text('code'), constraints: KEY }, text('name_zh'), text('name_en'), text('kind')],
      rows: units.map(({ code, name, nameEn, kind }) => [code, name, nameEn, kind]),
    },
    {
      name: 'periods', title: words.periods, primaryKey: ['key'],
      fields: [{ ...text('key'), constraints: KEY }, text('words_zh'), text('words_en'), { name: 'start', type: 'date' }, { name: 'end', type: 'date', constraints: { required: true } }, text('kind')],
      rows: periods.map(({ key, wordsZh, wordsEn, start, end, kind }) => [key, wordsZh, wordsEn, start, end, kind]),
    },
    {
      name: 'definitions', title: words.definitions, primaryKey: ['code', 'version'],
      fields: definitions.columns.map(({ key, header, kind }) => ({ name: key, title: header, type: kind === 'number' ? 'number' : 'string' })),
      rows: definitions.rows,
    },
  ]
}

/** The bytes of a table, with its fields' names in the first line. */
export const tableBytes = ({ fields, rows }: PackageTable): Uint8Array => new TextEncoder().encode([fields.map(({ name }) => name), ...rows].map((row) => csvLine(row)).join(''))
