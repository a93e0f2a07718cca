// Groups 1 to 3: government services, rules and documents, decisions.
import type { Profiles } from '../profile'

export const servicesAndRules: Profiles = {
  GOV_ITEM_TOTAL: { is: 'size', county: 1450, department: 42, growth: 1.01, stray: 0.01, who: 'government' },
  GOV_ITEM_ONLINE: { is: 'part', of: 'GOV_ITEM_TOTAL', from: 0.55, to: 0.97, apart: 0.05, who: 'government' },
  GOV_ITEM_NOMEET: { is: 'part', of: 'GOV_ITEM_ONLINE', from: 0.4, to: 0.9, apart: 0.06, who: 'government' },
  GOV_ONLINE_DONE: { is: 'size', county: 310_000, organs: 640_000, growth: 1.12, stray: 0.05 },
  GOV_ONETHING_ITEMS: { is: 'size', county: 12, organs: 20, city: 24, growth: 1.15, stray: 0.04, since: 2018 },
  GOV_ONETHING_DONE: { is: 'size', county: 2400, organs: 5200, growth: 1.2, stray: 0.12, since: 2018 },
  GOV_PROMISE_ITEMS: { is: 'size', county: 60, department: 4, growth: 1.08, stray: 0.04, who: 'government' },
  GOV_DISHONEST: { is: 'size', county: 0.5, organs: 0.6, growth: 0.8, stray: 0.3 },
  GOV_CREDIT_RANK: { is: 'rank', best: 3, worst: 14 },
  RULE_NEW: { is: 'size', city: 1.4, stray: 0.6 },
  RULE_REVISED: { is: 'size', city: 1.8, stray: 0.6 },
  RULE_COLEG: { is: 'size', city: 0.8, growth: 1.1, stray: 0.6, since: 2019 },
  DOC_ISSUED: { is: 'size', county: 16, department: 1.6, growth: 0.97, stray: 0.2 },
  DOC_FILED: { is: 'part', of: 'DOC_ISSUED', from: 0.9, to: 1, apart: 0.03 },
  DOC_ONTIME: { is: 'part', of: 'DOC_FILED', from: 0.85, to: 0.99, apart: 0.04 },
  DOC_REVIEWED: { is: 'part', of: 'DOC_ISSUED', from: 0.88, to: 1, apart: 0.03 },
  DECI_MADE: { is: 'size', county: 9, department: 0.8, stray: 0.2 },
  DECI_REVIEWED: { is: 'part', of: 'DECI_MADE', from: 0.84, to: 1, apart: 0.04 },
  DECI_PUBLIC30: { is: 'part', of: 'DECI_MADE', from: 0.5, to: 0.92, apart: 0.08 },
  COUNSEL_SVC: { is: 'size', county: 320, department: 18, growth: 1.05, stray: 0.08 },
  COUNSEL_DUE: { is: 'size', county: 44, organs: 52, stray: 0.005 },
  COUNSEL_HAVE: { is: 'part', of: 'COUNSEL_DUE', from: 0.78, to: 1, apart: 0.05 },
}
