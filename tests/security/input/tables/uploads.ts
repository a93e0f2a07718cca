// Uploaded files, as who fills in acts on them: there is none.
import type { Field, Tables } from '../table'

const acts = () => import('@/app/desk/import/[collection]/[unit]/[number]/actions')
// What is merely wrong is refused as the sound form is: there is no such upload.
const place: Readonly<Record<string, Field>> = { collection: { kind: 'code', sound: '2023', proof: true }, unit: { kind: 'code', sound: '410700', proof: true }, number: { kind: 'whole', sound: '99' } }
const version: Field = { kind: 'whole', sound: '0' }

export const UPLOADS: Tables = {
  'action desk/import/[collection]/[unit]/[number]#correct': {
    load: async () => (await acts()).correct,
    as: 'REPORTER',
    fields: { ...place, version, sheet: { kind: 'line', sound: '填报', proof: true }, 'fix.6.5': { kind: 'line', sound: '12', proof: true } },
  },
  'action desk/import/[collection]/[unit]/[number]#match': {
    load: async () => (await acts()).match,
    as: 'REPORTER',
    fields: { ...place, version, 'match.0.id': { kind: 'line', sound: 'row 受理 metric LIT_HEARD', optional: true, proof: true }, 'match.0.key': { kind: 'line', sound: '受理', proof: true }, 'match.0.target': { kind: 'line', sound: 'ignore', optional: true, proof: true } },
  },
  'action desk/import/[collection]/[unit]/[number]#apply': {
    load: async () => (await acts()).apply,
    as: 'REPORTER',
    fields: { ...place, version, seen: { kind: 'hash', sound: '0'.repeat(64), proof: true }, base: { kind: 'hash', sound: '{}', proof: true }, choice: { kind: 'choice', sound: 'all', proof: true }, reason: { kind: 'line', sound: '演示', optional: true }, 'reason.LIT_HEARD|410700|2023': { kind: 'line', sound: '演示', optional: true } },
  },
  'action desk/import/[collection]/[unit]/[number]#discard': { load: async () => (await acts()).discard, as: 'REPORTER', fields: place },
}
