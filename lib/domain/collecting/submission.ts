// What a unit gives to a collection, and how it goes from state to state. The database holds the same ways.
export const SUBMISSION_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED', 'WAIVED'] as const
/** DRAFT being filled in; SUBMITTED waits for review; RETURNED sent back; APPROVED; REOPENED for a correction; WAIVED not asked for after all. */
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

export const SUBMISSION_ACTS = ['SUBMIT', 'WITHDRAW', 'RETURN', 'APPROVE', 'REOPEN', 'WAIVE', 'RESUME'] as const
export type SubmissionAct = (typeof SUBMISSION_ACTS)[number]

const WAYS: Readonly<Record<SubmissionAct, { readonly from: readonly SubmissionState[]; readonly to: SubmissionState }>> = {
  SUBMIT: { from: ['DRAFT', 'RETURNED', 'REOPENED'], to: 'SUBMITTED' },
  WITHDRAW: { from: ['SUBMITTED'], to: 'DRAFT' },
  RETURN: { from: ['SUBMITTED'], to: 'RETURNED' },
  APPROVE: { from: ['SUBMITTED'], to: 'APPROVED' },
  REOPEN: { from: ['APPROVED'], to: 'REOPENED' },
  WAIVE: { from: ['DRAFT', 'RETURNED', 'REOPENED'], to: 'WAIVED' },
  RESUME: { from: ['WAIVED'], to: 'DRAFT' },
}

/** Where an act leads from a state, or null where it cannot be taken there. */
export const afterAct = (act: SubmissionAct, state: SubmissionState): SubmissionState | null => (WAYS[act].from.includes(state) ? WAYS[act].to : null)

/** Whether figures may be typed in this state. */
export const isOpen = (state: SubmissionState): boolean => afterAct('SUBMIT', state) !== null
