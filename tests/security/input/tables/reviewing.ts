// Submitting and reviewing: a small collection of its own, of which nothing was given.
import { database } from '@/lib/platform/database/connection'
import { askFor, shown } from '../../../integration/submitting'
import type { Field, Tables } from '../table'

const [CODE, UNIT, PERIOD] = ['input-2031', '410721', '2031']

/** The collection, and what a page shows of the unit's submission. */
async function asked(): Promise<Readonly<Record<string, string>>> {
  if ((await database().collection.count({ where: { code: CODE } })) === 0) await askFor({ code: CODE, periodKey: PERIOD, metrics: ['REC_ACCEPT?'], responders: [UNIT] })
  const { version, seen } = await shown(CODE, UNIT)
  return { version: String(version), seen }
}

async function tick(): Promise<Readonly<Record<string, string>>> {
  const { version = '', seen = '' } = await asked()
  return { several: [CODE, UNIT, version, seen].join(' ') }
}

const place = { collection: { kind: 'code', sound: CODE }, unit: { kind: 'code', sound: UNIT } } as const satisfies Readonly<Record<string, Field>>
const seen = { version: { kind: 'whole', sound: '0' }, seen: { kind: 'hash', sound: '0'.repeat(64), proof: true } } as const satisfies Readonly<Record<string, Field>>
const cell = `REC_ACCEPT|${UNIT}|${PERIOD}`

export const REVIEWING: Tables = {
  'action desk/entry/[collection]/[unit]/check#withdraw': {
    load: async () => (await import('@/app/desk/entry/[collection]/[unit]/check/actions')).withdraw,
    as: 'REPORTER',
    prepare: asked,
    fields: { ...place, version: seen.version },
  },
  'action desk/review/[collection]/[unit]#approve': {
    load: async () => (await import('@/app/desk/review/[collection]/[unit]/actions')).approve,
    as: 'REVIEWER',
    prepare: asked,
    fields: { ...place, ...seen },
  },
  'action desk/review/[collection]/[unit]#sendBack': {
    load: async () => (await import('@/app/desk/review/[collection]/[unit]/actions')).sendBack,
    as: 'REVIEWER',
    prepare: asked,
    // Which cells are part of it is asked only where something waits to be sent back.
    fields: { ...place, version: seen.version, reason: { kind: 'paragraph', sound: '请核对' }, cell: { kind: 'choice', sound: cell, proof: true }, [`note|${cell}`]: { kind: 'line', sound: '', optional: true } },
  },
  'action desk/review/[collection]/[unit]#reopen': {
    load: async () => (await import('@/app/desk/review/[collection]/[unit]/actions')).reopen,
    as: 'REVIEWER',
    prepare: asked,
    fields: { ...place, version: seen.version, reason: { kind: 'paragraph', sound: '来文更正' } },
  },
  'action desk/review/[collection]/[unit]#ask': {
    load: async () => (await import('@/app/desk/review/[collection]/[unit]/actions')).ask,
    as: 'REVIEWER',
    prepare: asked,
    acceptable: true,
    fields: { ...place, cell: { kind: 'choice', sound: cell, optional: true }, text: { kind: 'paragraph', sound: '是否一致？' } },
  },
  'action desk/review#approveSeveral': {
    load: async () => (await import('@/app/desk/review/actions')).approveSeveral,
    as: 'REVIEWER',
    prepare: tick,
    acceptable: true,
    fields: { several: { kind: 'choice', sound: '' } },
  },
  // The last of them: from here on the submission waits for review.
  'action desk/entry/[collection]/[unit]/check#submit': {
    load: async () => (await import('@/app/desk/entry/[collection]/[unit]/check/actions')).submit,
    as: 'REPORTER',
    prepare: asked,
    acceptable: true,
    fields: { ...place, ...seen, declared: { kind: 'choice', sound: 'yes' } },
  },
}
