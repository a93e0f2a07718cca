// A printed rate against its counts, as a picture: the band of quotients that may be printed so, and the quotient itself
// as a plumb line that hangs inside the band or beside it. Positions only; distances are taken from exact decimals.
import type { Decimal } from 'decimal.js'
import { scaleLinear } from 'd3-scale'
import { acceptance, accepts } from '@/lib/domain/reconcile/acceptance'
import type { Reconciliation } from '@/lib/domain/reconcile/reconciliation'
import { Exact, canonical, round } from '@/lib/domain/rounding'
import { textWidth } from './text-width'

/** What the picture needs to know of a reconciliation. */
export type PlumbInput = Pick<Reconciliation, 'verdict' | 'base' | 'printedValue' | 'decimals' | 'qualifier' | 'exact' | 'exactIsComplete' | 'rounded' | 'otherBases'> & {
  /** Left of the equals sign, e.g. 72,798 ÷ 73,111. */
  readonly expression: string
}

export interface PlumbTexts {
  readonly printed: string
  readonly shouldBe: string
  readonly inside: string
  readonly outside: string
  readonly beyond: (points: string) => string
  readonly otherBase: (name: string) => string
}

export interface Plumb {
  readonly x: number
  /** The name of the line, and what it says; x is their middle. */
  readonly label: { readonly x: number; readonly y: number; readonly first: string; readonly second: string }
  readonly inside: boolean
  /** True for the base that would explain the print, false for the counts given. */
  readonly hollow: boolean
}

export interface PlumbLayout {
  readonly width: number
  readonly height: number
  readonly axis: { readonly y: number; readonly left: number; readonly right: number }
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly strong: boolean; readonly long: boolean }[]
  /** Words under the axis: the printed value and what it should have been; `value` only where no tick bears it. */
  readonly callouts: readonly { readonly x: number; readonly value: string | null; readonly word: string; readonly tone: 'printed' | 'should' }[]
  readonly band: {
    readonly from: number
    readonly to: number
    readonly top: number
    readonly low: { readonly x: number; readonly labelX: number; readonly text: string; readonly included: boolean } | null
    readonly high: { readonly x: number; readonly labelX: number; readonly text: string; readonly included: boolean } | null
  }
  /** The cell of the value it should have been. */
  readonly shouldCell: { readonly from: number; readonly to: number } | null
  /** From the edge of the band to the quotient outside it. */
  readonly beyond: { readonly from: number; readonly to: number; readonly text: string | null } | null
  readonly plumbs: readonly Plumb[]
}

export const TEXT_SIZE = 13
const BAND_HEIGHT = 46
const ROW = 44
/** Further than this from the print, single cells are too thin to show: the axis takes round ticks instead. */
const FINE_UNITS = 5

/**
 * Places the picture.
 * @param width px, 300 or more
 * @returns null where there is no quotient (no counts, no cases): words must say so
 */
