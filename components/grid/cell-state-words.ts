// How a cell's state is named and marked: a word, an icon, and a colour last.
import type { CellState } from '@/lib/domain/grid/cell-state'
import type { Messages } from '@/lib/i18n/messages'
import type { IconName } from '@/components/ui/icon'
import type { CellView } from './cell-view'

/** Marked in the cell; the others are said where the cell is active. */
export const STATE_ICONS: Readonly<Partial<Record<CellState, IconName>>> = {
  conflict: 'warning', failed: 'error', error: 'error', reason: 'pencil', unsaved: 'clock', saving: 'upload', locked: 'lock', warning: 'warning', hint: 'info',
}

/** The state with everything that belongs to it, for whoever is on the cell. */
export function stateWords(t: Messages['grid'], { state, row, sentences }: CellView, lockedBecause: string | null): string {
  const word = state === 'error' && !row.computed ? t.errorUnsaved : state === 'warning' ? t.warningSaved : state === 'locked' && lockedBecause !== null ? t.lockedWhy(lockedBecause) : t.state[state]
  const parts = [word, ...(row.approved ? [t.approved] : []), ...(row.comments > 0 ? [t.noted] : []), ...(row.finding?.explained === true ? [t.explained] : []), ...sentences]
  return parts.join(' · ')
}
