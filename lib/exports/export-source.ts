// A selection of published figures as every streamed format is given it: title, columns, releases, rows and facts in the reader's language.
import { selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import { TIDY_COLUMNS, type CopyShape } from '@/lib/domain/exporting/tidy-columns'
import type { UnitName } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import { ABSENCE_SYMBOLS, formatInstant, formatPeriod, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import { messages, type Locale, type Messages } from '@/lib/i18n/messages'
import { withCrlf } from './crlf'
import { exportFacts, type PeriodWithWords, type SelectionFacts } from './export-facts'
import { fileName } from './file-name'
import type { ReleaseStamp } from './published-table'
import { rowBatches } from './row-batches'
import type { ExportColumn, ExportSource } from './stream-format'

/** What stands in the first row: words in the reader's language, or the machine's keys. */
export type HeaderStyle = 'words' | 'codes'

interface ReadRelease {
  readonly id: number
  readonly slug: string
  readonly periodKey: string
  readonly version: number
  readonly publishedAt: string
  readonly rootHash: string
}

/** What the caller reads from the database. */
export interface SelectionReader {
  readonly releases: readonly ReadRelease[]
  readonly periods: ReadonlyMap<number, PeriodWithWords>
  readonly metric: Pick<MetricDefinition, 'nameZh' | 'nameEn'> | null
  readonly unit: UnitName | null
  readonly period: PeriodWithWords | null
  readonly demonstration: boolean
  readonly copy: (shape: CopyShape, words: RowWords) => AsyncIterable<Uint8Array>
  readonly facts: () => Promise<SelectionFacts>
}

export interface SourceContext {
  readonly selection: FigureSelection
  readonly locale: Locale
  readonly headers: HeaderStyle
  /** ISO instant of now, from the clock. */
  readonly generatedAt: string
  /** Name of the person who takes it away; null for a reader without an account. */
  readonly exportedBy: string | null
  /** Where this installation is: scheme and host. */
  readonly origin: string
}

/** What the database writes into rows, having no words of its own. */
export interface RowWords {
  readonly english: boolean
  /** By the ids of periods and of releases. */
  readonly periods: ReadonlyMap<number, string>
  readonly releases: ReadonlyMap<number, string>
  readonly reached: string
  readonly notReached: string
  readonly qualifiers: typeof QUALIFIER_SYMBOLS
  readonly absences: typeof ABSENCE_SYMBOLS
}

/** The words that stand in rows, by ids where they differ from row to row. */
export function rowWords(locale: Locale, { periods, releases }: Pick<SelectionReader, 'periods' | 'releases'>): RowWords {
  const { figure, period } = messages(locale)
  return {
    english: locale === 'en',
    periods: new Map([...periods].map(([id, one]) => [id, formatPeriod(locale, one)])),
    releases: new Map(releases.map(({ id, periodKey }) => [id, period.ofRelease(periodKey)])),
    reached: figure.reached,
    notReached: figure.notReached,
    qualifiers: QUALIFIER_SYMBOLS,
    absences: ABSENCE_SYMBOLS,
  }
}

/** The source that formats write from. */
export function exportSource(reader: SelectionReader, { selection, locale, headers, generatedAt, exportedBy, origin }: SourceContext): ExportSource {
  const t = messages(locale)
  const words = rowWords(locale, reader)
  const title = exportTitle(t, locale, reader)
  // Without any parameter the page shows the newest release.
  const url = `${origin}/exports?${selectionAddress(selection) || 'release='}`
  const releases = reader.releases.map((release) => stampOf(release, t, origin))
  const copy = (shape: CopyShape): AsyncIterable<Uint8Array> => (shape === 'csv' ? withCrlf(reader.copy(shape, words)) : reader.copy(shape, words))
  let facts: ReturnType<ExportSource['facts']> | undefined
  return {
    title,
    locale,
    url,
    generatedAt,
    exportedBy,
    releases,
    columns: columnsOf(t, headers),
    facts: () => (facts ??= reader.facts().then((found) => exportFacts(found, reader.releases.map(({ id }) => id), { title, releases, url, generatedAt }, locale))),
    copy,
    rows: () => rowBatches(copy('json-lines')),
  }
}

const columnsOf = (t: Messages, headers: HeaderStyle): readonly ExportColumn[] =>
  TIDY_COLUMNS.map(([key, kind]) => ({ key, kind, header: headers === 'codes' ? key : t.exportColumns[key].header, description: t.exportColumns[key].description }))

const stampOf = ({ slug, periodKey, version, publishedAt, rootHash }: ReadRelease, t: Messages, origin: string): ReleaseStamp => ({
  label: t.period.ofRelease(periodKey),
  version,
  publishedAt,
  url: `${origin}/releases/${slug}?version=${version}`,
  hash: rootHash,
})

// 出庭应诉率 where it is about one metric; the product's own words where it is about more than one metric and unit.
function exportTitle(t: Messages, locale: Locale, { metric, unit, demonstration }: SelectionReader): string {
  const english = locale === 'en'
  const names = [metric && (english ? metric.nameEn : metric.nameZh), unit && (english ? unit.nameEn : unit.name)].filter((name) => name !== null)
  const title = names.join(' ') || t.product.tagline
  return demonstration ? t.exportFile.demonstration(title) : title
}

/**
 * The name of the file: product, title, release or period, version, day of publication in Chinese time.
 * @param ending without the dot
 * @example exportFileName(source, period, 'xlsx') // '准绳_出庭应诉率_2023年度_v3_20240227.xlsx'
 */
export function exportFileName({ locale, title, releases }: Pick<ExportSource, 'locale' | 'title' | 'releases'>, period: PeriodWithWords | null, ending: string): string {
  const t = messages(locale)
  const [only] = releases.length === 1 ? releases : []
  const day = releases.map(({ publishedAt }) => publishedAt).toSorted().at(-1)
  const about = only?.label ?? (period === null ? t.exportFile.releases(releases.length) : formatPeriod(locale, period))
  return fileName([t.product.name, title, about, only === undefined ? '' : `v${only.version}`, day === undefined ? '' : formatInstant(locale, day, 'table').slice(0, 10).replace(/-/g, '')], ending)
}
