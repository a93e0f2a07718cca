// A batch of history on its way: sent and checked, loaded as drafts, approved by other hands, or undone.

export const HISTORY_STATES = ['CHECKING', 'CHECKED', 'LOADED', 'RETURNED', 'APPROVED', 'UNDONE'] as const
export type HistoryState = (typeof HISTORY_STATES)[number]

export const HISTORY_VERDICTS = ['NEW', 'CHANGE', 'SAME', 'BLANK', 'RATE', 'BAD'] as const
/** NEW and CHANGE are loaded; SAME is recorded already; BLANK says nothing; RATE fits its counts and is computed, not stored; BAD is refused. */
export type HistoryVerdict = (typeof HISTORY_VERDICTS)[number]

/** States in which the figures of a batch stand and may be taken back. */
export const isUndoable = (state: HistoryState): boolean => state === 'LOADED' || state === 'RETURNED' || state === 'APPROVED'

/** Without a sign of life for this long, whoever was at a batch is gone. */
export const SILENT_MS = 30_000

/**
 * How a batch is being worked on.
 * @param beatAt last sign of life in milliseconds, null where nobody is at it
 */
export function workOn({ state, beatAt }: { readonly state: HistoryState; readonly beatAt: number | null }, at: number): 'running' | 'interrupted' | 'resting' {
  if (beatAt === null) return state === 'CHECKING' ? 'interrupted' : 'resting'
  return at - beatAt < SILENT_MS ? 'running' : 'interrupted'
}

/**
 * How a batch is called: its state, or UNREADABLE for a file that the check could not begin with.
 * @param fault what stands against the file as a whole
 */
export const calledState = ({ state, fault }: { readonly state: HistoryState; readonly fault: readonly unknown[] }): HistoryState | 'UNREADABLE' => (state === 'CHECKING' && fault.length > 0 ? 'UNREADABLE' : state)
