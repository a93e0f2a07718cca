import { expect, it } from 'vitest'
import { afterAct, isOpen, SUBMISSION_ACTS, SUBMISSION_STATES } from './submission'

it('goes from state to state by these ways and no others', () => {
  const ways = SUBMISSION_ACTS.flatMap((act) => SUBMISSION_STATES.flatMap((from) => {
    const to = afterAct(act, from)
    return to === null ? [] : [`${act} ${from} ${to}`]
  }))
  expect(ways).toEqual([
    'SUBMIT DRAFT SUBMITTED', 'SUBMIT RETURNED SUBMITTED', 'SUBMIT REOPENED SUBMITTED', 'WITHDRAW SUBMITTED DRAFT', 'RETURN SUBMITTED RETURNED', 'APPROVE SUBMITTED APPROVED',
    'REOPEN APPROVED REOPENED', 'WAIVE DRAFT WAIVED', 'WAIVE RETURNED WAIVED', 'WAIVE REOPENED WAIVED', 'RESUME WAIVED DRAFT',
  ])
})

it('takes figures until it is submitted, and again when it comes back', () => {
  expect(SUBMISSION_STATES.filter(isOpen)).toEqual(['DRAFT', 'RETURNED', 'REOPENED'])
})
