// Everything of a JSON-stat dataset but its cells: what it is, where it is from, what its dimensions are called and measured in.
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { ABSENCE_SYMBOLS, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import type { Cube } from './cube'
import type { ExportFacts, ExportSource } from './stream-format'

type Category = readonly [code: string, label: string]

/** Words of a dimension. A label without a member is no JSON-stat. */
const category = (label: string, members: readonly Category[], more: object = {}): object => ({
  label,
  category: { index: members.map(([code]) => code), ...(members.length > 0 && { label: Object.fromEntries(members), ...more }) },
})

/** What the letters and symbols of `status` say; one status may have several of them. */
export function statusWords(locale: Locale): Readonly<Record<string, string>> {
  const t = messages(locale)
  return {
    ...Object.fromEntries(QUALIFIERS.filter((code) => code !== 'EXACT').map((code) => [QUALIFIER_SYMBOLS[code], t.exportFile.precision[code]])),
    ...Object.fromEntries(MISSING_REASONS.map((code) => [ABSENCE_SYMBOLS[code], t.figure.absence[code]])),
    p: t.openFormats.provisional,
    r: t.openFormats.revised,
  }
}

/** The members that go before the cells. */
export function jsonStatHead({ title, locale, url, releases }: ExportSource, { publisher, dimensions: { metrics, units, periods }, notes }: ExportFacts, { size }: Cube): object {
  const t = messages(locale)
  const english = locale === 'en'
  const updated = releases.map(({ publishedAt }) => publishedAt).toSorted().at(-1)
  const unitOf = ({ unit, unitEn, decimals }: (typeof metrics)[number]): object => ({ label: english ? unitEn : unit, decimals, ...(unit === '%' && { symbol: '%', position: 'end' }) })
  return {
    version: '2.0',
    class: 'dataset',
    href: url,
    label: title,
    source: publisher,
    ...(updated !== undefined && { updated }),
    note: [t.openFormats.jsonStatNote, ...notes.rows.map(([item, text]) => t.openFormats.noted(item ?? '', text ?? ''))],
    link: { describedby: releases.map((release) => ({ type: 'text/html', href: release.url, label: t.exportFile.releaseAndVersion(release.label, release.version) })) },
    role: { time: ['period'], metric: ['metric'] },
    id: ['metric', 'unit', 'period'],
    size,
    dimension: {
      metric: category(t.openFormats.metric, metrics.map(({ code, nameZh, nameEn }) => [code, english ? nameEn : nameZh]), {
        unit: Object.fromEntries(metrics.map((metric) => [metric.code, unitOf(metric)])),
        note: Object.fromEntries(metrics.map(({ code, definition }) => [code, [definition]])),
      }),
      unit: category(t.openFormats.unit, units.map(({ code, name, nameEn }) => [code, english ? nameEn : name])),
      period: category(t.openFormats.period, periods.map(({ key, wordsZh, wordsEn }) => [key, english ? wordsEn : wordsZh])),
    },
  }
}
