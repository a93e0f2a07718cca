// How a cell stands, in one word; what is more urgent for its writer goes first.
import type { QueuedEdit } from './outbox'

export const CELL_STATES = ['conflict', 'failed', 'error', 'reason', 'unsaved', 'saving', 'locked', 'computed', 'warning', 'hint', 'required', 'saved', 'empty'] as const
/**
 * conflict with another person; failed: not taken by the server; error: cannot be read, so not saved as a figure; reason: waits for one;
 * unsaved: kept here, not sent; saving; locked; computed; warning, hint: saved; required: empty; saved; empty.
 */
export type CellState = (typeof CELL_STATES)[number]

export interface CellFacts {
  readonly edit: Pick<QueuedEdit, 'state'> | null
  /** False without network, or while the server does not answer. */
  readonly reachable: boolean
  readonly readOnly: boolean
  readonly computed: boolean
  readonly required: boolean
  readonly blank: boolean
  /** The worst of what the text and the rules raise; an explained warning counts as a hint. */
  readonly severity: 'error' | 'warning' | 'hint' | null
}

export function cellState({ edit, reachable, readOnly, computed, required, blank, severity }: CellFacts): CellState {
  if (edit !== null) return ofEdit(edit.state, reachable)
  if (severity === 'error') return 'error'
  if (computed) return severity ?? 'computed'
  if (readOnly) return 'locked'
  if (severity !== null) return severity
  if (blank) return required ? 'required' : 'empty'
  return 'saved'
}

function ofEdit(state: QueuedEdit['state'], reachable: boolean): CellState {
  switch (state) {
    case 'conflict':
      return 'conflict'
    case 'stopped':
      return 'failed'
    case 'refused':
      return 'error'
    case 'reason':
      return 'reason'
    case 'pending':
    case 'sending':
      return reachable ? 'saving' : 'unsaved'
  }
}
