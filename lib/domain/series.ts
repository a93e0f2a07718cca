// The figures of one metric and unit along the years, the halves or the quarters. Gaps stay gaps; knows no pixels and no language.
import type { Figure } from './figure'
import { isPlain, periodOfKey, type Period, type PlainKind } from './period'
import type { DecimalString, MissingReason, Qualifier } from './quantity'

/** How the true value may lie to the one recorded. */
export type Bound = 'lower' | 'upper' | 'about'

export interface SeriesPoint {
  readonly year: number
  readonly period: Period
  /** Null for a gap: no figure of that year, or one that says why it has no value. */
  readonly value: DecimalString | null
  /** The reason that the figure gives; null where there is no figure at all. */
  readonly missing: MissingReason | null
  /** False where the release holds no figure of that year. */
  readonly recorded: boolean
  readonly qualifier: Qualifier
  readonly bound: Bound | null
  /** True where the metric's definition changed in substance since the recorded point before: no line may lead here. */
  readonly breakBefore: boolean
  /** Why, where it broke; null elsewhere. */
  readonly breakNote: string | null
  readonly target: Figure['target']
}

export interface Series {
  /** One for every period of the kind from the first to the last, without a hole. */
  readonly points: readonly SeriesPoint[]
  /** Figures of other spans (以来, 累计; quarters beside years), by their last day: shown beside the series, never joined to it. */
  readonly beside: readonly Figure[]
}

const PARTS: Readonly<Record<PlainKind, number>> = { YEAR: 1, HALF: 2, QUARTER: 4 }

// Periods of one kind, numbered through, so that neighbours are told from gaps.
const placeOf = ({ key, kind, referenceYear }: Period): number => (kind === 'YEAR' || kind === 'CUSTOM' ? referenceYear : referenceYear * PARTS[kind] + Number(key.at(-1)) - 1)

function periodAt(kind: PlainKind, place: number): Period {
  const parts = PARTS[kind]
  const key = kind === 'YEAR' ? String(place) : `${Math.floor(place / parts)}-${kind === 'HALF' ? 'S' : 'Q'}${(place % parts) + 1}`
  const period = periodOfKey(key)
  if (period === null) throw new Error(`${key} is no period`)
  return period
}

/** Along which periods the figures of a release line up: those of the release that is read. */
export const kindOf = (figures: readonly Pick<Figure, 'period'>[]): PlainKind => {
  const kind = figures.find(({ period }) => isPlain(period))?.period.kind
  return kind === undefined || kind === 'CUSTOM' ? 'YEAR' : kind
}

interface SeriesSpan {
  /** Years, halves or quarters; years where it is not given. */
  readonly kind?: PlainKind
  /** Years to show at least, so that two series can share an axis. */
  readonly from?: number
  readonly to?: number
}

/**
 * Orders the figures of one metric and unit by period.
 * @param figures of one metric and one unit, at most one a period, in any order
 * @throws where two figures share a period: the database holds one
 */
export function seriesOf(figures: readonly Figure[], { kind = 'YEAR', from, to }: SeriesSpan = {}): Series {
  const byPlace = new Map<number, Figure>()
  const beside: Figure[] = []
  for (const figure of figures) {
    const place = placeOf(figure.period)
    if (!isPlain(figure.period) || figure.period.kind !== kind) beside.push(figure)
    else if (byPlace.has(place)) throw new Error(`two figures of ${figure.metric.code} for ${figure.period.key}`)
    else byPlace.set(place, figure)
  }
  beside.sort((one, other) => (one.period.end < other.period.end ? -1 : 1))
  const parts = PARTS[kind]
  const places = [...byPlace.keys(), ...(from === undefined ? [] : [from * parts]), ...(to === undefined ? [] : [to * parts + parts - 1])]
  if (places.length === 0) return { points: [], beside }
  const points: SeriesPoint[] = []
  let version: number | null = null
  for (let place = Math.min(...places); place <= Math.max(...places); place += 1) {
    const figure = byPlace.get(place)
    const period = periodAt(kind, place)
    points.push(figure ? pointOf(period, figure, version) : gapIn(period))
    version = figure?.metric.version ?? version
  }
  return { points, beside }
}

const gapIn = (period: Period): SeriesPoint => ({
  year: period.referenceYear, period, value: null, missing: null, recorded: false, qualifier: 'EXACT', bound: null, breakBefore: false, breakNote: null, target: null,
})

// `before`: the version of the recorded point before; null at the first. A version that only says the same better breaks nothing.
function pointOf(period: Period, { metric, value, missing, qualifier, target }: Figure, before: number | null): SeriesPoint {
  const breaks = before === null ? [] : metric.breaks.filter(({ version }) => version > before)
  return { year: period.referenceYear, period, value, missing, recorded: true, qualifier, bound: boundOf(qualifier), breakBefore: breaks.length > 0, breakNote: breaks.at(-1)?.note ?? null, target }
}

/** How a qualifier bounds the true value; null for an exact one. */
export function boundOf(qualifier: Qualifier): Bound | null {
  if (qualifier === 'EXACT') return null
  if (qualifier === 'APPROX') return 'about'
  return qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN' ? 'lower' : 'upper'
}
