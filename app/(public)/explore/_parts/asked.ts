// What an address of the explorer asks for, and what there is of it: a link may be older than what it points to.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { releases, type ReleaseLabel } from '@/lib/data/release-labels'
import { unitByCode, unitsNamedOn, type Unit } from '@/lib/data/units'
import { KIND_OF_SPAN, readExplore, SPANS, type ExploreState, type Span, type Unread } from '@/lib/domain/explore/explore-state'
import { lineOf, type ReleaseKind } from '@/lib/domain/release-line'
import { missingAt, type Missing, type Tombstone } from '../../_reading/missing'
import { askedDay, searchText, selectLabel, type Search } from '../../_reading/selection'

/** A metric that is defined no more: it has figures of earlier years, and its last year. */
export interface PastMetric {
  readonly metric: Metric
  readonly lastYear: number
}

export interface AskedExplore {
  /** As asked for, or what is shown at first where nothing is. */
  readonly state: ExploreState
  readonly unread: readonly Unread[]
  /** The release that is read: the one asked for, else the newest of its kind; null where there is none of the kind. */
  readonly label: ReleaseLabel | null
  /** The period asked for, as written; null where none is. */
  readonly period: string | null
  /** Why the release asked for is not the one that is read. */
  readonly missing: Missing | Tombstone | null
  readonly metrics: readonly Metric[]
  readonly past: readonly PastMetric[]
  readonly units: readonly Unit[]
  /** Codes that no metric or unit ever had. */
  readonly unknownMetrics: readonly string[]
  readonly unknownUnits: readonly string[]
  readonly city: Unit
}

const RELEASES_OF: Readonly<Record<Span, ReleaseKind>> = { year: 'ANNUAL', half: 'HALF_YEARLY', quarter: 'QUARTERLY' }

export const valuesOf = (search: Search, name: string): readonly string[] => {
  const value = search[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Along which periods a release lines up with others of its kind. */
const spanOf = (periodKey: string | null): Span | null => {
  const kind = periodKey === null ? undefined : lineOf(periodKey.toUpperCase())?.period.kind
  return SPANS.find((span) => KIND_OF_SPAN[span] === kind) ?? null
}

export async function askedExplore(search: Search): Promise<AskedExplore> {
  const period = searchText(search, 'period')
  const given = spanOf(period)
  // A release says by itself along which periods it runs.
  const { state, unread } = readExplore((name) => (name === 'by' && given !== null ? [given] : valuesOf(search, name)))
  const [asked, labels, { city }] = await Promise.all([askedLabel(search), releases(askedDay(search)), installationUnits()])
  const inForce = labels.filter((label) => label.kind === RELEASES_OF[state.by] && label.version === label.newest && label.withdrawal === null)
  // The nearest: the same period in the version in force, else the newest of its kind.
  const label = asked?.label ?? inForce.find(({ slug }) => slug === asked?.slug) ?? inForce[0] ?? null
  const missing = asked === null || asked.label !== null ? null : await missingAt('/', search)
  if (label === null) return { state, unread, label, period, missing, metrics: [], past: [], units: [], unknownMetrics: state.metrics, unknownUnits: [], city }

  const [present, { byId }, found] = await Promise.all([metricsOfYear(label.year), unitsNamedOn(label.periodEnd), Promise.all(state.units.map(async (code) => ({ code, unit: await unitByCode(code) })))])
  const first = present.filter(({ keyOrder }) => keyOrder !== null).toSorted((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))[0] ?? present[0]
  const started: ExploreState = { ...state, metrics: state.metrics.length > 0 || first === undefined ? state.metrics : [first.code], units: state.units.length > 0 ? state.units : [city.code] }
  const then = (unit: Unit): Unit => byId.get(unit.id) ?? unit
  const { metrics, past, unknown } = await foundMetrics(started.metrics, present, labels, label)
  const units = state.units.length === 0 ? [then(city)] : found.flatMap(({ unit }) => (unit === null ? [] : [then(unit)]))
  return {
    state: started, unread, label, period, missing, metrics, past, city: then(city), unknownMetrics: unknown,
    units: units.filter((unit, at) => units.findIndex(({ id }) => id === unit.id) === at),
    unknownUnits: found.flatMap(({ code, unit }) => (unit === null ? [code] : [])),
  }
}

/** The release that the address names; null where it names none. */
async function askedLabel(search: Search): Promise<{ readonly label: ReleaseLabel | null; readonly slug: string | null } | null> {
  if (searchText(search, 'period') === null) return null
  const { label, slug } = await selectLabel(search)
  return { label, slug }
}

// A metric that is not defined in the year that is read may have been in one before.
async function foundMetrics(codes: readonly string[], present: readonly Metric[], labels: readonly ReleaseLabel[], reading: ReleaseLabel) {
  const years = [...new Set(labels.map(({ year }) => year))].filter((year) => year < reading.year).toSorted((a, b) => b - a)
  const found = await Promise.all(
    codes.map(async (code) => {
      const metric = present.find((one) => one.code === code)
      if (metric !== undefined) return { code, metric, lastYear: null }
      for (const year of years) {
        const before = (await metricsOfYear(year)).find((one) => one.code === code)
        if (before !== undefined) return { code, metric: before, lastYear: year }
      }
      return { code, metric: null, lastYear: null }
    }),
  )
  return {
    metrics: found.flatMap(({ metric }) => metric ?? []),
    past: found.flatMap(({ metric, lastYear }) => (metric === null || lastYear === null ? [] : [{ metric, lastYear }])),
    unknown: found.flatMap(({ code, metric }) => (metric === null ? [code] : [])),
  }
}
