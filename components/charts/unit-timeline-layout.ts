// Places the lives of units: a line each, joined where one went into another.
import { scaleLinear } from 'd3-scale'
import type { TimelineEvent, UnitTimelineInput } from './unit-timeline-input'
import { cutText, textWidth } from './text-width'

export interface PlacedSpan {
  readonly x: number
  readonly to: number
  readonly y: number
  /** Cut where it does not fit; the table has it whole. */
  readonly text: string
  readonly textX: number
}

export interface PlacedLife {
  readonly y: number
  readonly from: number
  readonly to: number
  /** True where it is older than what is drawn, and where it goes on. */
  readonly older: boolean
  readonly goesOn: boolean
}

export interface UnitTimelineLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly years: readonly { readonly x: number; readonly text: string }[]
  readonly lives: readonly PlacedLife[]
  readonly names: readonly PlacedSpan[]
  /** From one life to another. */
  readonly ways: readonly { readonly kind: 'MERGE' | 'SPLIT'; readonly x: number; readonly fromY: number; readonly toY: number }[]
  readonly marks: readonly { readonly kind: Exclude<TimelineEvent['kind'], 'MERGE' | 'SPLIT'>; readonly x: number; readonly y: number }[]
}

export const TEXT_SIZE = 13
const LANE = 46
const TOP = 8
const AXIS = 28
const MARGIN = 14
/** How far before a day a curve leaves the other life, px. */
export const BEND = 16

const DAY_MS = 86_400_000
const yearOf = (day: string): number => {
  const year = Number(day.slice(0, 4))
  const start = Date.UTC(year, 0, 1)
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start || DAY_MS)
}

/**
 * Places the picture.
 * @param width px, 300 or more
 * @returns null for no lives
 */
export function layOutUnitTimeline({ lanes, events, today }: UnitTimelineInput, width: number): UnitTimelineLayout | null {
  if (lanes.length === 0) return null
  const days = [...lanes.flatMap(({ names }) => names.flatMap(({ from, to }) => [from, to])), ...events.map(({ on }) => on), today].filter((day) => day !== null).map(yearOf)
  const first = Math.floor(Math.min(...days)) - 1
  const last = Math.max(Math.max(...days), first + 2)
  const plot = { left: MARGIN, right: width - MARGIN, top: TOP, bottom: TOP + lanes.length * LANE }
  const place = scaleLinear().domain([first, last]).range([plot.left, plot.right])
  const yOf = (id: number): number | null => {
    const at = lanes.findIndex((lane) => lane.id === id)
    return at < 0 ? null : TOP + at * LANE + LANE - 12
  }
  const xOf = (day: string | null, open: number): number => (day === null ? open : place(yearOf(day)))
  const lives: PlacedLife[] = []
  const names: PlacedSpan[] = []
  for (const lane of lanes) {
    const y = yOf(lane.id) ?? 0
    const [begin, end] = [lane.names[0], lane.names.at(-1)]
    if (begin === undefined || end === undefined) continue
    // A curve is the first or the last piece of a life that came out of another or went into one.
    const [came, went] = [bends(events, 'SPLIT', lane.id, begin.from), bends(events, 'MERGE', lane.id, end.to)]
    lives.push({ y, from: xOf(begin.from, plot.left) + came, to: xOf(end.to, place(yearOf(today))) - went, older: begin.from === null, goesOn: end.to === null })
    names.push(...nameSpans(lane.names.map(({ name, from, to }, at) => ({ name, x: xOf(from, plot.left) + (at === 0 && came > 0 ? came + 6 : 0), to: xOf(to, plot.right) })), y, plot))
  }
  const ways = events.flatMap(({ kind, on, from, to }) => {
    const [fromY, toY] = [yOf(from), to === null ? null : yOf(to)]
    return (kind === 'MERGE' || kind === 'SPLIT') && fromY !== null && toY !== null ? [{ kind, x: place(yearOf(on)), fromY, toY }] : []
  })
  const marks = events.flatMap(({ kind, on, from }) => {
    const y = yOf(from)
    return kind === 'MERGE' || kind === 'SPLIT' || y === null ? [] : [{ kind, x: place(yearOf(on)), y }]
  })
  return { width, height: plot.bottom + AXIS, plot, years: yearTicks(first, last, place, width), lives, names, ways, marks }
}

function bends(events: readonly TimelineEvent[], kind: 'MERGE' | 'SPLIT', id: number, day: string | null): number {
  return day !== null && events.some((event) => event.kind === kind && event.on === day && (kind === 'MERGE' ? event.from : event.to) === id) ? BEND : 0
}

// Each name stands at the beginning of its span; the last may run on, one before it only as far as the next begins.
function nameSpans(spans: readonly { readonly name: string; readonly x: number; readonly to: number }[], y: number, plot: UnitTimelineLayout['plot']): readonly PlacedSpan[] {
  return spans.flatMap(({ name, x, to }, at) => {
    const isLast = at === spans.length - 1
    const room = (isLast ? plot.right : to) - x - 6
    // A name at the right edge moves to the left as far as the one before it allows.
    const before = spans[at - 1]
    const least = before === undefined ? plot.left : before.x + textWidth(before.name, TEXT_SIZE) + 10
    const textX = isLast ? Math.max(Math.min(x, plot.right - textWidth(name, TEXT_SIZE)), Math.min(least, x)) : x
    const text = cutText(name, TEXT_SIZE, isLast ? plot.right - textX : room)
    return text === '…' ? [] : [{ x, to, y, text, textX }]
  })
}

function yearTicks(first: number, last: number, place: (year: number) => number, width: number): UnitTimelineLayout['years'] {
  const most = Math.floor(width / 52)
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (last - first) / one <= most) ?? 200
  const ticks: { x: number; text: string }[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) if (year > first) ticks.push({ x: place(year), text: String(year) })
  return ticks
}
