// Entering and publishing figures.
import type { Field, Tables } from '../table'

const row = (code: string): Readonly<Record<string, Field>> => ({
  [`text:${code}|2024`]: { kind: 'figure', sound: '12' },
  [`base:${code}|2024`]: { kind: 'whole', sound: '0' },
  [`reason:${code}|2024`]: { kind: 'line', sound: '', optional: true },
})

export const FIGURES: Tables = {
  'action desk/entry/[unit]/[year]#saveSheet': {
    load: async () => (await import('@/app/desk/entry/[unit]/[year]/actions')).saveSheet,
    as: 'REPORTER',
    fields: { unitCode: { kind: 'code', sound: '410700' }, year: { kind: 'year', sound: '2024' }, ...row('REC_ACCEPT') },
  },
  'action desk/releases/[year]#publish': {
    load: async () => (await import('@/app/desk/releases/[year]/actions')).publish,
    as: 'PUBLISHER',
    fields: {
      year: { kind: 'year', sound: '2023' },
      reason: { kind: 'paragraph', sound: '补报', optional: true },
      seen: { kind: 'hash', sound: '0'.repeat(64), proof: true },
      confirmation: { kind: 'confirmation', sound: '2023年度' },
    },
  },
}
