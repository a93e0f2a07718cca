// The table in which one unit's figures of one year are entered: each metric with what is recorded, and last year beside it.
import 'server-only'
import { reports } from '@/lib/domain/duty'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { metricsOfYear, type Metric } from './metrics'
import { observationsOf, type Draft, type StoredObservation } from './observations'
import { periodOf, type PeriodInWords } from './periods'
import { existedInYear, unitByCode, unitsNamedOn, type Unit } from './units'

export interface LastYear {
  readonly quantity: Quantity
  /** Null for the plain year before; otherwise the span in words, which is not to be compared like for like. */
  readonly otherPeriod: PeriodInWords | null
  readonly published: boolean
}

export interface EntryRow {
  readonly metric: Metric
  readonly period: PeriodInWords
  /** Computed from its counts: shown, not typed. */
  readonly computed: boolean
  readonly draft: Draft | null
  readonly published: boolean
  /** True where the newest revision is not the published one. */
  readonly unpublished: boolean
  readonly lastYear: LastYear | null
}

export interface EntrySheet {
  readonly unit: Unit
  readonly year: number
  readonly mayRecord: boolean
  readonly rows: readonly EntryRow[]
}

const yearRow = (year: number): PeriodInWords => ({
  key: String(year), kind: 'YEAR', basis: 'SINGLE', start: `${year}-01-01`, end: `${year}-12-31`, referenceYear: year, wordsZh: null, wordsEn: null,
})

function lastYearOf(metricId: number, year: number, stored: readonly StoredObservation[], periods: ReadonlyMap<string, PeriodInWords>): LastYear | null {
  const own = stored.filter((one) => one.metricId === metricId && one.referenceYear === year - 1 && one.draft !== null)
  const found = own.find((one) => one.periodKey === String(year - 1)) ?? own[0]
  if (found?.draft === undefined || found.draft === null) return null
  return { quantity: found.draft.quantity, otherPeriod: found.periodKey === String(year - 1) ? null : (periods.get(found.periodKey) ?? null), published: found.published }
}

/**
 * The table of a unit and year: every metric that the unit reports in the plain year, and each figure of another span that belongs to the year.
 * Problems: permission.missing, entry.unknown-unit.
 */
export async function entrySheet(viewer: Viewer, unitCode: string, year: number): Promise<Result<EntrySheet>> {
  const present = await unitByCode(unitCode)
  if (present === null) return refused(problem('entry.unknown-unit', { code: unitCode }))
  if (!can(viewer, 'observation.read-draft', { unit: present.code })) return refused(problem('permission.missing', { action: 'observation.read-draft' }))
  // The sheet of a year names the unit as it was called at its end; a unit that did not exist that year owes nothing.
  const unit = (await unitsNamedOn(`${year}-12-31`)).byId.get(present.id)
  if (unit === undefined || !(await existedInYear(present.id, year))) return refused(problem('entry.unknown-unit', { code: unitCode }))
  const [metrics, stored, periodRows] = await Promise.all([
    metricsOfYear(year),
    observationsOf(database(), unit.id, [year - 1, year]),
    database().period.findMany({ where: { referenceYear: { in: [year - 1, year] } } }),
  ])
  const periods = new Map(periodRows.map((row) => [row.key, periodOf(row)]))
  const rows = metrics
    .filter((metric) => reports(unit.kind, metric.levels))
    .flatMap((metric): EntryRow[] => {
      const own = stored.filter((one) => one.metricId === metric.id && one.referenceYear === year && one.draft !== null)
      const spans = own.filter((one) => one.periodKey !== String(year)).flatMap((one) => periods.get(one.periodKey) ?? [])
      return [yearRow(year), ...spans].map((period) => {
        const found = own.find((one) => one.periodKey === period.key)
        const draft = found?.draft ?? null
        return {
          metric,
          period,
          computed: metric.numeratorCode !== null || metric.changeOf !== null,
          draft,
          published: found?.published ?? false,
          unpublished: draft !== null && draft.seq !== found?.publishedSeq,
          lastYear: period.kind === 'YEAR' ? lastYearOf(metric.id, year, stored, periods) : null,
        }
      })
    })
  return ok({ unit, year, mayRecord: can(viewer, 'observation.record', { unit: present.code }), rows })
}
