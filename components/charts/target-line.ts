// Where the line of a target runs: level for as long as one holds, a step where another takes its place, and nothing where none was set.
import { textWidth } from './text-width'
import { TEXT_SIZE, type Placed } from './trend-labels'
import type { TrendTarget } from './trend-input'

export interface PlacedTarget {
  /** Of the newest, where its label is led to. */
  readonly y: number
  readonly path: string
  /** At the end of the plot. */
  readonly label: Placed
  /** Of the steps before it, above their line. */
  readonly stepLabels: readonly Placed[]
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly text: string
}

interface Plot {
  readonly left: number
  readonly right: number
}

/** The stretches of a target, in px; one over the whole plot where it has no steps. */
export function stretchesOf({ value, text, steps = [] }: TrendTarget, plot: Plot, step: number, yOf: (value: number) => number): readonly Stretch[] {
  if (steps.length === 0) return [{ from: plot.left, to: plot.right, y: yOf(Number(value)), text }]
  return steps.map((one) => ({ from: plot.left + one.from * step, to: plot.left + (one.to + 1) * step, y: yOf(Number(one.value)), text: one.text }))
}

/** The y of the line above or below a place; null where there is none. */
export const targetAt = (stretches: readonly Stretch[], x: number): number | null => stretches.find(({ from, to }) => x >= from && x <= to)?.y ?? null

/** What the words of a step must keep clear of. */
export interface Obstacles {
  /** The lines of the series: neighbours joined, gaps left open. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[]
  readonly labels: readonly Placed[]
}

export function placeTarget(stretches: readonly Stretch[], label: Placed, obstacles: Obstacles): PlacedTarget | null {
  const newest = stretches.at(-1)
  if (newest === undefined) return null
  const path = stretches.map((one, at) => {
    // A riser joins neighbours; stretches with nothing between them stay apart.
    const joins = Math.abs((stretches[at - 1]?.to ?? Number.NEGATIVE_INFINITY) - one.from) < 0.5
    return `${joins ? `V${one.y.toFixed(2)}` : `M${one.from.toFixed(2)},${one.y.toFixed(2)}`}H${one.to.toFixed(2)}`
  })
  return { y: newest.y, path: path.join(''), label, stepLabels: stretches.slice(0, -1).flatMap((one) => stepLabel(one, obstacles)) }
}

const STEP_SIZE = TEXT_SIZE - 1

// Above or below its line, as near to its start as it is free; words without any room are left to the notes.
function stepLabel({ from, to, y, text }: Stretch, obstacles: Obstacles): readonly Placed[] {
  const room = textWidth(text, STEP_SIZE) + 6
  for (let x = from + 3; x + room <= to + 3; x += 8) {
    for (const base of [y - 5, y + STEP_SIZE + 3]) if (isFree({ left: x - 4, right: x + room, top: base - STEP_SIZE - 1, bottom: base + 4 }, obstacles)) return [{ x, y: base, text }]
  }
  return []
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function isFree(box: Box, { lines, labels }: Obstacles): boolean {
  const isHit = (x: number, y: number): boolean => x > box.left && x < box.right && y > box.top - 5 && y < box.bottom + 5
  const crosses = lines.some((line) => line.some((end, at) => {
    const start = line[at - 1] ?? end
    return Array.from({ length: 21 }, (_, part) => part / 20).some((part) => isHit(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part))
  }))
  return !crosses && labels.every((label) => {
    const half = textWidth(label.text, TEXT_SIZE) / 2
    return label.x + half < box.left || label.x - half > box.right || label.y < box.top || label.y - TEXT_SIZE > box.bottom
  })
}
