// A published release as the table that every format writes.
import type { MetricDefinition } from '@/lib/domain/metric'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { definitionGrid } from './definition-grid'
import { FIGURE_COLUMNS, PRINTED_COLUMNS } from './figure-columns'
import { fileName } from './file-name'
import { noteGrid } from './note-grid'
import { printedCells, type TabledFigure, type TabledStatement } from './printed-cells'
import type { PublishedTable, ReleaseStamp } from './published-table'

export interface ReleaseTableInput {
  /** What the table is about, in the reader's language. */
  readonly title: string
  readonly release: ReleaseStamp & { readonly reason: string | null }
  /** In the order of the rows. */
  readonly figures: readonly TabledFigure[]
  readonly statements: readonly TabledStatement[]
  readonly locale: Locale
  /** ISO instant of now, from the clock. */
  readonly generatedAt: string
  /** Names of metric groups by code; a group that is not named shows its code. */
  readonly groupNames?: ReadonlyMap<string, string>
  /** Who answers for a metric, by its code; where left out, the codes of the org units. */
  readonly ownerNames?: ReadonlyMap<string, string>
}

const NONE: ReadonlyMap<string, string> = new Map()

/**
 * Makes the table: one row per figure with value, absence, parts, what documents print, target, status and provenance.
 * Values are written as the screen writes them (shown unit, the metric's places, bounds kept true); the exact value stands beside.
 * @example releaseTable({ title: '法治政府建设指标', release, figures, statements, locale: 'zh-CN', generatedAt: now() }).data.rows.length
 */
export function releaseTable(input: ReleaseTableInput): PublishedTable {
  const { title, release, figures, statements, locale, generatedAt, groupNames = NONE, ownerNames = NONE } = input
  const t = messages(locale)
  const nameOf = (metric: MetricDefinition): string => (locale === 'en' ? metric.nameEn : metric.nameZh)
  const figureName = ({ metric, unit, period }: TabledFigure): string => [nameOf(metric), locale === 'en' ? unit.nameEn : unit.name, formatPeriod(locale, period)].join(' · ')
  const { reason, ...stamp } = release
  const context = { locale, t, release: stamp, groupNames, printed: printedCells(figures, statements, t, nameOf) }
  const documents = [...new Set(statements.map(({ documentTitle }) => documentTitle))]
  return {
    title,
    locale,
    release: stamp,
    generatedAt,
    data: {
      name: t.exportFile.dataSheet,
      columns: FIGURE_COLUMNS.map(({ key, kind, width }) => ({ key, header: t.exportFile.header[key], kind, width })),
      rows: figures.map((figure) => FIGURE_COLUMNS.map(({ cell }) => cell(figure, context) || null)),
      printedColumns: PRINTED_COLUMNS,
    },
    definitions: definitionGrid(figures, { locale, t, groupNames, ownerNames }),
    notes: noteGrid({ title, release: stamp, reason, documents, generatedAt, rowCount: figures.length, footnotes: figures.flatMap((figure) => figure.footnotes.map((text) => ({ figure: figureName(figure), text }))) }, locale, t),
  }
}

/**
 * The name of a table's file: product, title, release, version, day of publication in Chinese time.
 * @param ending of the format, without the dot
 * @example tableFileName(table, 'xlsx') // '准绳_法治政府建设指标_2023年度_v1_20240227.xlsx'
 */
export function tableFileName({ title, locale, release }: PublishedTable, ending: string): string {
  const day = formatInstant(locale, release.publishedAt, 'table').slice(0, 10).replace(/-/g, '')
  return fileName([messages(locale).product.name, title, release.label, `v${release.version}`, day], ending)
}
