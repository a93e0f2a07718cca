// What one cell shows: made out of what is recorded and what is typed, and made anew only when one of them changes.
import type { GridFinding, GridRow } from '@/lib/domain/collecting/grid-row'
import { cellState, type CellState } from '@/lib/domain/grid/cell-state'
import type { QueuedEdit, Theirs } from '@/lib/domain/grid/outbox'
import type { Locale } from '@/lib/i18n/messages'
import { readText, type ReadText } from './cell-text'

/** What is recorded, as far as this page knows. */
export interface Recorded {
  readonly row: GridRow
  readonly text: string
  readonly shown: string
  readonly seq: number
  readonly change: string | null
  readonly finding: GridFinding | null
  /** Questions that the last save raised. */
  readonly warnings: readonly string[]
  readonly fraction: ReadText['fraction']
}

export interface CellView {
  readonly row: GridRow
  readonly text: string
  readonly shown: string
  readonly change: string | null
  readonly state: CellState
  /** Why it is as it is, worst first. */
  readonly sentences: readonly string[]
  readonly fraction: ReadText['fraction']
  readonly theirs: Theirs | null
}

export const recordedFrom = (row: GridRow): Recorded => ({ row, text: row.text, shown: row.shown, seq: row.seq, change: row.change, finding: row.finding, warnings: [], fraction: null })

interface ViewContext {
  readonly locale: Locale
  readonly readOnly: boolean
  readonly reachable: boolean
}

const severityOf = (finding: GridFinding | null): GridFinding['severity'] | null => (finding?.severity === 'warning' && finding.explained ? 'hint' : (finding?.severity ?? null))

export const textOf = (held: Recorded, edit: QueuedEdit | undefined): string => edit?.next?.text ?? edit?.text ?? held.text

export function viewOf(held: Recorded, edit: QueuedEdit | undefined, { locale, readOnly, reachable }: ViewContext): CellView {
  const { row, finding } = held
  const text = textOf(held, edit)
  // What is recorded comes written from the server; only a text of this page has to be read here.
  const { shown, change, warnings, fraction } = edit === undefined ? held : readText(locale, row, text)
  const about = edit === undefined && finding !== null ? [finding.sentence] : []
  const severity = warnings.length > 0 ? 'warning' : edit === undefined ? severityOf(finding) : null
  return {
    row, text, shown, change, fraction,
    state: cellState({ edit: edit ?? null, reachable, readOnly, computed: row.computed, required: row.required, blank: text === '', severity }),
    sentences: [...(edit?.sentences ?? []), ...warnings, ...about],
    theirs: edit?.theirs ?? null,
  }
}
