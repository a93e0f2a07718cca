import type { Widen } from '../../widen'
import type { historyColumn as zhColumn, historyState as zhState, historyVerdict as zhVerdict } from '../zh-CN/history-names'

export const historyColumn: Widen<typeof zhColumn> = {
  metric: 'Metric', unit: 'Unit', period: 'Period', value: 'Value', qualifier: 'Precision', reason: 'Reason for the change', note: 'Note',
}

export const historyState: Widen<typeof zhState> = {
  CHECKING: 'being checked', UNREADABLE: 'the file could not be read', CHECKED: 'checked, not loaded', LOADED: 'loaded, waiting for review', RETURNED: 'sent back', APPROVED: 'approved, may be published', UNDONE: 'undone',
}

export const historyVerdict: Widen<typeof zhVerdict> = {
  NEW: 'New', CHANGE: 'Changes what is recorded', SAME: 'Recorded already, not written', BLANK: 'No value, not written', RATE: 'A rate that fits its counts, computed', BAD: 'Has a problem',
}
