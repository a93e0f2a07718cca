// What the rules between figures ask about a batch: counted in full, kept up to a bound, what stops a submission first.
import type { Problem } from '../problem'
import { SEVERITIES, type Severity } from '../rules/rule'

export interface HistoryQuestion {
  readonly severity: Severity
  readonly problem: Problem
  readonly unitId: number
  readonly periodKey: string
  /** Row of the file at which it is told; 0 where the file has none for it. */
  readonly row: number
  /** Everything that was compared stands in the file: it tells whoever sent the file nothing that is not theirs. */
  readonly own: boolean
}

type Counts = Readonly<Record<Severity, number>>

export interface HistoryQuestions {
  readonly counts: Counts
  /** Of these, those that are told to whoever sees their own file only. */
  readonly ownCounts: Counts
  /** The first of them: errors, then warnings, then hints. */
  readonly list: readonly HistoryQuestion[]
}

/** Questions of one severity that are kept: more than anybody reads, few enough for a page to be quick. */
export const MOST_OF_ONE = 1_000

export const NO_QUESTIONS: HistoryQuestions = { counts: { error: 0, warning: 0, hint: 0 }, ownCounts: { error: 0, warning: 0, hint: 0 }, list: [] }

/** Adds questions to what was asked before. */
export function withQuestions({ counts, ownCounts, list }: HistoryQuestions, more: readonly HistoryQuestion[]): HistoryQuestions {
  const counted = (before: Counts, asked: readonly HistoryQuestion[]): Counts => {
    const of = (severity: Severity): number => before[severity] + asked.filter((one) => one.severity === severity).length
    return { error: of('error'), warning: of('warning'), hint: of('hint') }
  }
  const all = [...list, ...more]
  return {
    counts: counted(counts, more),
    ownCounts: counted(ownCounts, more.filter(({ own }) => own)),
    list: SEVERITIES.flatMap((severity) => all.filter((one) => one.severity === severity).slice(0, MOST_OF_ONE)),
  }
}

/** What a reader is shown: all of it, or what their own file alone gives rise to. */
export const questionsFor = ({ counts, ownCounts, list }: HistoryQuestions, all: boolean): { readonly counts: Counts; readonly list: readonly HistoryQuestion[] } =>
  all ? { counts, list } : { counts: ownCounts, list: list.filter(({ own }) => own) }
