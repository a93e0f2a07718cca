// The axis of the picture of a print and its quotient. Distances are exact decimals in units of the last printed place;
// they become numbers only to be placed.
import { scaleLinear } from 'd3-scale'
import type { Decimal } from 'decimal.js'
import { acceptance, type Acceptance } from '@/lib/domain/reconcile/acceptance'
import { Exact, round } from '@/lib/domain/rounding'
import type { PlumbInput } from './plumb-input'
import { textWidth } from './text-width'

export const TEXT_SIZE = 13
/** Further than this from the print, single cells are too thin to show: the axis takes round ticks instead. */
const FINE_UNITS = 5

export interface PlumbTick {
  readonly x: number
  readonly text: string
  readonly strong: boolean
  readonly long: boolean
}

export interface PlumbScale {
  readonly accepted: Acceptance
  /** One unit of the last printed place, in per cent. */
  readonly unit: Decimal
  /** True where every value that could have been printed has a tick of its own. */
  readonly fine: boolean
  readonly from: number
  readonly to: number
  /** Place of a value in per cent. */
  readonly xOf: (value: Decimal.Value) => number
}

/** An axis that holds the band of the print and all quotients, with room on both sides. */
export function plumbScale(input: PlumbInput, quotients: readonly string[], left: number, right: number): PlumbScale {
  const unit = new Exact(10).pow(-input.decimals)
  const unitsOf = (value: Decimal.Value): number => new Exact(value).minus(input.printedValue).div(unit).toNumber()
  const accepted = acceptance({
    value: input.printedValue,
    digits: input.printedValue,
    decimals: input.decimals,
    qualifier: input.qualifier,
  })
  const fine = quotients.slice(0, 1).every((exact) => Math.abs(unitsOf(exact)) <= FINE_UNITS)
  const edges = [accepted.low, accepted.high].flatMap((edge) => (edge === null ? [] : [unitsOf(edge)]))
  const should = input.rounded === null ? 0 : unitsOf(input.rounded)
  const inView = [0, ...quotients.map(unitsOf), ...edges, ...(fine ? [should - 0.5, should + 0.5] : [])]
  const [from, to] = widen(Math.min(...inView), Math.max(...inView), fine)
  const place = scaleLinear().domain([from, to]).range([left, right])
  return { accepted, unit, fine, from, to, xOf: (value) => place(unitsOf(value)) }
}

// Room on both sides, and never so near that one cell fills the picture.
function widen(low: number, high: number, fine: boolean): readonly [number, number] {
  if (!fine) return [low - (high - low) * 0.12, high + (high - low) * 0.12]
  const missing = Math.max(0, 3.4 - (high - low)) / 2
  return [low - missing - 0.6, high + missing + 0.6]
}

/**
 * Ticks: each value that could have been printed and, short, each boundary between two; or round values where those are too many.
 * @param strong values whose labels must stand: the printed one and what it should have been
 */
export function plumbTicks(scale: PlumbScale, input: PlumbInput, strong: readonly string[], width: number): readonly PlumbTick[] {
  if (!scale.fine) return untouching(coarseTicks(scale, input), width)
  const ticks: PlumbTick[] = []
  for (let half = Math.ceil(scale.from * 2); half <= Math.floor(scale.to * 2); half++) {
    const value = scale.unit.times(half).div(2).plus(input.printedValue)
    const isCell = half % 2 === 0
    const isStrong = strong.some((one) => value.eq(one))
    ticks.push({ x: scale.xOf(value), text: isCell ? `${round(value.toFixed(), input.decimals)}%` : '', strong: isStrong, long: isCell })
  }
  return untouching(ticks, width)
}

function coarseTicks(scale: PlumbScale, input: PlumbInput): readonly PlumbTick[] {
  const valueOf = (units: number): number => scale.unit.times(units).plus(input.printedValue).toNumber()
  const round6 = scaleLinear().domain([valueOf(scale.from), valueOf(scale.to)])
  const write = round6.tickFormat(6)
  return round6.ticks(6).map((tick) => ({ x: scale.xOf(tick), text: `${write(tick)}%`, strong: false, long: true }))
}

// Strong labels first; others only where they touch none. A label is never cut at the edge of the picture.
function untouching(ticks: readonly PlumbTick[], width: number): readonly PlumbTick[] {
  const taken: (readonly [number, number])[] = []
  const shown = new Set<PlumbTick>()
  for (const tick of [...ticks].sort((a, b) => Number(b.strong) - Number(a.strong) || a.x - b.x)) {
    const half = textWidth(tick.text, TEXT_SIZE) / 2 + 4
    const [left, right] = [tick.x - half, tick.x + half]
    const isFree = left >= 0 && right <= width && !taken.some(([from, to]) => left < to && right > from)
    if (tick.text === '' || (!tick.strong && !isFree)) continue
    taken.push([left, right])
    shown.add(tick)
  }
  return ticks.map((tick) => (shown.has(tick) ? tick : { ...tick, text: '' }))
}
