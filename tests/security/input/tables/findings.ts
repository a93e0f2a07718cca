// Explaining what the rules found.
import type { Tables } from '../table'

export const FINDINGS: Tables = {
  'action desk/entry/[collection]/[unit]/findings#explain': {
    load: async () => (await import('@/app/desk/entry/[collection]/[unit]/findings/actions')).explain,
    as: 'REPORTER',
    // There is no such finding: what is merely wrong is refused as the sound form is.
    fields: {
      collection: { kind: 'code', sound: '2023', proof: true },
      unit: { kind: 'code', sound: '410700', proof: true },
      rule: { kind: 'choice', sound: 'units-add-up', proof: true },
      cell: { kind: 'code', sound: 'LIT_HEARD|410700|2023', proof: true },
      values: { kind: 'hash', sound: '0'.repeat(64), proof: true },
      text: { kind: 'line', sound: '各县数含交叉案件' },
    },
  },
}
