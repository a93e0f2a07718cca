// Which counts are parts of which others, the smallest part first. Said here once: the rules hold them, the catalogue's checks name pairs of them.
export const ATTENDANCE = ['LIT_CHIEF', 'LIT_ATTEND', 'LIT_HEARD'] as const
export const LOSSES = ['LIT_LOST', 'LIT_JUDGED', 'LIT_CLOSED'] as const
export const SETTLEMENTS = ['LIT_SETTLED', 'LIT_CLOSED'] as const
export const CORRECTIONS = ['REC_CORRECT', 'REC_CORRECT_ALL'] as const
/** Each instance by itself: who attends a hearing attends one that is held. */
export const FIRST_INSTANCE = ['LIT_ATTEND_FIRST', 'LIT_HEARD_FIRST'] as const
export const SECOND_INSTANCE = ['LIT_ATTEND_SECOND', 'LIT_HEARD_SECOND'] as const
export const RETRIALS = ['LIT_ATTEND_RETRIAL', 'LIT_HEARD_RETRIAL'] as const

/** Counts that together are another. */
export const INSTANCES = [
  { whole: 'LIT_HEARD', parts: ['LIT_HEARD_FIRST', 'LIT_HEARD_SECOND', 'LIT_HEARD_RETRIAL'] },
  { whole: 'LIT_ATTEND', parts: ['LIT_ATTEND_FIRST', 'LIT_ATTEND_SECOND', 'LIT_ATTEND_RETRIAL'] },
] as const

/** Cases carried over from last year are closed in this one, so in this rate alone more may be closed than were accepted. */
export const CASELOAD = { rate: 'REC_CLOSE_RATE', closed: 'REC_CLOSED', accepted: 'REC_ACCEPT', carried: 'REC_CARRIED' } as const
