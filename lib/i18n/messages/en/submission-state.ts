import type { Widen } from '../../widen'
import type { submissionState as zh } from '../zh-CN/submission-state'

export const submissionState: Widen<typeof zh> = {
  DRAFT: 'being filled in',
  SUBMITTED: 'waiting for review',
  RETURNED: 'sent back',
  APPROVED: 'approved',
  REOPENED: 'reopened',
  WAIVED: 'waived',
}
