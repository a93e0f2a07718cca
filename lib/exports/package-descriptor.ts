// datapackage.json: what the package is, and of each file its size, its hash and its schema (Data Package 2.0).
import { messages, type Locale } from '@/lib/i18n/messages'
import type { PackageField, PackageTable } from './package-tables'
import type { ExportFacts, ExportSource } from './stream-format'
import { TIDY_KEY, TIDY_TYPES, valueWords, type TidyType } from './tidy-types'

/** What was written of a file. */
export interface Written {
  readonly bytes: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
}

export const tablePath = (name: string): string => `data/${name}.csv`

const TYPES = { string: 'string', decimal: 'number', integer: 'integer', boolean: 'boolean', dateTime: 'datetime' } as const

function field({ key, type, required, choices }: TidyType, locale: Locale): PackageField {
  const { header, description } = messages(locale).exportColumns[key]
  const constraints = { ...(required && { required }), ...(choices !== null && { enum: choices }) }
  return {
    name: key,
    type: TYPES[type],
    title: header,
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
    // The words of a milestone are no numbers: who reads the column finds none there, and 1 or 0 in exact_value.
    ...(key === 'value' && { missingValues: ['', ...valueWords(locale)] }),
  }
}

const LINKS = [['metric_code', 'metrics', 'code'], ['unit_code', 'units', 'code'], ['period_key', 'periods', 'key']] as const

/**
 * @param written of every table, by its path
 * @returns an object for JSON; no licence stands in it, since none is stated for the figures
 */
export function packageDescriptor({ title, locale, url, generatedAt, releases }: ExportSource, { publisher, notes }: ExportFacts, tables: readonly PackageTable[], written: ReadonlyMap<string, Written>): object {
  const t = messages(locale)
  const resource = (name: string, titled: string, schema: object): object => {
    const { bytes, sha256 } = written.get(tablePath(name)) ?? { bytes: 0, sha256: '' }
    return { name, type: 'table', path: tablePath(name), title: titled, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes, hash: `sha256:${sha256}`, schema }
  }
  const figures = {
    fields: TIDY_TYPES.map((type) => field(type, locale)),
    missingValues: [''],
    primaryKey: [...TIDY_KEY],
    foreignKeys: LINKS.map(([own, table, other]) => ({ fields: [own], reference: { resource: table, fields: [other] } })),
  }
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'plumbline-figures',
    title,
    description: notes.rows.map(([item, text]) => t.openFormats.noted(item ?? '', text ?? '')).join('\n'),
    homepage: url,
    created: generatedAt,
    ...(releases.length > 0 && { sources: releases.map((release) => ({ title: t.exportFile.releaseAndVersion(release.label, release.version), path: release.url, version: `sha256:${release.hash}` })) }),
    contributors: [{ title: publisher, roles: ['publisher'] }],
    resources: [
      resource('figures', t.openFormats.contents.figures, figures),
      ...tables.map(({ name, title: titled, fields, primaryKey }) => resource(name, titled, { fields, missingValues: [''], primaryKey })),
    ],
  }
}
