// What a save answers, in the words of whoever typed.
import { cellKey } from '@/lib/domain/collecting/cell'
import type { CellOutcome, StandingCell } from '@/lib/domain/collecting/outcome'
import { cellWords } from '@/lib/i18n/cell-words'
import { messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import type { Saving } from '@/lib/operations/save-cells'

/** The saving as JSON: each cell with what is in force there now, then the computed figures and all findings of the sheet. */
export function savingAnswer(locale: Locale, { cells, computed, metrics, findings }: Saving) {
  const t = messages(locale)
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
  const wordsOf = ({ metricCode, quantity, yearBefore }: Pick<StandingCell, 'metricCode' | 'quantity' | 'yearBefore'>) => {
    const metric = byCode.get(metricCode)
    return metric === undefined ? { text: '', shown: '', change: null } : cellWords(locale, metric, quantity, yearBefore)
  }
  const theirs = ({ metricCode, theirs: other }: CellOutcome) => {
    if (other === null) return null
    const { text, shown } = wordsOf({ metricCode, quantity: other.quantity, yearBefore: null })
    return { seq: other.seq, text, shown, by: other.by, at: other.at }
  }
  return {
    cells: cells.map((cell) => ({
      editId: cell.editId,
      key: cell.key,
      status: cell.status,
      seq: cell.seq,
      ...wordsOf(cell),
      sentences: cell.problems.map((one) => problemSentence(t.problem, one)),
      warnings: cell.warnings.map((one) => problemSentence(t.problem, one)),
      theirs: theirs(cell),
      // The figure got published while the grid was open: only its reason is wanting.
      asksReason: cell.problems.some(({ code }) => code === 'entry.reason-missing'),
    })),
    computed: computed.map((cell) => {
      const { shown, change } = wordsOf(cell)
      return { key: cell.key, seq: cell.seq, shown, change }
    }),
    findings: findings.map(({ place, severity, problem, explanation }) => ({ key: cellKey(place), severity, sentence: problemSentence(t.problem, problem), explained: explanation !== null })),
  }
}
