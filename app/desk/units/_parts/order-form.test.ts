import { describe, expect, it } from 'vitest'
import { UnitChange } from '@/lib/contracts/unit-change'
import { fieldOf, formOf, readOrder, textsOf } from './order-form'

const NAMES = { 'names.code': 'ｇｘｑ-2', 'names.name': '某区', 'names.nameEn': 'Some District' }
const asked = { on: '2027-01-01', noteZh: '批复', unit: '4' }
const read = (kind: string, search: Readonly<Record<string, string | readonly string[]>>) => UnitChange.safeParse(readOrder(formOf({ ...asked, ...search }, { kind }))).data?.request

describe('the form of a change', () => {
  it.each([
    ['rename', NAMES, { unitId: 4, names: { code: 'GXQ-2', name: '某区', shortName: '', nameEn: 'Some District' } }],
    ['move', { parent: '2' }, { unitId: 4, parentId: 2 }],
    ['merge', { into: '5' }, { unitIds: [4], into: { unitId: 5 } }],
    ['merge', { into: 'new', units: ['5', '6'], ...NAMES }, { unitIds: [4, 5, 6], into: { names: { code: 'GXQ-2', name: '某区', shortName: '', nameEn: 'Some District' } } }],
    ['split', { 'parts.0.code': 'a', keeps: 'yes' }, { unitId: 4, keeps: true, parts: [{ code: 'A', name: '', shortName: '', nameEn: '' }] }],
    ['create', { ...NAMES, unitKind: 'ZONE', parent: '2' }, { unitKind: 'ZONE', parentId: 2, enforcementBody: false }],
    ['abolish', {}, { unitId: 4 }],
  ])('of kind %s is read as it was filled in', (kind, search, expected) => {
    expect(read(kind, search)).toMatchObject({ kind, on: '2027-01-01', ...expected })
  })

  it.each([
    ['a unit that is no number', 'abolish', { unit: '4e1' }],
    ['a kind that nobody offers', 'erase', {}],
    ['a kind of unit that comes with the installation', 'create', { ...NAMES, unitKind: 'CITY', parent: '2' }],
    ['a place that is none', 'move', { parent: '' }],
  ])('is not read where it holds %s', (_what, kind, search) => {
    expect(read(kind, search)).toBeUndefined()
  })

  it('takes what the path says before what the address says', () => {
    expect(textsOf(formOf({ kind: 'abolish', unit: '9', units: ['1', '2'] }, { kind: 'rename', unit: '4' }))).toEqual([['units', '1'], ['units', '2'], ['kind', 'rename'], ['unit', '4']])
  })

  it.each([['request.names.code', 'names.code'], ['names.code', 'names.code'], ['request.unitIds.1', 'units'], ['on', 'on'], ['', '']])('puts a problem at %s beside the field %s', (path, field) => {
    expect(fieldOf(path)).toBe(field)
  })
})
