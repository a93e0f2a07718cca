// A selection opened for reading: what it is called, its rows from the database as they are taken, and its facts when they are asked for.
import 'server-only'
import type { CopyShape, ExportRow } from '@/lib/domain/exporting/tidy-columns'
import { today } from '@/lib/platform/clock'
import { copyOut, type CopyOptions } from '@/lib/platform/database/copy-out'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { COPY_SQL } from './copy-shapes'
import { figuresFacts, type FiguresFacts } from './export-facts'
import { tidySql, type ExportWords } from './export-statement'
import { installation, installationUnits, type InstallationUnits } from './installation'
import { metricGroups, metricsOfYear, type Metric, type MetricGroup } from './metrics'
import { everyPeriod, type PeriodInWords } from './periods'
import type { SelectedFigures, SelectedRelease } from './selected-figures'
import { unitsNamedOn, type Unit } from './units'

/** Facts with the catalogue that explains them, as of the newest release. */
export interface ExplainedFacts extends FiguresFacts {
  readonly groups: readonly MetricGroup[]
  readonly catalogue: readonly Metric[]
  /** Whose figures these are, and who runs the installation. */
  readonly owner: InstallationUnits
}

export interface FiguresReader {
  /** Newest period first. */
  readonly releases: readonly SelectedRelease[]
  readonly periods: ReadonlyMap<number, PeriodInWords>
  /** The only metric, unit or period that was asked for; null where there are more or fewer. */
  readonly metric: Metric | null
  readonly unit: Unit | null
  readonly period: PeriodInWords | null
  /** True where every figure is invented. */
  readonly demonstration: boolean
  readonly copy: (shape: CopyShape, words: ExportWords, options: CopyOptions) => AsyncIterable<Uint8Array>
  readonly facts: () => Promise<ExplainedFacts>
}

/** The catalogue at the end of the newest release's year; nothing where there is no release. */
const catalogueOf = async ({ releases }: SelectedFigures): Promise<readonly Metric[]> => {
  const [newest] = releases
  return newest === undefined ? [] : await metricsOfYear(newest.year)
}

/** Looks up only what the selection names: the first byte of a file waits for it. */
export async function figuresReader(selected: SelectedFigures): Promise<FiguresReader> {
  const { releases, metricIds, unitIds, periodIds } = selected
  const only = <T>(ids: readonly number[] | null, of: (id: number) => T): T | null => (ids?.length === 1 && ids[0] !== undefined ? of(ids[0]) : null)
  const [periods, present, metric, unit] = await Promise.all([
    everyPeriod(),
    installation(),
    only(metricIds, async (id) => (await catalogueOf(selected)).find((one) => one.id === id) ?? null),
    only(unitIds, async (id) => (await unitsNamedOn(releases[0]?.periodEnd ?? today())).byId.get(id) ?? null),
  ])
  return {
    releases,
    periods,
    metric,
    unit,
    period: only(periodIds, (id) => periods.get(id) ?? null),
    demonstration: present?.demonstration === true,
    copy: (shape, words, options) => copyOut(COPY_SQL[shape](selected, words), options),
    facts: async () => ({ ...(await figuresFacts(selected)), groups: await metricGroups(), catalogue: await catalogueOf(selected), owner: await installationUnits() }),
  }
}

/** The first rows of a selection, for looking at. @param most 1 to 1,000 */
export async function firstRows(selected: SelectedFigures, words: ExportWords, most: number): Promise<readonly ExportRow[]> {
  const rows = await database().$queryRaw<readonly { readonly row: ExportRow }[]>(
    Prisma.raw(`select row_to_json(t) as row from (${tidySql(selected, words, { guard: false, flagsAsText: false })} limit ${Math.trunc(most)}) t`))
  return rows.map(({ row }) => row)
}
