// Batches of history, as administrators and reviewers act on them: there is none.
import type { Field, Tables } from '../table'

const acts = () => import('@/app/desk/history/[number]/actions')
const number: Field = { kind: 'whole', sound: '99' }

export const HISTORY: Tables = {
  'action desk/history/[number]#loadBatch': {
    load: async () => (await acts()).loadBatch,
    as: 'SYSTEM_ADMIN',
    // Which report was read: another one is refused as one that is none.
    fields: { number, goodOnly: { kind: 'choice', sound: 'yes', optional: true, proof: true }, checkedAt: { kind: 'line', sound: '2026-01-01T00:00:00.000Z', proof: true } },
  },
  'action desk/history/[number]#checkAgain': { load: async () => (await acts()).checkAgain, as: 'SYSTEM_ADMIN', fields: { number } },
  'action desk/history/[number]#undoBatch': { load: async () => (await acts()).undoBatch, as: 'SYSTEM_ADMIN', fields: { number, reason: { kind: 'paragraph', sound: '演示' } } },
  'action desk/history/[number]#approveBatch': { load: async () => (await acts()).approveBatch, as: 'REVIEWER', fields: { number, seen: { kind: 'hash', sound: '0'.repeat(64), proof: true } } },
  'action desk/history/[number]#returnBatch': { load: async () => (await acts()).returnBatch, as: 'REVIEWER', fields: { number, note: { kind: 'paragraph', sound: '演示' } } },
}
