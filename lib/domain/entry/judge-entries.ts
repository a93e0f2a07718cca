// What a save of the entry table would change, cell by cell, or everything that stands against it.
import { fieldOf } from '../kinds'
import { isComputed, type MetricDefinition } from '../metric'
import { parseQuantity } from '../parse-quantity'
import { problem, type Problem } from '../problem'
import type { Quantity } from '../quantity'

export interface TypedEntry {
  readonly metricCode: string
  readonly periodKey: string
  readonly text: string
  readonly reason: string
  /** Number of the revision that was shown, 0 where there was none. */
  readonly baseSeq: number
}

/** What is recorded now. */
export interface Recorded {
  readonly seq: number
  readonly quantity: Quantity
  readonly published: boolean
  readonly by: string
  readonly at: string
}

export interface Change {
  /** Place of the entry in what was sent. */
  readonly index: number
  readonly metricCode: string
  readonly periodKey: string
  readonly quantity: Quantity
  readonly reason: string | null
  readonly before: Recorded | null
}

/** @typeParam M what the caller knows of a metric beside its definition; handed back to `write` */
export interface EntryContext<M extends MetricDefinition = MetricDefinition> {
  readonly metric: (code: string) => M | null
  /** False for a period that is not part of the year's report. */
  readonly knowsPeriod: (key: string) => boolean
  readonly recorded: (code: string, periodKey: string) => Recorded | null
  /** Writes a figure for the sentence about a conflict. */
  readonly write: (metric: M, quantity: Quantity) => string
}

export interface Judged {
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const same = (a: Quantity, b: Quantity): boolean =>
  a.kind === 'value' ? b.kind === 'value' && a.value === b.value && a.qualifier === b.qualifier : b.kind === 'missing' && a.reason === b.reason

// A cell that is emptied is not zero: what was recorded is no longer reported.
const CLEARED: Quantity = { kind: 'missing', reason: 'NOT_REPORTED' }

/**
 * Reads every cell, leaves out those that say what is recorded already, and finds all that is wrong at once.
 * @returns problems with paths `['entries', index, 'text' | 'reason']`: value.*, entry.unknown-metric, entry.unknown-period,
 *   entry.computed, entry.conflict (someone else recorded another value since the page was opened), entry.reason-missing
 */
export function judgeEntries<M extends MetricDefinition>(entries: readonly TypedEntry[], context: EntryContext<M>): Judged {
  const judged = entries.map((entry, index) => judgeEntry(entry, index, context))
  return {
    changes: judged.flatMap(({ change }) => change ?? []),
    problems: judged.flatMap(({ problems }) => problems),
    warnings: judged.flatMap(({ warnings }) => warnings),
  }
}

interface JudgedEntry {
  readonly change: Change | null
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const at = (index: number, field: 'text' | 'reason', one: Problem): Problem => ({ ...one, path: ['entries', index, field] })
const refusedEntry = (index: number, one: Problem): JudgedEntry => ({ change: null, problems: [at(index, 'text', one)], warnings: [] })

function judgeEntry<M extends MetricDefinition>(entry: TypedEntry, index: number, context: EntryContext<M>): JudgedEntry {
  const metric = context.metric(entry.metricCode)
  if (metric === null) return refusedEntry(index, problem('entry.unknown-metric', { code: entry.metricCode }))
  if (!context.knowsPeriod(entry.periodKey)) return refusedEntry(index, problem('entry.unknown-period', { key: entry.periodKey }))
  if (isComputed(metric.kind)) return entry.text.trim() === '' ? { change: null, problems: [], warnings: [] } : refusedEntry(index, problem('entry.computed', { name: metric.nameZh }))
  const before = context.recorded(entry.metricCode, entry.periodKey)
  const parsed = parseQuantity(entry.text, fieldOf(metric))
  if (!parsed.ok) return { change: null, problems: parsed.problems.map((one) => at(index, 'text', one)), warnings: [] }
  const quantity = parsed.value.quantity ?? (before === null ? null : CLEARED)
  if (quantity === null || (before !== null && same(quantity, before.quantity))) return { change: null, problems: [], warnings: [] }
  const problems: Problem[] = []
  if (before !== null && before.seq !== entry.baseSeq) {
    problems.push(at(index, 'text', problem('entry.conflict', { name: metric.nameZh, value: context.write(metric, before.quantity), by: before.by, at: before.at })))
  }
  if (before?.published === true && entry.reason === '') problems.push(at(index, 'reason', problem('entry.reason-missing', { name: metric.nameZh })))
  const change = { index, metricCode: entry.metricCode, periodKey: entry.periodKey, quantity, reason: entry.reason === '' ? null : entry.reason, before }
  return { change, problems, warnings: parsed.value.warnings.map((one) => at(index, 'text', one)) }
}
