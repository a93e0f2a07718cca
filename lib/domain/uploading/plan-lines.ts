// What a plan would change: each cell of the file beside what is recorded now.
import { sameQuantity } from '../collecting/review-lines'
import { cellKey } from '../collecting/cell'
import type { ImportPlan, PlannedCell } from '../importing/import-plan'
import { fieldOf } from '../kinds'
import type { MetricDefinition } from '../metric'
import { parseQuantity } from '../parse-quantity'
import type { Quantity } from '../quantity'

/** A figure that is asked for, as it stands. */
export interface StandingFigure<M extends MetricDefinition = MetricDefinition> {
  readonly metric: M
  /** Number of the revision in force, 0 where there is none. */
  readonly seq: number
  readonly quantity: Quantity | null
  readonly published: boolean
}

/** new: nothing was recorded; blank: the file says nothing, which changes nothing; computed: the product computes it; bad: cannot be taken as it is. */
export const LINE_KINDS = ['bad', 'changed', 'new', 'same', 'blank', 'computed'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export interface PlanLine<S extends StandingFigure = StandingFigure> {
  readonly key: string
  readonly kind: LineKind
  readonly cell: PlannedCell
  readonly standing: S
  /** What would be recorded; null where the cell says nothing or cannot be read. */
  readonly after: Quantity | null
  /** A published figure would change and the file does not say why. */
  readonly reasonMissing: boolean
}

function lineOf<S extends StandingFigure>(cell: PlannedCell, standing: S): PlanLine<S> {
  const line = (kind: LineKind, after: Quantity | null = null): PlanLine<S> => ({
    key: cellKey(cell.place), kind, cell, standing, after, reasonMissing: kind === 'changed' && standing.published && cell.remark.trim() === '',
  })
  if (cell.marks.includes('computed')) return line('computed')
  if (cell.problem !== null) return line('bad')
  const parsed = parseQuantity(cell.text, fieldOf(standing.metric))
  if (!parsed.ok) return line('bad')
  const { quantity } = parsed.value
  if (quantity === null) return line('blank')
  if (sameQuantity(quantity, standing.quantity)) return line('same', quantity)
  return line(standing.quantity === null ? 'new' : 'changed', quantity)
}

/** A line for each cell of a plan, in the order of the file. A cell whose figure is no longer asked for has none. */
export function planLines<S extends StandingFigure>({ cells }: Pick<ImportPlan, 'cells'>, standing: ReadonlyMap<string, S>): readonly PlanLine<S>[] {
  return cells.flatMap((cell) => {
    const found = standing.get(cellKey(cell.place))
    return found === undefined ? [] : [lineOf(cell, found)]
  })
}

/** Whether writing would make a revision of it. */
export const isWritten = ({ kind }: Pick<PlanLine, 'kind'>): boolean => kind === 'new' || kind === 'changed'

/** How many lines there are of each kind. */
export function lineCounts(lines: readonly Pick<PlanLine, 'kind'>[]): Readonly<Record<LineKind, number>> {
  const counts: Record<LineKind, number> = { bad: 0, changed: 0, new: 0, same: 0, blank: 0, computed: 0 }
  for (const { kind } of lines) counts[kind] += 1
  return counts
}

/** What of a plan somebody saw, as one text: it changes with every text, remark and kind, and not with what others record. */
export const seenText = (lines: readonly PlanLine[]): string => JSON.stringify(lines.map(({ key, cell, kind }) => [key, kind === 'bad' ? 'bad' : 'good', cell.text, cell.remark]))
