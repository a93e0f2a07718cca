// What a comparison is made of, read once: its page and its files' addresses start from the same.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { publishedFigures, readRelease, type FigureScope, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { unitByCode, unitsNamedOn, type Unit } from '@/lib/data/units'
import { obstacleBetween, type Obstacle } from '@/lib/domain/comparing/between'
import { askedOf, readChoice, sideText, type Choice, type Side } from '@/lib/domain/comparing/choice'
import { isPlain } from '@/lib/domain/period'
import { lineOf } from '@/lib/domain/release-line'
import { versionNumber, type Search } from '../_reading/selection'

/** One metric of one unit. */
export interface ComparedRow {
  readonly unit: Unit
  readonly metric: Metric
  /** Of the release being read; null where it holds none. */
  readonly figure: PlacedFigure | null
  /** Of the other side of two periods; null where there is none. */
  readonly other: PlacedFigure | null
  /** Along the releases of the same kind, oldest first. */
  readonly years: readonly PlacedFigure[]
}

export interface Comparison {
  /** Of what there is; what there is not stands in `unknown`. */
  readonly choice: Choice
  readonly reading: PublishedRelease
  readonly before: PublishedRelease | null
  readonly units: readonly Unit[]
  readonly metrics: readonly Metric[]
  readonly rows: readonly ComparedRow[]
  readonly unknown: { readonly units: readonly string[]; readonly metrics: readonly string[] }
  /** Why the units' figures are not set against each other; null where they are. */
  readonly obstacle: Obstacle | null
  /** What is wrong with the two periods, and with which. */
  readonly sideFault: { readonly fault: 'unknown' | 'same' | 'kinds'; readonly side: string } | null
}

/** What the address chooses. */
export const askedChoice = (search: Search): Choice => readChoice(askedOf((name) => search[name]))

/** The address with the release that a choice of two periods is read in. */
export const readingSearch = (search: Search, { to }: Choice): Search => (to === null ? search : { ...search, period: to.period, version: to.version ?? undefined })

/** Which figures a choice needs. */
export async function scopeOf({ units, metrics }: Choice): Promise<FigureScope> {
  const known = await Promise.all(units.map((code) => unitByCode(code)))
  const ids = known.flatMap((unit) => unit?.id ?? [])
  // What no code could be is nothing to look for: the database refuses some of it (U+0000) with an error.
  return ids.length === 0 ? [] : [{ units: ids, ...(metrics.length === 0 ? {} : { metrics: metrics.filter((code) => /^[\w-]+$/.test(code)) }) }]
}

/** @param reading read with the scope of the choice */
export async function comparisonOf(asked: Choice, reading: PublishedRelease): Promise<Comparison> {
  const [{ byId }, catalogue, scope] = await Promise.all([unitsNamedOn(reading.periodEnd), metricsOfYear(reading.year), scopeOf(asked)])
  const found = await Promise.all(asked.units.map(async (code) => ({ code, unit: await unitByCode(code) })))
  // A unit that was asked for twice, by its old code and its new one, is one unit.
  const units = [...new Map(found.flatMap(({ unit }) => (unit === null ? [] : [[unit.id, byId.get(unit.id) ?? unit] as const]))).values()]
  const { before, sideFault } = await otherSide(asked, reading, scope)
  const chosen = asked.metrics.flatMap((code) => catalogue.find((metric) => metric.code === code) ?? [])
  const held = new Set([...reading.figures, ...(before?.figures ?? [])].map(({ metric }) => metric.code))
  const metrics = asked.by === 'periods' && asked.metrics.length === 0 ? keyMetrics(catalogue).filter(({ code }) => held.has(code)) : chosen
  const all = withSide(await publishedFigures(reading, scope), before, reading)
  const rows = units.flatMap((unit) => metrics.map((metric): ComparedRow => ({
    unit, metric,
    figure: leadingOf(reading.figures, unit, metric),
    other: before === null ? null : leadingOf(before.figures, unit, metric),
    years: all.filter((figure) => figure.unitId === unit.id && figure.metric.code === metric.code),
  })))
  return {
    choice: { ...asked, units: units.map(({ code }) => code), metrics: chosen.map(({ code }) => code) },
    reading, before, units, metrics, rows,
    unknown: { units: found.flatMap(({ code, unit }) => (unit === null ? [code] : [])), metrics: asked.metrics.filter((code) => chosen.every((metric) => metric.code !== code)) },
    obstacle: asked.by === 'units' ? obstacleBetween(rows.flatMap(({ figure }) => figure ?? [])) : null,
    sideFault,
  }
}

const keyMetrics = (metrics: readonly Metric[]): readonly Metric[] => metrics.filter(({ keyOrder }) => keyOrder !== null).toSorted((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))

// The figure of the plain period before one of any other span.
function leadingOf(figures: readonly PlacedFigure[], unit: Unit, metric: Metric): PlacedFigure | null {
  const own = figures.filter((figure) => figure.unitId === unit.id && figure.metric.code === metric.code)
  return own.find(({ period }) => isPlain(period)) ?? own[0] ?? null
}

async function otherSide({ by, from, to }: Choice, reading: ReleaseLabel, scope: FigureScope): Promise<Pick<Comparison, 'before' | 'sideFault'>> {
  const nothing = { before: null, sideFault: null }
  const fault = (what: 'unknown' | 'same' | 'kinds', side: Side) => ({ before: null, sideFault: { fault: what, side: sideText(side) } })
  if (by !== 'periods') return nothing
  if (to !== null && (to.period !== reading.periodKey || (to.version !== null && versionNumber(to.version) !== reading.version))) return fault('unknown', to)
  if (from === null) return nothing
  const slug = lineOf(from.period)?.slug ?? null
  const before = slug === null ? null : await readRelease(slug, from.version === null ? null : versionNumber(from.version), reading.asOf, scope)
  if (before === null) return fault('unknown', from)
  if (before.id === reading.id) return fault('same', from)
  return before.kind === reading.kind ? { before, sideFault: null } : fault('kinds', from)
}

// The course shows the side that was asked for, not the version in force of its line; of two versions of one period, the one being read.
function withSide(years: readonly PlacedFigure[], before: PublishedRelease | null, reading: ReleaseLabel): readonly PlacedFigure[] {
  if (before === null || before.slug === reading.slug) return years
  const isSide = ({ period }: PlacedFigure): boolean => period.key === before.periodKey
  return [...years.filter((figure) => !isSide(figure)), ...before.figures.filter(isSide)].sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
}
