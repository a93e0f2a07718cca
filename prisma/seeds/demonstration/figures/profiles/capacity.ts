// Groups 7 to 9: emergencies, ability, leadership.
import type { Profiles } from '../profile'

export const capacity: Profiles = {
  EMG_INVEST: { is: 'size', city: 62_000_000, growth: 0.93, stray: 0.2, since: 2018 },
  EMG_EXPERT: { is: 'size', county: 22, organs: 68, growth: 1.05, stray: 0.02 },
  EMG_DRILL: { is: 'size', county: 9, organs: 12, growth: 1.06, stray: 0.15 },
  CAP_LECTURE_STREAK: { is: 'streak', start: 5, ends: 0 },
  CAP_STUDY: { is: 'size', county: 5, organs: 6, growth: 1.04, stray: 0.12 },
  ORG_EVAL_STREAK: { is: 'streak', start: 2, ends: 0.12 },
  ORG_SHUFA_STREAK: { is: 'streak', start: 1, ends: 0.02 },
  ORG_INSPECT_STREAK: { is: 'streak', start: 3, ends: 0 },
  SHUFA_DUE: { is: 'size', county: 74, department: 1.9, stray: 0.01 },
  SHUFA_DONE: { is: 'part', of: 'SHUFA_DUE', from: 0.82, to: 1, apart: 0.04 },
  REPORT_DUE: { is: 'size', county: 38, organs: 41, stray: 0.004 },
  REPORT_ONTIME: { is: 'part', of: 'REPORT_DUE', from: 0.84, to: 1, apart: 0.04 },
}
