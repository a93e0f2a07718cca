// The band of quotients that may be printed so, and the labels of its edges.
import type { Decimal } from 'decimal.js'
import { Exact, round } from '@/lib/domain/rounding'
import { TEXT_SIZE, type PlumbScale } from './plumb-scale'
import { textWidth } from './text-width'

/** A sliver thinner than this would not be seen, px. */
const LEAST_BAND = 5

export interface BandEdge {
  readonly x: number
  readonly labelX: number
  /** ≥99.555 */
  readonly text: string
  /** True where the edge itself may be printed so. */
  readonly included: boolean
}

export interface Band {
  readonly from: number
  readonly to: number
  /** Null where the band has no end on that side. */
  readonly low: BandEdge | null
  readonly high: BandEdge | null
}

/**
 * Places the band.
 * @param lines x of the plumb lines, which edge labels step aside for
 */
export function placeBand(scale: PlumbScale, decimals: number, lines: readonly number[], left: number, right: number): Band {
  const { low, high, lowIncluded, highIncluded } = scale.accepted
  const ends = [low === null ? left : scale.xOf(low), high === null ? right : scale.xOf(high)] as const
  const thin = Math.max(0, LEAST_BAND - (ends[1] - ends[0])) / 2
  const [from, to] = [ends[0] - thin, ends[1] + thin]
  const lowText = low && `${lowIncluded ? '≥' : '>'}${edgeText(low, decimals)}`
  const highText = high && `${highIncluded ? '≤' : '<'}${edgeText(high, decimals)}`

  const room = (halfWidth(lowText) + halfWidth(highText)) * (lowText && highText ? 1 : 0) + 8
  const apart = lowText && highText ? Math.max(0, room - (to - from)) / 2 : 0
  const highX = clear(to + apart, highText, 'high')
  const lowX = Math.min(clear(from - apart, lowText, 'low'), lowText && highText ? highX - room : Infinity)
  return {
    from,
    to,
    low: lowText === null ? null : { x: from, labelX: lowX, text: lowText, included: lowIncluded },
    high: highText === null ? null : { x: to, labelX: highX, text: highText, included: highIncluded },
  }

  // Away from the band where a line hangs inside it, towards the band where it hangs outside.
  function clear(wanted: number, text: string | null, side: 'low' | 'high'): number {
    const half = halfWidth(text) + 6
    const line = lines.find((x) => Math.abs(x - wanted) < half)
    const isInside = line !== undefined && line >= from && line <= to
    const x = line === undefined ? wanted : line + ((side === 'low') === isInside ? -half : half)
    return Math.max(half, Math.min(right + left - half, x))
  }
}

const halfWidth = (text: string | null): number => textWidth(text ?? '', TEXT_SIZE) / 2

// A boundary between two prints lies half a unit off, so it takes one place more than they do.
function edgeText(edge: Decimal, decimals: number): string {
  const isPrintable = edge.times(new Exact(10).pow(decimals)).isInteger()
  return round(edge.toFixed(), isPrintable ? decimals : decimals + 1)
}