export function layOutPlumb(input: PlumbInput, texts: PlumbTexts, width: number): PlumbLayout | null {
  if (input.exact === null || input.rounded === null) return null
  const unit = new Exact(10).pow(-input.decimals)
  const unitsOf = (value: Decimal.Value): number => new Exact(value).minus(input.printedValue).div(unit).toNumber()
  const accepted = acceptance({ value: input.printedValue, digits: input.printedValue, decimals: input.decimals, qualifier: input.qualifier })
  const exact = unitsOf(input.exact)
  const should = unitsOf(input.rounded)
  const other = input.otherBases.find((base) => base.name === input.base && base.exact !== null)
  const fine = Math.abs(exact) <= FINE_UNITS

  const edges = [accepted.low, accepted.high].flatMap((edge) => (edge === null ? [] : [unitsOf(edge)]))
  const inView = [0, exact, ...edges, ...(fine ? [should - 0.5, should + 0.5] : []), ...(other?.exact ? [unitsOf(other.exact)] : [])]
  const [from, to] = widen(Math.min(...inView), Math.max(...inView), fine)
  const axis = { left: 8, right: width - 8 }
  const xOf = scaleLinear().domain([from, to]).range([axis.left, axis.right])

  const write = (value: Decimal.Value, decimals: number): string => round(new Exact(value).toFixed(), decimals)
  const plumbs = [
    { at: exact, first: input.expression, value: input.exact, complete: input.exactIsComplete === true, hollow: false },
    ...(other?.exact ? [{ at: unitsOf(other.exact), first: texts.otherBase(other.name), value: other.exact, complete: false, hollow: true }] : []),
  ].map((line) => ({ ...line, inside: accepts(accepted, new Exact(line.value)) }))
  const labels = placeLabels(
    plumbs.map((line) => ({ x: xOf(line.at), lines: [`${line.first} = ${exactText(line.value, input.decimals, line.complete)}`, line.inside ? texts.inside : texts.outside] as const })),
    width,
  )
  const rows = Math.max(...labels.map((label) => label.row)) + 1
  const axisY = rows * ROW + 34 + BAND_HEIGHT

  const bandFrom = accepted.low === null ? axis.left : xOf(unitsOf(accepted.low))
  const bandTo = accepted.high === null ? axis.right : xOf(unitsOf(accepted.high))
  const thin = Math.max(0, 5 - (bandTo - bandFrom)) / 2
  const band = { from: bandFrom - thin, to: bandTo + thin }
  const edgeDecimals = input.decimals + 1
  const matches = accepts(accepted, new Exact(input.exact))
  const edgeText = (edge: Decimal): string => write(edge, edge.times(new Exact(10).pow(input.decimals)).isInteger() ? input.decimals : edgeDecimals)
  const low = accepted.low && { x: band.from, text: `${accepted.lowIncluded ? '≥' : '>'}${edgeText(accepted.low)}`, included: accepted.lowIncluded }
  const high = accepted.high && { x: band.to, text: `${accepted.highIncluded ? '≤' : '<'}${edgeText(accepted.high)}`, included: accepted.highIncluded }
  const tooClose = low && high ? Math.max(0, textWidth(low.text, TEXT_SIZE) / 2 + textWidth(high.text, TEXT_SIZE) / 2 + 8 - (high.x - low.x)) / 2 : 0
  const highX = high ? clearOfLines(high.x + tooClose, high.text, 'right') : 0
  const wantedLowX = low ? clearOfLines(low.x - tooClose, low.text, 'left') : 0
  const lowX = low && high ? Math.min(wantedLowX, highX - textWidth(low.text, TEXT_SIZE) / 2 - textWidth(high.text, TEXT_SIZE) / 2 - 8) : wantedLowX

  const nearest = exact > 0 ? band.to : band.from
  const beyondText = texts.beyond(canonical(round(new Exact(input.exact).minus((exact > 0 ? accepted.high : accepted.low) ?? 0).abs().toFixed(), input.decimals + 2)))
  const beyondRoom = Math.abs(xOf(exact) - nearest) - 12
  const showShould = !matches && input.qualifier === 'EXACT' && input.rounded !== write(input.printedValue, input.decimals)
  return {
    width,
    height: axisY + (fine ? 44 : 62),
    axis: { y: axisY, ...axis },
    ticks: fine ? fineTicks() : coarseTicks(),
    callouts: [
      { x: xOf(0), value: fine ? null : `${write(input.printedValue, input.decimals)}%`, word: texts.printed, tone: 'printed' as const },
      ...(showShould ? [{ x: xOf(should), value: fine ? null : `${input.rounded}%`, word: texts.shouldBe, tone: 'should' as const }] : []),
    ].map((callout) => ({ ...callout, x: Math.max(30, Math.min(width - 30, callout.x)) })),
    band: {
      ...band,
      top: axisY - BAND_HEIGHT,
      low: low && { ...low, labelX: lowX },
      high: high && { ...high, labelX: highX },
    },
    shouldCell: showShould && fine ? { from: xOf(should - 0.5), to: xOf(should + 0.5) } : null,
    beyond: matches ? null : { from: nearest, to: xOf(exact), text: textWidth(beyondText, TEXT_SIZE) <= beyondRoom ? beyondText : null },
    plumbs: plumbs.map((line, at) => ({
      x: xOf(line.at),
      label: { x: labels[at]?.x ?? 0, y: (labels[at]?.row ?? 0) * ROW + TEXT_SIZE + 1, first: labels[at]?.lines[0] ?? '', second: labels[at]?.lines[1] ?? '' },
      inside: line.inside,
      hollow: line.hollow,
    })),
  }

  // The label of an edge steps aside where a plumb line would run through it: away from the band if the line is inside it.
  function clearOfLines(wanted: number, text: string, side: 'left' | 'right'): number {
    const half = textWidth(text, TEXT_SIZE) / 2 + 6
    const line = plumbs.map((plumb) => xOf(plumb.at)).find((x) => Math.abs(x - wanted) < half)
    const isInside = line !== undefined && line >= band.from && line <= band.to
    const step = (side === 'left') === isInside ? -half : half
    return Math.max(half, Math.min(width - half, line === undefined ? wanted : line + step))
  }

  // A tick for each value that could have been printed, a short one at each boundary between two.
  function fineTicks(): PlumbLayout['ticks'] {
    const ticks = []
    for (let half = Math.ceil(from * 2); half <= Math.floor(to * 2); half++) {
      const value = new Exact(input.printedValue).plus(unit.times(half).div(2))
      const isPrinted = half === 0
      const isShould = showShould && half / 2 === Math.round(should)
      const text = half % 2 === 0 ? `${write(value, input.decimals)}%` : ''
      ticks.push({ x: xOf(half / 2), text, strong: isPrinted || isShould, long: half % 2 === 0 })
    }
    return untouching(ticks)
  }

  function coarseTicks(): PlumbLayout['ticks'] {
    const valueOf = (units: number): number => unit.times(units).plus(input.printedValue).toNumber()
    const scale = scaleLinear().domain([valueOf(from), valueOf(to)])
    const writeTick = scale.tickFormat(6)
    return untouching(scale.ticks(6).map((tick) => ({ x: xOf(unitsOf(tick)), text: `${writeTick(tick)}%`, strong: false, long: true })))
  }

  // Strong labels first; others only where they touch none. A label is never cut at the edge of the picture.
  function untouching(ticks: PlumbLayout['ticks']): PlumbLayout['ticks'] {
    const taken: (readonly [number, number])[] = []
    const shown = new Set<number>()
    const order = ticks.map((tick, at) => ({ tick, at })).sort((a, b) => Number(b.tick.strong) - Number(a.tick.strong) || a.at - b.at)
    for (const { tick, at } of order) {
      const half = textWidth(tick.text, TEXT_SIZE) / 2 + 4
      const box = [tick.x - half, tick.x + half] as const
      if (tick.text === '' || (!tick.strong && (box[0] < 0 || box[1] > width || taken.some((other) => box[0] < other[1] && box[1] > other[0])))) continue
      taken.push(box)
      shown.add(at)
    }
    return ticks.map((tick, at) => (shown.has(at) ? tick : { ...tick, text: '' }))
  }
}

