// The sheet of a unit as its grid takes it: plain strings in the reader's language, since functions and rows do not cross to the browser.
import type { CollectionSheet, SheetRow } from '@/lib/data/collection-sheet'
import type { MetricGroup } from '@/lib/data/metrics'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { GridFinding, GridGroup, GridRow } from '@/lib/domain/collecting/grid-row'
import { fieldOf } from '@/lib/domain/kinds'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import { cellWords } from '@/lib/i18n/cell-words'
import { formatInstant, formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

/** A finding in words. */
export const gridFinding = (locale: Locale, { severity, problem, explanation }: SheetFinding): GridFinding => ({
  severity, sentence: problemSentence(messages(locale).problem, problem), explained: explanation !== null,
})

function lastYearOf(locale: Locale, { metric, lastYear }: SheetRow): GridRow['lastYear'] {
  if (lastYear === null) return null
  const t = messages(locale).entry
  const { text, shown } = cellWords(locale, metric, lastYear.quantity, null)
  const other = lastYear.otherPeriod === null ? null : ((locale === 'en' ? lastYear.otherPeriod.wordsEn : lastYear.otherPeriod.wordsZh) ?? formatPeriod(locale, lastYear.otherPeriod))
  return { text, shown, note: [other, lastYear.published ? null : t.unpublishedYear].filter((note) => note !== null).join(' · ') || null }
}

/** @param blank the form without its figures, to be filled in by hand */
function rowOf(locale: Locale, sheet: CollectionSheet, row: SheetRow, blank: boolean): GridRow {
  const t = messages(locale).entry
  const { metric, subject, period } = row
  const draft = blank ? null : row.draft
  const compared = row.lastYear !== null && row.lastYear.otherPeriod === null ? row.lastYear.quantity : null
  const words = locale === 'en' ? period.wordsEn : period.wordsZh
  return {
    key: cellKey({ metricCode: metric.code, subjectCode: subject.code, periodKey: period.key }),
    metricCode: metric.code, subjectCode: subject.code, periodKey: period.key, groupCode: metric.groupCode,
    name: locale === 'en' ? metric.nameEn : metric.nameZh,
    subjectName: locale === 'en' ? subject.nameEn : subject.shortName,
    span: period.key === sheet.collection.period.key ? null : (words ?? formatPeriod(locale, period)),
    measure: locale === 'en' ? metric.unitEn : metric.unit,
    field: fieldOf(metric),
    metric: {
      kind: metric.kind, unit: metric.unit, unitEn: metric.unitEn, displayScale: metric.displayScale, decimals: metric.decimals, rounding: metric.rounding,
      direction: metric.direction, aggregation: metric.aggregation, numeratorCode: metric.numeratorCode, denominatorCode: metric.denominatorCode,
    },
    computed: row.computed, required: row.required,
    ...cellWords(locale, metric, draft?.quantity ?? null, compared),
    seq: draft?.seq ?? 0,
    needsReason: row.published,
    recorded: draft === null ? null : t.recordedBy(draft.by ?? t.bySystem, formatInstant(locale, draft.at)),
    lastYear: lastYearOf(locale, row),
    approved: row.approved, comments: row.threads, evidence: row.files,
    finding: blank || row.finding === null ? null : gridFinding(locale, row.finding),
  }
}

/** The rows by group, in the catalogue's order; groups without a row are left out. */
export function gridGroups(locale: Locale, sheet: CollectionSheet, groups: readonly MetricGroup[], { blank = false } = {}): readonly GridGroup[] {
  return groups
    .map((group) => ({
      code: group.code,
      name: locale === 'en' ? group.nameEn : group.nameZh,
      rows: sheet.rows.filter((row) => row.metric.groupCode === group.code).map((row) => rowOf(locale, sheet, row, blank)),
    }))
    .filter((group) => group.rows.length > 0)
}

/** A figure a row where one unit is asked about itself alone; a unit a row where several are. */
export const gridLayout = ({ rows }: CollectionSheet): 'list' | 'matrix' => (new Set(rows.map(({ subject }) => subject.id)).size > 1 ? 'matrix' : 'list')
