// Groups 4 and 5: how the law is enforced, and who watches over it.
import type { Profiles } from '../profile'

const who = 'enforcers'

export const enforcement: Profiles = {
  ENF_STAFF: { is: 'size', county: 860, department: 90, growth: 1.004, stray: 0.01, who },
  ENF_CERT: { is: 'part', of: 'ENF_STAFF', from: 0.86, to: 0.985, apart: 0.03, who },
  TOWN_STAFF: { is: 'size', county: 190, organs: 0, growth: 1.03, stray: 0.02, since: 2019 },
  TOWN_CERT: { is: 'part', of: 'TOWN_STAFF', from: 0.35, to: 0.94, apart: 0.09, since: 2019 },
  CERT_NEW: { is: 'size', county: 95, organs: 120, stray: 0.25 },
  SUPCERT_NEW: { is: 'size', county: 6, organs: 9, stray: 0.3 },
  ENF_TRAIN: { is: 'size', county: 14, department: 2.2, growth: 1.03, stray: 0.15, who },
  TOWN_POWERS: { is: 'size', county: 48, organs: 0, city: 54, growth: 1.04, stray: 0.02, since: 2020 },
  ENF_PENALTY: { is: 'size', county: 5200, department: 1650, growth: 0.985, stray: 0.07, who },
  ENF_FINE: { is: 'size', county: 9_200_000, department: 3_400_000, growth: 0.98, stray: 0.12, who },
  PERMIT_APPLY: { is: 'size', county: 14_800, department: 1900, growth: 1.03, stray: 0.05, who },
  PERMIT_GRANT: { is: 'part', of: 'PERMIT_APPLY', from: 0.955, to: 0.985, apart: 0.01, who },
  ENF_COERCE: { is: 'size', county: 140, department: 26, growth: 0.95, stray: 0.14, who },
  ENF_INSPECT: { is: 'size', county: 10_400, department: 1500, growth: 0.96, stray: 0.06, who },
  ANN_DUE: { is: 'size', county: 26, organs: 30, stray: 0.004 },
  ANN_ONTIME: { is: 'part', of: 'ANN_DUE', from: 0.8, to: 1, apart: 0.04 },
  MAJOR_ENF: { is: 'size', county: 66, department: 12, growth: 1.02, stray: 0.12, who },
  MAJOR_REVIEWED: { is: 'part', of: 'MAJOR_ENF', from: 0.9, to: 1, apart: 0.03, who },
  FILES_CHECKED: { is: 'size', county: 150, organs: 210, growth: 1.03, stray: 0.08 },
  FILES_PASS: { is: 'part', of: 'FILES_CHECKED', from: 0.87, to: 0.965, apart: 0.03 },
  SVC_POINTS: { is: 'size', county: 7, organs: 8, growth: 1.06, stray: 0.02, since: 2017 },
  SVC_LIAISON: { is: 'size', county: 24, organs: 30, growth: 1.04, stray: 0.02, since: 2017 },
  SVC_MODEL: { is: 'size', county: 0.7, organs: 0.9, stray: 0.5, since: 2017 },
  SVC_MODEL_RANK: { is: 'rank', best: 1, worst: 9, since: 2017 },
  CONTEST_STAFF: { is: 'size', county: 210, organs: 340, growth: 1.04, stray: 0.1, since: 2018 },
  SUP_DUE: { is: 'size', city: 12, stray: 0 },
  SUP_HAVE: { is: 'part', of: 'SUP_DUE', from: 0.5, to: 1.02, apart: 0 },
  ISSUE_FOUND: { is: 'size', county: 15, department: 2.4, growth: 1.01, stray: 0.2, season: [0.15, 0.3, 0.3, 0.25] },
  ISSUE_CLOSED: { is: 'part', of: 'ISSUE_FOUND', from: 0.86, to: 0.98, apart: 0.05 },
  ISSUE_OVERDUE: { is: 'part', of: 'ISSUE_FOUND', less: ['ISSUE_CLOSED'], from: 0.6, to: 0.3, apart: 0.1 },
}
