// What the columns of a file of history say.

export const HISTORY_COLUMNS = ['metric', 'unit', 'period', 'value', 'qualifier', 'reason', 'note'] as const
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number]
