// What is wrong in a row of history, in words.
import { HISTORY_COLUMNS, type HistoryColumn } from '@/lib/domain/history/history-column'
import type { Problem } from '@/lib/domain/problem'
import { periodOfKey } from '@/lib/domain/period'
import { formatPeriod } from './format-period'
import type { Locale, Messages } from './messages'
import { problemSentence } from './problem-sentence'

export interface ProblemLine {
  /** Names the line among all. */
  readonly key: string
  readonly row: number
  readonly column: string
  readonly typed: string
  readonly sentence: string
}

/** A line for each thing that is wrong in a row. */
export function problemLines(t: Messages, { row, texts, problems }: { readonly row: number; readonly texts: Readonly<Record<HistoryColumn, string>>; readonly problems: readonly Problem[] }): readonly ProblemLine[] {
  return problems.map((one, at) => {
    const column = HISTORY_COLUMNS.find((known) => known === one.path[0])
    return { key: `${row} ${at}`, row, column: column === undefined ? '' : t.history.column[column], typed: column === undefined ? '' : texts[column], sentence: problemSentence(t.problem, one) }
  })
}

/** A period of a batch in words; one that is no plain year, half or quarter by its key. */
export function historyPeriod(locale: Locale, key: string): string {
  const period = periodOfKey(key)
  return period === null ? key : formatPeriod(locale, period)
}
