// A printed rate against its counts, as a picture: the band of quotients that may be printed so, and the quotient itself
// as a plumb line that hangs inside the band or beside it.
import { accepts } from '@/lib/domain/reconcile/acceptance'
import { Exact, canonical, round } from '@/lib/domain/rounding'
import { placeBand, type Band } from './plumb-band'
import type { PlumbInput, PlumbTexts } from './plumb-input'
import { plumbScale, plumbTicks, TEXT_SIZE, type PlumbTick } from './plumb-scale'
import { textWidth } from './text-width'

export interface Plumb {
  readonly x: number
  /** The name of the line with what it says, and on which side it hangs; x is their middle. */
  readonly label: { readonly x: number; readonly y: number; readonly first: string; readonly second: string }
  readonly inside: boolean
  /** True for the base that would explain the print, false for the counts given. */
  readonly hollow: boolean
}

/** A word under the axis: the printed value, or what it should have been; `value` only where no tick bears it. */
export interface Callout {
  readonly x: number
  readonly value: string | null
  readonly word: string
  readonly tone: 'printed' | 'should'
}

export interface PlumbLayout {
  readonly width: number
  readonly height: number
  readonly axis: { readonly y: number; readonly left: number; readonly right: number }
  readonly ticks: readonly PlumbTick[]
  readonly callouts: readonly Callout[]
  readonly band: Band
  readonly bandTop: number
  /** The cell of the value it should have been. */
  readonly shouldCell: { readonly from: number; readonly to: number } | null
  /** From the edge of the band to the quotient outside it; the text only where it fits. */
  readonly beyond: { readonly from: number; readonly to: number; readonly text: string | null } | null
  readonly plumbs: readonly Plumb[]
}

const MARGIN = 8
const BAND_HEIGHT = 46
const LABEL_ROW = 44

/**
 * Places the picture.
 * @param width px, 300 or more
 * @returns null where there is no quotient (no counts, no cases): words must say so
 */
export function layOutPlumb(input: PlumbInput, texts: PlumbTexts, width: number): PlumbLayout | null {
  const { exact, rounded } = input
  if (exact === null || rounded === null) return null
  const other = input.otherBases.find((base) => base.name === input.base && base.exact !== null)
  const lines = [
    { name: input.expression, value: exact, complete: input.exactIsComplete === true, hollow: false },
    ...(other?.exact ? [{ name: texts.otherBase(other.name), value: other.exact, complete: false, hollow: true }] : []),
  ]
  const [left, right] = [MARGIN, width - MARGIN]
  const scale = plumbScale(
    input,
    lines.map((line) => line.value),
    left,
    right,
  )
  const { xOf, fine } = scale
  const labels = placeLabels(
    lines.map((line) => {
      const inside = accepts(scale.accepted, new Exact(line.value))
      const first = `${line.name} = ${exactText(line.value, input.decimals, line.complete)}`
      return { x: xOf(line.value), first, second: inside ? texts.inside : texts.outside, inside, hollow: line.hollow }
    }),
    width,
  )
  const axisY = (Math.max(...labels.map((label) => label.row)) + 1) * LABEL_ROW + 34 + BAND_HEIGHT
  const band = placeBand(
    scale,
    input.decimals,
    labels.map((label) => label.x),
    left,
    right,
  )
  const matches = accepts(scale.accepted, new Exact(exact))
  const printed = round(input.printedValue, input.decimals)
  const should = !matches && input.qualifier === 'EXACT' && rounded !== printed ? rounded : null
  const half = scale.unit.div(2)
  const callouts: readonly Callout[] = [
    { x: xOf(printed), value: fine ? null : `${printed}%`, word: texts.printed, tone: 'printed' },
    ...(should === null ? [] : [{ x: xOf(should), value: fine ? null : `${should}%`, word: texts.shouldBe, tone: 'should' as const }]),
  ]
  return {
    width,
    height: axisY + (fine ? 44 : 62),
    axis: { y: axisY, left, right },
    ticks: plumbTicks(scale, input, should === null ? [printed] : [printed, should], width),
    callouts: callouts.map((callout) => ({ ...callout, x: Math.max(30, Math.min(width - 30, callout.x)) })),
    band,
    bandTop: axisY - BAND_HEIGHT,
    shouldCell: should === null || !fine ? null : { from: xOf(half.neg().plus(should)), to: xOf(half.plus(should)) },
    beyond: matches ? null : beyondOf(),
    plumbs: labels.map(({ x, labelX, row, first, second, inside, hollow }) => ({
      x,
      label: { x: labelX, y: row * LABEL_ROW + TEXT_SIZE + 1, first, second },
      inside,
      hollow,
    })),
  }

  function beyondOf(): PlumbLayout['beyond'] {
    const isAbove = new Exact(exact ?? 0).gt(input.printedValue)
    const edge = (isAbove ? scale.accepted.high : scale.accepted.low) ?? new Exact(input.printedValue)
    const points = canonical(round(new Exact(exact ?? 0).minus(edge).abs().toFixed(), input.decimals + 2))
    const from = isAbove ? band.to : band.from
    const to = xOf(exact ?? 0)
    const text = texts.beyond(points)
    return { from, to, text: textWidth(text, TEXT_SIZE) <= Math.abs(to - from) - 12 ? text : null }
  }
}

/**
 * A quotient as far as it tells anything: three places more than the print, cut off, with an ellipsis where it goes on.
 * @example exactText('99.571884942074', 2, false) // '99.57188…%'
 */
export function exactText(exact: string, decimals: number, complete: boolean): string {
  const cut = round(exact, decimals + 3, 'TRUNC')
  return complete && canonical(cut) === canonical(exact) ? `${canonical(exact)}%` : `${cut}…%`
}

/** Left end of the second line of a label, mark and word together being centred under the first. */
export function secondLineStart({ label }: Plumb): number {
  return label.x - (textWidth(label.second, TEXT_SIZE) + 16) / 2
}

interface LabelWish {
  readonly x: number
  readonly first: string
  readonly second: string
  readonly inside: boolean
  readonly hollow: boolean
}

// Each label above its line, kept inside the picture; the second goes a row lower when it would touch the first.
function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
): readonly (LabelWish & { readonly labelX: number; readonly row: number })[] {
  const taken: { readonly x: number; readonly half: number }[] = []
  return wishes.map((wish) => {
    const half = Math.max(textWidth(wish.first, TEXT_SIZE), textWidth(wish.second, TEXT_SIZE) + 18) / 2 + 4
    const labelX = Math.max(half, Math.min(width - half, wish.x))
    const row = taken.some((one) => Math.abs(one.x - labelX) < one.half + half) ? taken.length : 0
    taken.push({ x: labelX, half })
    return { ...wish, labelX, row }
  })
}
