// What the explorer shows, as its address has it: `?metric=A.B&unit=X&by=quarter&from=2022-Q1&to=2024-Q4&pin=2023-Q1.2024-Q1&hide=2`.
// Read from anything, written in one way only, by the server and the browser alike.
import { periodOfKey, type PlainKind } from '../period'

export const MOST_LINES = 4
export const MOST_PINS = 6

export const SPANS = ['year', 'half', 'quarter'] as const
/** Along which periods the lines run. */
export type Span = (typeof SPANS)[number]

export const KIND_OF_SPAN: Readonly<Record<Span, PlainKind>> = { year: 'YEAR', half: 'HALF', quarter: 'QUARTER' }

export interface ExploreState {
  /** Codes as asked for, whether or not there is such a metric or unit; each at most once, none empty. */
  readonly metrics: readonly string[]
  readonly units: readonly string[]
  readonly by: Span
  /** Keys of the first and the last period shown; null for as far as there are figures. */
  readonly from: string | null
  readonly to: string | null
  /** Keys of the periods that are kept in sight, in the order of time. */
  readonly pins: readonly string[]
  /** Lines that are switched off, by their number from 1. */
  readonly hidden: readonly number[]
}

/** A parameter that could not be read, as it was written. */
export interface Unread {
  readonly name: string
  readonly text: string
}

/** All values of a parameter. */
export type Ask = (name: string) => readonly string[]

// No code of a metric or a unit holds one, and an address needs no escape for it.
const SEPARATOR = '.'
const LONGEST = 64

const listOf = (ask: Ask, name: string): readonly string[] => {
  const parts = ask(name).flatMap((value) => value.slice(0, LONGEST * 8).split(SEPARATOR))
  return [...new Set(parts.map((part) => part.trim().slice(0, LONGEST)).filter((part) => part !== ''))]
}

/**
 * Reads the state from an address.
 * @param fallback along which periods, where the address does not say
 * @returns what of it could not be read besides: nothing of that is kept
 */
export function readExplore(ask: Ask, fallback: Span = 'year'): { readonly state: ExploreState; readonly unread: readonly Unread[] } {
  const unread: Unread[] = []
  const read = <T>(name: string, most: number, parse: (text: string) => T | null): readonly T[] =>
    listOf(ask, name).flatMap((text, at) => {
      const value = at < most ? parse(text) : null
      if (value === null) unread.push({ name, text })
      return value === null ? [] : [value]
    })
  const code = (text: string): string => text
  const metrics = read('metric', MOST_LINES, code)
  const units = read('unit', MOST_LINES, code)
  const by = read('by', 1, (text) => SPANS.find((span) => span === text) ?? null)[0] ?? fallback
  // Of another kind than the lines run along: of no use, but understood. That is what is sent when the kind is changed.
  const ofKind = (name: string, most: number): readonly string[] =>
    read(name, most, (text) => periodOfKey(text.toUpperCase())).filter(({ kind }) => kind === KIND_OF_SPAN[by]).map(({ key }) => key.toUpperCase())
  const [from = null, to = null] = [ofKind('from', 1)[0], ofKind('to', 1)[0]]
  const hidden = read('hide', MOST_LINES, (text) => (/^[1-4]$/.test(text) ? Number(text) : null))
  const turned = from !== null && to !== null && from > to
  return {
    state: { metrics, units, by, from: turned ? to : from, to: turned ? from : to, pins: [...new Set(ofKind('pin', MOST_PINS))].sort(), hidden: [...hidden].sort((a, b) => a - b) },
    unread: unread.slice(0, 8),
  }
}

/** The parameters of a state; what stands as it is without saying is left out. */
export function writeExplore({ metrics, units, by, from, to, pins, hidden }: ExploreState): Readonly<Record<string, string>> {
  return {
    ...(metrics.length === 0 ? {} : { metric: metrics.join(SEPARATOR) }),
    ...(units.length === 0 ? {} : { unit: units.join(SEPARATOR) }),
    ...(by === 'year' ? {} : { by }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(pins.length === 0 ? {} : { pin: pins.join(SEPARATOR) }),
    ...(hidden.length === 0 ? {} : { hide: hidden.join(SEPARATOR) }),
  }
}

/** The state with a period pinned, or no longer; one more than there is room for takes the place of the oldest. */
export function togglePin(state: ExploreState, key: string): ExploreState {
  const pins = state.pins.includes(key) ? state.pins.filter((pin) => pin !== key) : [...state.pins, key].sort()
  return { ...state, pins: pins.length > MOST_PINS ? pins.filter((pin) => pin === key || pin !== state.pins[0]) : pins }
}
