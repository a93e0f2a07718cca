// The entry table as plain strings, since functions and database rows do not cross to the browser.
import type { EntryRow, EntrySheet } from '@/lib/data/entry-sheet'
import type { MetricGroup } from '@/lib/data/metrics'
import { fieldOf } from '@/lib/domain/kinds'
import type { Quantity } from '@/lib/domain/quantity'
import { shownPlaces } from '@/lib/domain/shown-places'
import { writeQuantity } from '@/lib/domain/write-quantity'
import { formatInstant } from '@/lib/i18n/format-period'
import { formatValue } from '@/lib/i18n/format-value'
import type { Locale, Messages } from '@/lib/i18n/messages'

export interface SheetRow {
  /** `CODE|period`, the name of the row's fields. */
  readonly id: string
  readonly metricHref: string
  readonly name: string
  readonly definition: string
  /** Words for a span that is not the plain year, or null. */
  readonly span: string | null
  readonly measure: string
  readonly computed: boolean
  /** Text of the field: what is recorded, as it would be typed. */
  readonly text: string
  /** What is recorded, as it is shown. */
  readonly shown: string
  readonly baseSeq: number
  readonly needsReason: boolean
  readonly standing: string
  /** Who entered it and when, or null. */
  readonly recorded: string | null
  readonly lastYear: string
  readonly lastYearNote: string | null
  readonly valueLabel: string
  readonly reasonLabel: string
}

export interface SheetGroup {
  readonly code: string
  readonly name: string
  readonly rows: readonly SheetRow[]
}

function standingOf(t: Messages, { draft, published, unpublished }: EntryRow): string {
  if (draft === null) return t.entry.standingEmpty
  if (!published) return t.entry.standingDraft
  return unpublished ? t.entry.standingChanged : t.entry.standingPublished
}

function rowOf(t: Messages, locale: Locale, row: EntryRow): SheetRow {
  const { metric, period, draft, lastYear } = row
  const name = locale === 'en' ? metric.nameEn : metric.nameZh
  const words = locale === 'en' ? period.wordsEn : period.wordsZh
  const otherWords = locale === 'en' ? lastYear?.otherPeriod?.wordsEn : lastYear?.otherPeriod?.wordsZh
  const label = words === null ? name : `${name}(${words})`
  const show = (quantity: Quantity | null): string => {
    const value = quantity?.kind === 'value' ? quantity.value : null
    return formatValue(locale, { ...metric, decimals: shownPlaces(metric, value, row.computed) }, quantity, 'table').text
  }
  return {
    id: `${metric.code}|${period.key}`,
    metricHref: `/metrics/${metric.code}`,
    name,
    definition: metric.definitionZh,
    span: words === null ? null : t.entry.span(words),
    measure: locale === 'en' ? metric.unitEn : metric.unit,
    computed: row.computed,
    text: writeQuantity(draft?.quantity ?? null, fieldOf(metric), t.figure.absence),
    shown: show(draft?.quantity ?? null),
    baseSeq: draft?.seq ?? 0,
    needsReason: row.published,
    standing: standingOf(t, row),
    recorded: draft === null ? null : t.entry.recordedBy(draft.by ?? t.entry.bySystem, formatInstant(locale, draft.at)),
    lastYear: lastYear === null ? '—' : show(lastYear.quantity),
    lastYearNote: lastYear === null ? t.entry.notRecorded : [otherWords, lastYear.published ? null : t.entry.unpublishedYear].filter((note) => note).join(' · ') || null,
    valueLabel: t.entry.valueOf(label),
    reasonLabel: t.entry.reasonOf(label),
  }
}

/** The table's rows by group, in the catalogue's order; groups without a row are left out. */
export function sheetGroups(t: Messages, locale: Locale, sheet: EntrySheet, groups: readonly MetricGroup[]): readonly SheetGroup[] {
  return groups
    .map((group) => ({
      code: group.code,
      name: locale === 'en' ? group.nameEn : group.nameZh,
      rows: sheet.rows.filter((row) => row.metric.groupCode === group.code).map((row) => rowOf(t, locale, row)),
    }))
    .filter((group) => group.rows.length > 0)
}
