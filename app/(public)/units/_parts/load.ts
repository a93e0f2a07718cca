// Everything that the page of a unit and its one-page sheet show, read once.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear, type Metric, type MetricGroup } from '@/lib/data/metrics'
import { publishedFigures, type FigureScope, type PublishedRelease } from '@/lib/data/published'
import { unitsInForceOn, unitsNamedOn, type Unit } from '@/lib/data/units'
import { reports } from '@/lib/domain/duty'
import { leadingFigure } from '@/lib/domain/overview'
import { isPlain } from '@/lib/domain/period'
import { rankUnits, type RankedFigure, type Ranking } from '@/lib/domain/ranking/rank-units'
import { statusOf, type FigureStatus } from '@/lib/domain/status'
import { strengthsOf, type Strengths } from '@/lib/domain/units/strengths'
import { today } from '@/lib/platform/clock'

/** With whom a unit is compared: all of its kind, or those of its peer group. */
export type Among = 'kind' | 'group'

export interface UnitRow {
  readonly figure: PlacedFigure
  /** The city's figure of the same metric and period; null where there is none, and for the city itself. */
  readonly city: PlacedFigure | null
  /** Of the units it is compared with; null where there is nobody to compare with, and for a span that is no plain period. */
  readonly ranking: Ranking<PlacedFigure> | null
  /** Its place; null where it has none. */
  readonly place: RankedFigure<PlacedFigure> | null
  /** The same metric and unit over the releases of the same kind, oldest first. */
  readonly years: readonly PlacedFigure[]
}

export interface UnitContents {
  /** As it was at the end of the period. */
  readonly unit: Unit
  readonly city: Unit
  readonly byId: ReadonlyMap<number, Unit>
  /** Every metric of the year, by which owners are found. */
  readonly catalogue: readonly Metric[]
  /** Those that the unit owes in this kind of period, in the catalogue's order. */
  readonly owed: readonly Metric[]
  readonly groups: readonly MetricGroup[]
  readonly figures: readonly PlacedFigure[]
  readonly rows: readonly UnitRow[]
  /** All of its kind, itself among them; empty for a unit without a like. */
  readonly kin: readonly Unit[]
  /** Those of its kind that are in its peer group; empty where that says nothing more. */
  readonly peers: readonly Unit[]
  /** Those it is compared with. */
  readonly among: readonly Unit[]
  readonly tally: Readonly<Record<FigureStatus, number>>
  readonly strengths: Strengths<PlacedFigure>
}

const COMPARED: readonly Unit['kind'][] = ['COUNTY', 'ZONE', 'DEPARTMENT']

/** The figures that the page of a unit needs: its own, the city's, and those of all of its kind. */
export async function unitScope(units: readonly Unit[]): Promise<FigureScope> {
  const [{ city }, { byId }] = await Promise.all([installationUnits(), unitsNamedOn(today())])
  const kinds = new Set(units.map(({ kind }) => kind).filter((kind) => COMPARED.includes(kind)))
  const kin = [...byId.values()].filter(({ kind }) => kinds.has(kind)).map(({ id }) => id)
  return [{ units: [...new Set([city.id, ...units.map(({ id }) => id), ...kin])] }]
}

// A quarter's release owes what is due by the quarter; a year's owes everything.
const isDueIn = ({ frequency }: Metric, { kind }: PublishedRelease): boolean =>
  kind === 'QUARTERLY' ? frequency === 'QUARTER' : kind === 'HALF_YEARLY' ? frequency !== 'YEAR' : true

/**
 * Reads what a page about units shows.
 * @param release read with at least `unitScope` of these units
 * @param present the units, as they are today
 * @returns one for each, in the same order
 */
export async function unitsContents(release: PublishedRelease, present: readonly Unit[], among: Among = 'kind'): Promise<readonly UnitContents[]> {
  const [{ city: cityToday }, { byId }, inForce, catalogue, groups, series] = await Promise.all([
    installationUnits(), unitsNamedOn(release.periodEnd), unitsInForceOn(release.periodEnd), metricsOfYear(release.year), metricGroups(),
    publishedFigures(release, [{ units: present.map(({ id }) => id) }]),
  ])
  const then = (unit: Unit): Unit => byId.get(unit.id) ?? unit
  const city = then(cityToday)
  const figuresOf = grouped(release.figures, ({ unitId }) => unitId)
  const byMetric = grouped(release.figures, ({ metric }) => metric.code)
  const seriesOf = grouped(series, ({ unitId, metric }) => `${unitId} ${metric.code}`)
  return present.map(then).map((unit): UnitContents => {
    const figures = figuresOf.get(unit.id) ?? []
    const kin = COMPARED.includes(unit.kind) ? inForce.filter(({ kind }) => kind === unit.kind) : []
    const group = kin.filter(({ peerGroup }) => peerGroup !== null && peerGroup === unit.peerGroup)
    const peers = group.length > 1 && group.length < kin.length ? group : []
    const compared = among === 'group' && peers.length > 0 ? peers : kin
    const owed = catalogue.filter((metric) => reports(unit.kind, metric.levels) && isDueIn(metric, release))
    const rows = figures.map((figure): UnitRow => {
      const same = (byMetric.get(figure.metric.code) ?? []).filter(({ period }) => period.key === figure.period.key)
      const ranking = compared.length > 1 && isPlain(figure.period) ? rankUnits({ metric: figure.metric, figures: same, units: compared }) : null
      return {
        figure,
        city: unit.id === city.id ? null : (same.find(({ unitId }) => unitId === city.id) ?? null),
        ranking,
        // The first of one is no place.
        place: ranking?.ranked.find((one) => one.figure.unitId === unit.id && one.of > 1) ?? null,
        years: seriesOf.get(`${unit.id} ${figure.metric.code}`) ?? [],
      }
    })
    const leading = owed.map((metric) => statusOf(leadingFigure(figures, metric.code, unit.code), metric))
    return { unit, city, byId, catalogue, owed, groups, figures, rows, kin, peers, among: compared, tally: tallyOf(leading), strengths: strengthsOf(figures.filter(({ period }) => isPlain(period))) }
  })
}

function grouped<K, F>(figures: readonly F[], keyOf: (figure: F) => K): ReadonlyMap<K, readonly F[]> {
  const found = new Map<K, F[]>()
  for (const figure of figures) {
    const own = found.get(keyOf(figure))
    if (own === undefined) found.set(keyOf(figure), [figure])
    else own.push(figure)
  }
  return found
}

const countOf = (statuses: readonly FigureStatus[], status: FigureStatus): number => statuses.filter((one) => one === status).length

/** How many figures have each status. */
export const tallyOf = (statuses: readonly FigureStatus[]): UnitContents['tally'] => ({
  met: countOf(statuses, 'met'), near: countOf(statuses, 'near'), missed: countOf(statuses, 'missed'), watched: countOf(statuses, 'watched'), 'not-reported': countOf(statuses, 'not-reported'),
})
