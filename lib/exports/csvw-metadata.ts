// CSV on the Web: the metadata document of a table of figures, as the W3C's vocabulary for tabular data has it.
import { messages, type Locale } from '@/lib/i18n/messages'
import type { ExportFacts, ExportSource } from './stream-format'
import { TIDY_KEY, TIDY_TYPES, valueWords, type TidyType } from './tidy-types'

const CHINESE = 'zh-CN'

/** A pattern that matches these words and no others. */
const oneOf = (words: readonly string[]): string => words.map((word) => word.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('|')

function column({ key, type, required, choices, words }: TidyType, locale: Locale): object {
  const [chinese, english] = [messages('zh-CN').exportColumns[key], messages('en').exportColumns[key]]
  return {
    name: key,
    titles: { und: key, [CHINESE]: chinese.header, en: english.header },
    'dc:description': [{ '@value': chinese.description, '@language': CHINESE }, { '@value': english.description, '@language': 'en' }],
    datatype: choices === null ? type : { base: 'string', format: oneOf(choices) },
    // The words of a milestone are no numbers: who reads the column finds none there, and 1 or 0 in exact_value.
    null: key === 'value' ? ['', ...valueWords(locale)] : [''],
    required,
    ...(words !== 'none' && { lang: words === 'chinese' ? CHINESE : locale }),
  }
}

/**
 * @param address of the table, from where the document lies
 * @returns an object for JSON
 */
export function csvwMetadata({ title, locale, url, releases, generatedAt }: ExportSource, { publisher, notes, definitions }: ExportFacts, address: string): object {
  const t = messages(locale)
  const updated = releases.map(({ publishedAt }) => publishedAt).toSorted().at(-1)
  const codes = definitions.columns.findIndex(({ key }) => key === 'code')
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
    url: address,
    'dc:title': title,
    'dc:publisher': publisher,
    'dc:source': { '@id': url },
    'dc:language': { '@value': locale, '@type': 'xsd:language' },
    'dc:created': { '@value': generatedAt, '@type': 'xsd:dateTime' },
    ...(updated !== undefined && { 'dc:modified': { '@value': updated, '@type': 'xsd:dateTime' } }),
    'dc:isPartOf': releases.map((release) => ({ '@id': release.url, 'dc:title': t.exportFile.releaseAndVersion(release.label, release.version), 'dc:identifier': `sha256:${release.hash}` })),
    notes: [
      ...notes.rows.map(([item, text]) => ({ 'dc:title': item ?? '', 'dc:description': text ?? '' })),
      ...definitions.rows.map((row) => ({ 'dc:identifier': row[codes] ?? '', 'dc:description': definitions.columns.flatMap(({ header }, at) => (row[at] == null ? [] : t.openFormats.noted(header, row[at]))).join('\n') })),
    ],
    tableSchema: { columns: TIDY_TYPES.map((type) => column(type, locale)), primaryKey: [...TIDY_KEY] },
  }
}
