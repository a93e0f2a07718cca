// Collections: making one, and what a coordinator does to it and to the units that answer in it.
import { database } from '@/lib/platform/database/connection'
import { catalogueOf, planCollection } from '@/lib/data/collection-plan'
import { writePlan } from '@/lib/data/plan-writing'
import { yearPeriod } from '@/lib/domain/period'
import type { Field, Tables } from '../table'
import { asking } from '../../../integration/coordinating'

const CODE = 'input-2061'
const making = () => import('@/app/desk/collections/new/actions')
const acting = () => import('@/app/desk/collections/[code]/actions')

/** A collection of its own, asked of counties; its version, and one duty and unit of it. */
async function asked(): Promise<Readonly<Record<string, string>>> {
  if ((await database().collection.count({ where: { code: CODE } })) === 0) {
    const given = asking({ code: CODE, head: { opensOn: '2062-01-03', dueOn: '2062-01-24' }, of: { year: '2061', kinds: ['COUNTY'] } })
    const plan = await planCollection(database(), given)
    const by = await database().user.findFirstOrThrow({ select: { id: true } })
    const viewer = { userId: by.id, loginName: '', displayName: '', session8: '', grants: [] }
    await database().$transaction(async (tx) => await writePlan(tx, () => undefined, viewer, { ...given, seen: plan.ok ? plan.value.seen : '' }))
  }
  const { version, duties } = await database().collection.findUniqueOrThrow({ where: { code: CODE }, select: { version: true, duties: { where: { endedAt: null }, orderBy: { id: 'asc' }, take: 1, select: { id: true } } } })
  return { version: String(version), duties: String(duties[0]?.id ?? 0) }
}

/** The hash of what a new collection of 2063 would ask. */
async function planned(): Promise<Readonly<Record<string, string>>> {
  await catalogueOf(database(), yearPeriod(2063))
  const plan = await planCollection(database(), asking({ code: 'input-2063', head: { opensOn: '2064-01-03', dueOn: '2064-01-24' }, of: { year: '2063', metrics: ['MED_FOUND'], kinds: ['COUNTY'] } }))
  return { seen: plan.ok ? plan.value.seen : '' }
}

const day = (sound: string): Field => ({ kind: 'date', sound })
const line = (sound: string): Field => ({ kind: 'line', sound })
const free: Field = { kind: 'line', sound: '', optional: true }
const head = {
  titleZh: line('演示任务'), titleEn: line('Demo'), opensOn: day('2064-01-03'), dueOn: day('2064-01-24'), dueTime: { kind: 'choice', sound: '17:00' }, formNumber: free, issuer: line('市司法局'), approvalNumber: free,
  validUntil: { kind: 'date', sound: '', optional: true }, note: { kind: 'paragraph', sound: '', optional: true },
} as const satisfies Readonly<Record<string, Field>>
const collection: Field = { kind: 'code', sound: CODE }
const version: Field = { kind: 'whole', sound: '1' }
const unit: Field = { kind: 'code', sound: '410721' }
const duties: Field = { kind: 'whole', sound: '1' }

export const COLLECTIONS: Tables = {
  'action desk/collections/new#makeCollection': {
    load: async () => (await making()).makeCollection,
    as: 'REVIEWER',
    prepare: planned,
    fields: {
      ...head, code: { kind: 'code', sound: 'input-2063' }, year: { kind: 'choice', sound: '2063' }, part: { kind: 'choice', sound: 'YEAR' }, metrics: { kind: 'code', sound: 'MED_FOUND' }, kinds: { kind: 'choice', sound: 'COUNTY' },
      seen: { kind: 'hash', sound: '0'.repeat(64), proof: true },
    },
  },
  'action desk/collections/[code]#remind': { load: async () => (await acting()).remind, as: 'REVIEWER', prepare: asked, fields: { collection, units: { ...unit, proof: true } } },
  'action desk/collections/[code]#changeHead': { load: async () => (await acting()).changeHead, as: 'REVIEWER', prepare: asked, fields: { ...head, collection, version } },
  'action desk/collections/[code]#close': { load: async () => (await acting()).close, as: 'REVIEWER', prepare: asked, fields: { collection, version, confirmation: { kind: 'confirmation', sound: 'no', proof: true } } },
  'action desk/collections/[code]#addMore': { load: async () => (await acting()).addMore, as: 'REVIEWER', prepare: asked, acceptable: true, fields: { collection, version, metrics: { kind: 'code', sound: 'LIT_HEARD' }, unit } },
  'action desk/collections/[code]#reassign': { load: async () => (await acting()).reassign, as: 'REVIEWER', prepare: asked, acceptable: true, fields: { collection, version, duties, responder: { kind: 'code', sound: 'SFJ' } } },
  'action desk/collections/[code]#takeOut': { load: async () => (await acting()).takeOut, as: 'REVIEWER', prepare: asked, fields: { collection, version, duties } },
  'action desk/collections/[code]#extend': { load: async () => (await acting()).extend, as: 'REVIEWER', prepare: asked, fields: { collection, unit, version, dueOn: day('2090-01-24'), dueTime: { kind: 'choice', sound: '17:00' } } },
  'action desk/collections/[code]#waive': { load: async () => (await acting()).waive, as: 'REVIEWER', prepare: asked, fields: { collection, unit, version, reason: { kind: 'line', sound: '演示' } } },
  'action desk/collections/[code]#resume': { load: async () => (await acting()).resume, as: 'REVIEWER', prepare: asked, fields: { collection, unit, version } },
}
