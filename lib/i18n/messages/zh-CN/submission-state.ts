// How a submission stands, in a word.
import type { SubmissionState } from '@/lib/domain/collecting/submission'

export const submissionState: Readonly<Record<SubmissionState, string>> = {
  DRAFT: '填报中',
  SUBMITTED: '待审核',
  RETURNED: '被退回',
  APPROVED: '已通过',
  REOPENED: '重新打开',
  WAIVED: '免报',
}
