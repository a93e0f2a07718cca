// Changes of units. One action for six kinds of change: the kind that names most fields is tried here, and the kinds themselves as a choice.
import { readForest } from '@/lib/data/unit-changes'
import { seenOf } from '@/lib/domain/units/seen-units'
import type { Tables } from '../table'

const names = { code: 'XIN-JU', name: '新设局', shortName: '新设局', nameEn: 'New Bureau' }

/** The city above, and its state as the page of consequences shows it. */
async function placed(): Promise<Readonly<Record<string, string>>> {
  const { units } = await readForest()
  const parentId = units.find(({ versions }) => versions.some(({ code }) => code === '410700'))?.id ?? 0
  return { parent: String(parentId), seen: seenOf(units, { kind: 'create', on: '2027-01-01', unitKind: 'DEPARTMENT', parentId, enforcementBody: false, names }) }
}

export const UNITS: Tables = {
  'action desk/units#changeUnit': {
    load: async () => (await import('@/app/desk/units/actions')).changeUnit,
    as: 'SYSTEM_ADMIN',
    prepare: placed,
    acceptable: true,
    fields: {
      kind: { kind: 'choice', sound: 'create' },
      on: { kind: 'date', sound: '2027-01-01' },
      parent: { kind: 'whole', sound: '1' },
      unitKind: { kind: 'choice', sound: 'DEPARTMENT' },
      'names.code': { kind: 'newCode', sound: names.code },
      'names.name': { kind: 'name', sound: '新设局' },
      'names.shortName': { kind: 'name', sound: '新设局', optional: true },
      'names.nameEn': { kind: 'name', sound: 'New Bureau' },
      noteZh: { kind: 'paragraph', sound: '依据批复' },
      noteEn: { kind: 'paragraph', sound: '', optional: true },
      seen: { kind: 'hash', sound: '1:1-', proof: true },
    },
  },
}
