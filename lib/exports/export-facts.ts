// What a format that holds more than rows is told of a selection, in the form in which every format takes it.
import type { UnitName } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Period } from '@/lib/domain/period'
import { bureauName } from '@/lib/i18n/bureau-name'
import { formatPeriod } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { metricGrid } from './definition-grid'
import { selectionNotes, type SelectionNoted } from './note-grid'
import type { ExportFacts, ExportMetric, ExportPeriod } from './stream-format'

export type PeriodWithWords = Period & { readonly wordsZh: string | null; readonly wordsEn: string | null }

export interface SelectionFacts {
  /** Whose figures these are, and who runs the installation. */
  readonly owner: { readonly city: UnitName; readonly bureau: UnitName }
  readonly rowCount: number
  /** Each version of a definition that a figure was reported by, in the order of the rows. */
  readonly metrics: readonly MetricDefinition[]
  readonly units: readonly UnitName[]
  readonly periods: readonly (PeriodWithWords & { readonly releaseId: number })[]
  readonly groups: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[]
  /** Every metric, also those that are only a part of another. */
  readonly catalogue: readonly (Pick<MetricDefinition, 'code' | 'nameZh' | 'nameEn'> & { readonly ownerZh: string; readonly ownerEn: string })[]
}

/**
 * @param releaseIds of the releases of the source, in their order
 * @param noted what the notes say of it besides
 */
export function exportFacts({ owner, rowCount, metrics, units, periods, groups, catalogue }: SelectionFacts, releaseIds: readonly number[], noted: Omit<SelectionNoted, 'rowCount'>, locale: Locale): ExportFacts {
  const t = messages(locale)
  const nameOf = ({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }): string => (locale === 'en' ? nameEn : nameZh)
  const metricNames = new Map([...catalogue, ...metrics].map((metric) => [metric.code, nameOf(metric)]))
  const groupNames = new Map(groups.map((group) => [group.code, nameOf(group)]))
  const ownerNames = new Map(catalogue.map((metric) => [metric.code, locale === 'en' ? metric.ownerEn : metric.ownerZh]))
  return {
    publisher: bureauName(locale, t, owner),
    rowCount,
    dimensions: { metrics: metricsOf(metrics), units: units.map(({ code, name, nameEn, kind }) => ({ code, name, nameEn, kind })), periods: periods.map((period) => periodOf(period, releaseIds.indexOf(period.releaseId))) },
    definitions: metricGrid(metrics, { locale, t, groupNames, ownerNames, metricNames }),
    notes: selectionNotes({ ...noted, rowCount }, locale, t),
  }
}

function metricsOf(versions: readonly MetricDefinition[]): readonly ExportMetric[] {
  const newest = new Map(versions.map((metric) => [metric.code, metric]))
  return [...newest.values()].map(({ code, nameZh, nameEn, unit, unitEn, decimals, definitionZh }) => ({
    code, nameZh, nameEn, unit, unitEn, decimals, definition: definitionZh, versions: versions.filter((one) => one.code === code).map(({ version }) => version),
  }))
}

const periodOf = (period: PeriodWithWords, release: number): ExportPeriod => ({
  key: period.key,
  wordsZh: period.wordsZh ?? formatPeriod('zh-CN', period),
  wordsEn: period.wordsEn ?? formatPeriod('en', period),
  start: period.start,
  end: period.end,
  kind: period.kind,
  release,
})
