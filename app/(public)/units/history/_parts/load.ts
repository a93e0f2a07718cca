// The figures of one metric over the periods of one kind, on the units of then and on those of today.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { publishedFigures, releases, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitRecords, unitsNamedOn, type NamedUnits, type Unit } from '@/lib/data/units'
import type { MetricDefinition } from '@/lib/domain/metric'
import { isPlain, periodOfKey, type Period } from '@/lib/domain/period'
import { onTodaysMap, sumKind, type TodaysFigure } from '@/lib/domain/units/on-todays-map'
import { todaysMap } from '@/lib/domain/units/todays-areas'
import { versionOn } from '@/lib/domain/units/unit-record'
import { today } from '@/lib/platform/clock'

/** As many columns as fit a desk. */
const PERIODS = 10

/** Kinds of unit whose figures are shown, each in a table of its own. */
export const HISTORY_KINDS = ['COUNTY', 'ZONE', 'DEPARTMENT'] as const
const KINDS: readonly Unit['kind'][] = HISTORY_KINDS

export interface HistoryColumn {
  readonly period: Period
  /** How every unit was called at the end of the period. */
  readonly named: NamedUnits
  /** By unit. */
  readonly asThen: ReadonlyMap<number, PlacedFigure>
  readonly onToday: ReadonlyMap<number, TodaysFigure<PlacedFigure>>
  /** Units with a figure of then that are on no map of today. */
  readonly gone: readonly number[]
  /** Why its figures are not to be compared with those of the column before; null where they may be. */
  readonly breakNote: string | null
  readonly provisional: boolean
}

export interface HistoryContents {
  readonly columns: readonly HistoryColumn[]
  /** Every unit that owed a figure in any of them, as it is called today, in official order. */
  readonly unitsOfThen: readonly Unit[]
  readonly unitsOfToday: readonly Unit[]
  /** Whether the unit was in force at the end of a period; its first day decides on which side it was not. */
  readonly standing: (unitId: number, period: Period) => 'there' | 'not-yet' | 'over'
}

/** Metrics that units below the city report, in the catalogue's order. */
export const metricsOfUnits = async (year: number): Promise<readonly Metric[]> => (await metricsOfYear(year)).filter(({ levels }) => levels.some((level) => KINDS.includes(level)))

/** What is shown before anybody chose: the first key metric whose figures can be added. */
export const usualMetric = (metrics: readonly Metric[]): Metric | null =>
  metrics.filter(({ keyOrder }) => keyOrder !== null).toSorted((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0)).find((metric) => metric.levels.includes('COUNTY') && sumKind(metric) !== null) ?? metrics[0] ?? null

/** @param release read with at least the figures of the metric */
export async function historyContents(release: PublishedRelease, metric: Metric): Promise<HistoryContents> {
  const [labels, figures, records, changes, present] = await Promise.all([releases(release.asOf), publishedFigures(release, [{ metrics: [metric.code] }]), unitRecords(), unitChanges(), unitsNamedOn(today())])
  const units = records.filter(({ kind }) => KINDS.includes(kind))
  const read = await Promise.all(
    periodsOf(labels, release).map(async (period): Promise<HistoryColumn> => {
      const own = figures.filter((figure) => figure.period.key === period.key && isPlain(figure.period) && KINDS.includes(figure.unit.kind))
      const map = todaysMap({ units, changes, start: period.start, end: period.end, today: today() })
      return {
        period,
        named: await unitsNamedOn(period.end),
        asThen: new Map(own.map((figure) => [figure.unitId, figure])),
        onToday: onTodaysMap(metric, map, own),
        gone: map.gone.filter((unitId) => own.some((figure) => figure.unitId === unitId)),
        breakNote: null,
        provisional: own.some((figure) => figure.provisional),
      }
    }),
  )
  const columns = read.map((column, at) => ({ ...column, breakNote: breakBetween(read[at - 1], column) }))
  const inOrder = (wanted: (unitId: number) => boolean): readonly Unit[] => [...present.byId.values()].filter(({ id }) => wanted(id)).toSorted((a, b) => a.sort - b.sort || a.id - b.id)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return {
    columns,
    unitsOfThen: inOrder((id) => columns.some(({ asThen }) => isOwed(asThen.get(id)))),
    unitsOfToday: inOrder((id) => columns.some(({ onToday }) => hasFigure(onToday.get(id)))),
    standing: (unitId, period) => {
      const unit = byId.get(unitId)
      if (unit === undefined || versionOn(unit, period.end) !== null) return 'there'
      return unit.versions.some(({ datesKnown, from }) => datesKnown && (from === null || from <= period.end)) ? 'over' : 'not-yet'
    },
  }
}

// A unit that never had the duty would fill a row with nothing else.
const isOwed = (figure: PlacedFigure | null | undefined): boolean => figure !== null && figure !== undefined && figure.missing !== 'NOT_APPLICABLE'

function hasFigure(found: TodaysFigure<PlacedFigure> | undefined): boolean {
  if (found === undefined || found.how === 'not-there') return false
  if (found.how === 'own') return isOwed(found.figure)
  return 'units' in found || found.parts.some(({ figure }) => isOwed(figure))
}

const newestIn = ({ asThen }: HistoryColumn): MetricDefinition | null =>
  [...asThen.values()].map((figure) => figure.metric).reduce<MetricDefinition | null>((newest, metric) => (newest === null || metric.version > newest.version ? metric : newest), null)

function breakBetween(before: HistoryColumn | undefined, column: HistoryColumn): string | null {
  const [earlier, later] = [before === undefined ? null : newestIn(before), newestIn(column)]
  return earlier === null || later === null ? null : (later.breaks.findLast(({ version }) => version > earlier.version)?.note ?? null)
}

// The periods of the kind that is read, up to it, the oldest first.
function periodsOf(labels: readonly ReleaseLabel[], release: PublishedRelease): readonly Period[] {
  const keys = labels.filter((label) => label.kind === release.kind && label.version === label.newest && label.withdrawal === null && label.periodEnd <= release.periodEnd).map(({ periodKey }) => periodKey)
  return [...new Set([release.periodKey, ...keys])]
    .flatMap((key) => periodOfKey(key) ?? [])
    .toSorted((a, b) => (a.end < b.end ? -1 : 1))
    .slice(-PERIODS)
}
