// A selection of figures as the formats are given it, made in memory from figures of the domain: the rows that the database would write.
import { TIDY_COLUMNS, type CopyShape, type ExportRow } from '@/lib/domain/exporting/tidy-columns'
import type { Figure } from '@/lib/domain/figure'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import { roundBound } from '@/lib/domain/round-bound'
import { shownPlaces } from '@/lib/domain/shown-places'
import { csvLine } from '@/lib/exports/csv-line'
import { exportFacts } from '@/lib/exports/export-facts'
import type { ReleaseStamp } from '@/lib/exports/published-table'
import type { ExportSource } from '@/lib/exports/stream-format'
import { ABSENCE_SYMBOLS, formatPeriod, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { aFigure } from './figure'

export const RELEASE: ReleaseStamp = { label: '2023年度', version: 2, publishedAt: '2024-02-27T02:00:00.000Z', url: 'https://plumbline.example/releases/annual-2023?version=2', hash: 'ab'.repeat(32) }
export const EARLIER: ReleaseStamp = { ...RELEASE, label: '2022年度', version: 1, publishedAt: '2023-02-27T02:00:00.000Z', url: 'https://plumbline.example/releases/annual-2022?version=1', hash: 'cd'.repeat(32) }

function shown({ metric, value, qualifier, numerator }: Figure, locale: Locale): string | null {
  const { figure } = messages(locale)
  if (value === null) return null
  if (metric.kind === 'MILESTONE') return value === '0' ? figure.notReached : figure.reached
  return roundBound(inShownUnit(value, metric.displayScale), qualifier, shownPlaces(metric, value, numerator !== null), metric.rounding)
}

function rowOf(figure: Figure, locale: Locale, release: ReleaseStamp): ExportRow {
  const { metric, unit, period, value, missing, qualifier, numerator, denominator, revision } = figure
  const english = locale === 'en'
  return {
    metric_code: metric.code,
    metric_name: english ? metric.nameEn : metric.nameZh,
    unit_of_measure: english ? metric.unitEn : metric.unit,
    unit_code: unit.code,
    unit_name: english ? unit.nameEn : unit.name,
    period_key: period.key,
    period_words: (english ? figure.periodWordsEn : figure.periodWordsZh) ?? formatPeriod(locale, period),
    value: shown(figure, locale),
    symbol: (missing === null ? QUALIFIER_SYMBOLS[qualifier] : ABSENCE_SYMBOLS[missing]) || null,
    missing,
    exact_value: value,
    qualifier: value === null ? null : qualifier,
    numerator: numerator?.value ?? null,
    denominator: denominator?.value ?? null,
    base: english ? metric.baseEn : metric.baseZh,
    provisional: figure.provisional,
    revised: figure.revised,
    footnotes: figure.footnotes.join('\n') || null,
    origin: figure.origin,
    revision: String(revision.seq),
    metric_version: String(metric.version),
    revised_at: '2024-02-27T09:00:00+08:00',
    reason: revision.reason,
    release: release.label,
    release_version: String(release.version),
    release_hash: release.hash,
  }
}

/** In pieces that end anywhere. */
async function* pieces(text: string): AsyncGenerator<Uint8Array, void> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 997) yield await Promise.resolve(bytes.subarray(at, at + 997))
}

export interface GivenSource {
  readonly source: ExportSource
  readonly rows: readonly ExportRow[]
}

/**
 * @param figures in the order of the rows; a code names one metric, unit or period throughout
 * @param releaseOf which release holds a figure
 */
export function anExportSource(figures: readonly Figure[], locale: Locale = 'zh-CN', releaseOf: (figure: Figure) => ReleaseStamp = () => RELEASE): GivenSource {
  const t = messages(locale)
  const rows = figures.map((figure) => rowOf(figure, locale, releaseOf(figure)))
  const releases = [...new Set(figures.map(releaseOf))]
  const distinct = <T>(key: (figure: Figure) => string, made: (figure: Figure) => T): readonly T[] => [...new Map(figures.map((figure) => [key(figure), made(figure)])).values()]
  const city = aFigure().unit
  const facts = {
    owner: { city, bureau: { ...city, code: 'SFJ', kind: 'DEPARTMENT' as const, name: '市司法局', shortName: '市司法局', nameEn: 'Bureau of Justice' } },
    rowCount: rows.length,
    metrics: distinct(({ metric }) => `${metric.code} ${metric.version}`, ({ metric }) => metric),
    units: distinct(({ unit }) => unit.code, ({ unit }) => unit),
    periods: distinct(({ period }) => period.key, (figure) => ({ ...figure.period, wordsZh: figure.periodWordsZh, wordsEn: figure.periodWordsEn, releaseId: releases.indexOf(releaseOf(figure)) })),
    groups: [],
    catalogue: [],
  }
  const text: Readonly<Record<CopyShape, () => string>> = {
    csv: () => rows.map((row) => csvLine(TIDY_COLUMNS.map(([key]) => (typeof row[key] === 'boolean' ? String(row[key]) : row[key])))).join(''),
    'json-lines': () => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    'sheet-rows': () => '',
  }
  const url = 'https://plumbline.example/exports?release=annual-2023'
  const generatedAt = '2026-11-23T12:00:00.000Z'
  const title = '=法治政府建设指标'
  const source: ExportSource = {
    title,
    locale,
    url,
    generatedAt,
    exportedBy: null,
    releases,
    columns: TIDY_COLUMNS.map(([key, kind]) => ({ key, kind, header: t.exportColumns[key].header, description: t.exportColumns[key].description })),
    facts: () => Promise.resolve(exportFacts(facts, [...releases.keys()], { title, releases, url, generatedAt }, locale)),
    copy: (shape) => pieces(text[shape]()),
    // In small batches, as if there were many.
    rows: async function* batches() {
      for (let at = 0; at < rows.length; at += 3) yield await Promise.resolve(rows.slice(at, at + 3))
    },
  }
  return { source, rows }
}

/** Everything that a format wrote. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
