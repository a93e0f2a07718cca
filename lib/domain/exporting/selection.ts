// Which published figures are taken away: read strictly from an address, written back to it in one spelling.
import type { IsoDate } from '../period'
import { problem, type Problem } from '../problem'
import { readDay } from '../release-time'
import { ok, refused, type Result } from '../result'

export interface FigureSelection {
  /** Slug of a line, e.g. `annual-2023`; null: of every line the version in force (all years). */
  readonly release: string | null
  /** Null: the version in force. Only with a release. */
  readonly version: number | null
  /** As it was published by the end of this day in China; null: now. */
  readonly asOf: IsoDate | null
  /** Codes; empty: all. */
  readonly metrics: readonly string[]
  readonly units: readonly string[]
  /** Keys of periods; empty: all. */
  readonly periods: readonly string[]
}

export const EVERYTHING: FigureSelection = { release: null, version: null, asOf: null, metrics: [], units: [], periods: [] }

const LISTS = { metric: 'metrics', unit: 'units', period: 'periods' } as const
const SINGLES = ['release', 'version', 'asOf'] as const

/** The longest list of one kind that an address may name. */
export const MOST_NAMED = 500

const SLUG = /^[a-z0-9-]{1,64}$/
const VERSION = /^[1-9]\d{0,5}$/
// Codes of metrics and units, keys of periods (2024-Q3, ?..2024-02-27): nothing that any language of queries would read as more than a name.
const NAME = /^[A-Za-z0-9_.?-]{1,64}$/

/**
 * Reads a selection. Whether what it names exists is known to whoever looks it up.
 * @param search the address's parameters: release, version, asOf, and as often as needed metric, unit, period
 * @param today the present day in China
 * @param besides parameters that the caller reads itself
 * @returns problems: query.unknown-parameter, query.repeated, query.bad-value, query.too-many
 */
export function readSelection(search: URLSearchParams, today: IsoDate, besides: readonly string[] = []): Result<FigureSelection> {
  const [first, ...more] = [...strange(search, besides), ...bad(search, today)]
  if (first !== undefined) return refused(first, ...more)
  const [release, version, asOf] = SINGLES.map((name) => given(search, name))
  const list = (name: keyof typeof LISTS): readonly string[] => [...new Set(search.getAll(name).filter((value) => value !== ''))].sort()
  return ok({ release: release ?? null, version: version === undefined ? null : Number(version), asOf: asOf ?? null, metrics: list('metric'), units: list('unit'), periods: list('period') })
}

/**
 * The one spelling of a selection in an address, without a question mark; empty for everything.
 * @example selectionAddress({ ...EVERYTHING, release: 'annual-2023', metrics: ['MED_RATE'] }) // 'release=annual-2023&metric=MED_RATE'
 */
export function selectionAddress(selection: FigureSelection): string {
  const { release, version, asOf } = selection
  const search = new URLSearchParams()
  if (release !== null) search.append('release', release)
  if (version !== null) search.append('version', String(version))
  if (asOf !== null) search.append('asOf', asOf)
  for (const [name, key] of Object.entries(LISTS)) for (const value of [...selection[key]].sort()) search.append(name, value)
  return search.toString()
}

// A form sends its empty fields too.
const given = (search: URLSearchParams, name: string): string | undefined => search.getAll(name).find((value) => value !== '')

function strange(search: URLSearchParams, besides: readonly string[]): readonly Problem[] {
  const known = new Set([...SINGLES, ...Object.keys(LISTS), ...besides])
  const names = [...new Set(search.keys())]
  return names.flatMap((name): readonly Problem[] => {
    if (!known.has(name)) return [problem('query.unknown-parameter', { name: name.slice(0, 64) })]
    if (!(name in LISTS) && search.getAll(name).length > 1) return [problem('query.repeated', { name })]
    if (search.getAll(name).length > MOST_NAMED) return [problem('query.too-many', { name, most: String(MOST_NAMED) })]
    return []
  })
}

function bad(search: URLSearchParams, today: IsoDate): readonly Problem[] {
  const told = (name: string, value: string): Problem => problem('query.bad-value', { name, value: value.slice(0, 64) })
  const [release, version, asOf] = SINGLES.map((name) => given(search, name))
  const names = Object.keys(LISTS).flatMap((name) => search.getAll(name).filter((value) => value !== '' && !NAME.test(value)).map((value) => told(name, value)))
  return [
    ...(release !== undefined && !SLUG.test(release) ? [told('release', release)] : []),
    ...(version !== undefined && (!VERSION.test(version) || release === undefined) ? [told('version', version)] : []),
    ...(asOf !== undefined && !isDayOfPast(asOf, today) ? [told('asOf', asOf)] : []),
    ...names,
  ]
}

const isDayOfPast = (text: string, today: IsoDate): boolean => {
  const day = readDay(text, today)
  return typeof day === 'object' && day.day === text
}
