// What is only known of a selection once it was looked through: how many figures it has, and of which metrics, units and periods.
import 'server-only'
import type { UnitName } from '@/lib/domain/figure'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { selectedSql } from './export-statement'
import { metricsOfVersions, type Metric } from './metrics'
import { everyPeriod, type PeriodInWords } from './periods'
import type { SelectedFigures } from './selected-figures'
import { unitsNamedOn } from './units'

export interface FiguresFacts {
  readonly rowCount: number
  /** Each version of a definition that a figure was reported by, in the order of the rows. */
  readonly metrics: readonly Metric[]
  /** Each as its releases name it; one that changed its code between releases stands twice. In the order of the rows. */
  readonly units: readonly UnitName[]
  readonly periods: readonly HeldPeriod[]
}

/** A period with the one release of the selection that holds its figures. */
export type HeldPeriod = PeriodInWords & { readonly releaseId: number }

interface FactsRow {
  readonly rows: number
  readonly versionId: number | null
  readonly releaseId: number | null
  readonly unitId: number | null
  readonly periodId: number | null
}

/** Counts the figures of a selection, without reading them. */
export async function countFigures(selected: SelectedFigures): Promise<number> {
  const [row] = await database().$queryRaw<readonly { readonly rows: number }[]>(Prisma.raw(`select count(*)::int as rows from ${selectedSql(selected)}`))
  return row?.rows ?? 0
}

/** Looks a selection through once. */
export async function figuresFacts(selected: SelectedFigures): Promise<FiguresFacts> {
  const rows = await database().$queryRaw<readonly FactsRow[]>(Prisma.raw(`
    select count(*)::int as rows, r.metric_version_id as "versionId", x.release_id as "releaseId", o.unit_id as "unitId", o.period_id as "periodId"
    from ${selectedSql(selected)} group by grouping sets ((r.metric_version_id), (x.release_id, o.unit_id), (x.release_id, o.period_id), ())`))
  const periods = await everyPeriod()
  return {
    rowCount: rows.find((row) => row.versionId === null && row.unitId === null && row.periodId === null)?.rows ?? 0,
    metrics: await metricsIn(rows.flatMap(({ versionId }) => versionId ?? [])),
    units: await unitsIn(selected, rows),
    periods: rows.flatMap((row) => heldPeriod(row, periods)).toSorted(byEnd),
  }
}

async function metricsIn(versionIds: readonly number[]): Promise<readonly Metric[]> {
  const { codes } = await unitsNamedOn('9999-12-31')
  const found = await metricsOfVersions(database(), versionIds, codes)
  return [...found.values()].toSorted((a, b) => a.sort - b.sort || a.id - b.id || a.version - b.version)
}

async function unitsIn({ releases }: SelectedFigures, rows: readonly FactsRow[]): Promise<readonly UnitName[]> {
  const named = await Promise.all(releases.map(async ({ id, periodEnd }) => ({ id, names: (await unitsNamedOn(periodEnd)).byId })))
  const names = new Map(named.map((one) => [one.id, one.names]))
  const units = rows.flatMap(({ releaseId, unitId }) => (releaseId === null || unitId === null ? [] : (names.get(releaseId)?.get(unitId) ?? []))).toSorted((a, b) => a.sort - b.sort || a.id - b.id)
  return [...new Map(units.map((unit) => [unit.code, unit])).values()]
}

function heldPeriod({ periodId, releaseId }: FactsRow, periods: ReadonlyMap<number, PeriodInWords>): readonly HeldPeriod[] {
  const period = periodId === null ? undefined : periods.get(periodId)
  return period === undefined || releaseId === null ? [] : [{ ...period, releaseId }]
}

const byEnd = (a: PeriodInWords, b: PeriodInWords): number => (a.end === b.end ? startOf(a).localeCompare(startOf(b)) || (a.key < b.key ? -1 : 1) : a.end < b.end ? -1 : 1)
// Without a start first, as in the order of the rows.
const startOf = ({ start }: PeriodInWords): string => start ?? ''
