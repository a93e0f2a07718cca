// What a save of a grid would change, each cell judged by itself.
import { judgeEntries, type Change, type Recorded, type TypedEntry } from '../entry/judge-entries'
import type { MetricDefinition } from '../metric'
import { problem, type Problem } from '../problem'
import type { Quantity } from '../quantity'
import type { CellStatus } from './outcome'

/** How the same number of an edit was used before: for this very cell, for another one, or not at all. */
export type EditBefore = 'this-cell' | 'another-cell' | null

export interface CellContext<M extends MetricDefinition> {
  readonly metric: (code: string) => M | null
  /** Whether the responder is asked for this figure. */
  readonly isAsked: (code: string, periodKey: string) => boolean
  readonly recorded: (code: string, periodKey: string) => Recorded | null
  readonly editBefore: (entry: TypedEntry, index: number) => EditBefore
  /** Writes a figure for the sentence about a conflict. */
  readonly write: (metric: M, quantity: Quantity) => string
}

export interface JudgedCell {
  readonly status: CellStatus
  /** What to write; null for all but a fresh save. */
  readonly change: Change | null
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly theirs: Recorded | null
}

const judged = (status: CellStatus, facts: Partial<JudgedCell> = {}): JudgedCell => ({ status, change: null, problems: [], warnings: [], theirs: null, ...facts })

function judgeCell<M extends MetricDefinition>(entry: TypedEntry, index: number, context: CellContext<M>): JudgedCell {
  const before = context.editBefore(entry, index)
  // What was done before is not judged again: what it was typed upon has moved on by itself.
  if (before === 'this-cell') return judged('saved')
  if (before === 'another-cell') return judged('refused', { problems: [problem('entry.edit-reused', {})] })
  if (!context.isAsked(entry.metricCode, entry.periodKey)) return judged('refused', { problems: [problem('entry.not-asked', { code: entry.metricCode })] })
  const { changes, problems, warnings } = judgeEntries([entry], { ...context, knowsPeriod: () => true })
  if (problems.some(({ code }) => code === 'entry.conflict')) return judged('conflict', { problems, warnings, theirs: context.recorded(entry.metricCode, entry.periodKey) })
  if (problems.length > 0) return judged('refused', { problems, warnings })
  const [change] = changes
  return change === undefined ? judged('unchanged', { warnings }) : judged('saved', { change, warnings })
}

/**
 * Judges each cell by itself, in the order given.
 * @returns problems with paths `['entries', 0, 'text' | 'reason']`: those of `judgeEntries`, entry.not-asked, entry.edit-reused
 */
export function judgeCells<M extends MetricDefinition>(entries: readonly TypedEntry[], context: CellContext<M>): readonly JudgedCell[] {
  return entries.map((entry, index) => judgeCell(entry, index, context))
}