/**
 * A quotient as far as it tells anything: three places more than the print, cut off, with an ellipsis where it goes on.
 * @example exactText('99.571884942074', 2, false) // '99.57188…%'
 */
export function exactText(exact: string, decimals: number, complete: boolean): string {
  const cut = round(exact, decimals + 3, 'TRUNC')
  const whole = canonical(cut) === canonical(exact) && complete
  return whole ? `${canonical(exact)}%` : `${cut}…%`
}

// Room on both sides, and never so near that one cell fills the picture.
function widen(low: number, high: number, fine: boolean): readonly [number, number] {
  if (!fine) return [low - (high - low) * 0.12, high + (high - low) * 0.12]
  const missing = Math.max(0, 3.4 - (high - low)) / 2
  return [low - missing - 0.6, high + missing + 0.6]
}

interface LabelWish {
  readonly x: number
  readonly lines: readonly [string, string]
}

// Each label above its line, kept inside the picture; the second goes a row lower when it would touch the first.
function placeLabels(wishes: readonly LabelWish[], width: number): readonly (LabelWish & { readonly row: number })[] {
  const placed: (LabelWish & { readonly row: number; readonly half: number })[] = []
  for (const wish of wishes) {
    const half = Math.max(...wish.lines.map((line) => textWidth(line, TEXT_SIZE) + 18)) / 2
    const x = Math.max(half, Math.min(width - half, wish.x))
    const row = placed.some((other) => Math.abs(other.x - x) < other.half + half + 8) ? placed.length : 0
    placed.push({ ...wish, x, half, row })
  }
  return placed
}

/** Left end of the second line of a label, mark and word together being centred under the first. */
export function textStart({ label }: Plumb): number {
  return label.x - (textWidth(label.second, TEXT_SIZE) + 16) / 2
}
