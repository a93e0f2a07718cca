// Whom a metric's page compares, and how they stand: chosen by the address, of the figures of one release.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitsInForceOn, withDescendants, type Unit } from '@/lib/data/units'
import { reports } from '@/lib/domain/duty'
import type { FigureTarget } from '@/lib/domain/figure'
import { leadingFigure } from '@/lib/domain/overview'
import { rankUnits, type Ranking } from '@/lib/domain/ranking/rank-units'
import { searchText, type Search } from './selection'

export const COMPARED = ['counties', 'departments'] as const
export type Compared = (typeof COMPARED)[number]

export const ORDERS = ['official', 'rank'] as const
export type RankingOrder = (typeof ORDERS)[number]

/** What the address asks for; what it names and is not there is kept, to be said. */
export interface RankingAsked {
  readonly among: Compared
  readonly peers: string | null
  readonly order: RankingOrder
  readonly unknown: readonly { readonly what: 'among' | 'order'; readonly asked: string }[]
}

export interface RankingContents extends RankingAsked {
  /** Ids of every unit that can be chosen. */
  readonly comparable: ReadonlySet<number>
  /** Which kinds of unit report the metric. */
  readonly choices: readonly Compared[]
  /** Groups among which the units can be compared by themselves; none where there is one only. */
  readonly groups: readonly string[]
  /** The group whose units stand here; null for all. */
  readonly group: string | null
  readonly units: readonly Unit[]
  readonly ranking: Ranking<PlacedFigure>
  /** Every figure of the period in the order of the units. */
  readonly figures: readonly PlacedFigure[]
  /** Figures of units that reported the metric for another span only. */
  readonly otherSpans: readonly PlacedFigure[]
  /** Of units that did not report it: what they reported to the same question on another base. */
  readonly otherBases: readonly PlacedFigure[]
  readonly city: PlacedFigure | null
  /** Of all the units, where they have the same one. */
  readonly target: FigureTarget | null
  readonly targetsDiffer: boolean
}

const oneOf = <T extends string>(choices: readonly T[], text: string | null): T | null => choices.find((choice) => choice === text) ?? null

/** Reads `among`, `peers` and `order`. */
export function rankingAsked(search: Search): RankingAsked {
  const [among, order] = [searchText(search, 'among'), searchText(search, 'order')]
  const [whom, how] = [oneOf(COMPARED, among), oneOf(ORDERS, order)]
  return {
    among: whom ?? 'counties',
    peers: searchText(search, 'peers'),
    order: how ?? 'official',
    unknown: [...(among !== null && whom === null ? [{ what: 'among', asked: among } as const] : []), ...(order !== null && how === null ? [{ what: 'order', asked: order } as const] : [])],
  }
}

const KINDS: Readonly<Record<Compared, readonly Unit['kind'][]>> = { counties: ['COUNTY', 'ZONE'], departments: ['DEPARTMENT'] }

/**
 * The units and their ranking.
 * @param release read with the metric, and the others of its family, over all units
 * @param city as it was called at the end of the release's period
 * @returns null where the metric is one of no kind of unit that is compared
 */
export async function rankingContents(metric: Metric, family: readonly string[], release: PublishedRelease, city: Unit, asked: RankingAsked): Promise<RankingContents | null> {
  const there = withDescendants(await unitsInForceOn(release.periodEnd), city.id).filter((unit) => reports(unit.kind, metric.levels))
  const all = release.figures.filter((figure) => figure.metric.code === metric.code)
  const of = (whom: Compared): readonly Unit[] => there.filter(({ kind }) => KINDS[whom].includes(kind))
  // Which departments owe a metric is decided by each collection: only those that reported it stand here.
  const reporting = of('departments').filter((unit) => all.some((figure) => figure.unitId === unit.id))
  const byKind: Readonly<Record<Compared, readonly Unit[]>> = { counties: of('counties'), departments: reporting }
  const choices = COMPARED.filter((whom) => byKind[whom].length > 0)
  const [first] = choices
  if (first === undefined) return null
  const among = choices.includes(asked.among) ? asked.among : first
  const every = byKind[among]
  const groups = [...new Set(every.flatMap(({ peerGroup }) => peerGroup ?? []))]
  const group = oneOf(groups, asked.peers)
  const units = group === null ? every : every.filter(({ peerGroup }) => peerGroup === group)
  const leading = units.flatMap((unit) => leadingFigure(all, metric.code, unit.code) ?? [])
  const figures = leading.filter(({ period }) => period.key === release.periodKey)
  const otherSpans = leading.filter(({ period }) => period.key !== release.periodKey)
  const compared = units.filter((unit) => otherSpans.every((figure) => figure.unitId !== unit.id))
  const ranking = rankUnits({ metric, figures, units: compared })
  const silent = new Set(ranking.unreported.map(({ code }) => code))
  const targets = new Map(figures.flatMap(({ target }) => (target === null ? [] : [[`${target.kind} ${target.value}`, target] as const])))
  const whole = figures.every(({ target }) => target !== null)
  return {
    ...asked,
    among,
    comparable: new Set(choices.flatMap((whom) => byKind[whom].map(({ id }) => id))),
    choices,
    groups: groups.length > 1 ? groups : [],
    group,
    units,
    ranking,
    figures,
    otherSpans,
    otherBases: release.figures.filter((figure) => figure.value !== null && family.includes(figure.metric.code) && silent.has(figure.unit.code) && figure.period.key === release.periodKey),
    city: leadingFigure(all.filter(({ period }) => period.key === release.periodKey), metric.code, city.code),
    target: whole && targets.size === 1 ? ([...targets.values()][0] ?? null) : null,
    targetsDiffer: targets.size > 1 || (targets.size === 1 && !whole),
  }
}
