import { describe, expect, it } from 'vitest'
import { forest, names, unit, version } from '@/tests/builders/unit-forest'
import { planChange } from './plan-change'
import type { ChangePlan, ChangeRequest, Forest } from './unit-change'

const ON = '2027-01-01'
const planned = (request: ChangeRequest, among: Forest = forest()): ChangePlan => {
  const plan = planChange(among, request)
  if (!plan.ok) throw new Error(plan.problems.map(({ code }) => code).join(', '))
  return plan.value
}
const problems = (request: ChangeRequest, among: Forest = forest()): readonly string[] => {
  const plan = planChange(among, request)
  return plan.ok ? [] : plan.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('a plan', () => {
  it('of a new name ends the version in force and begins one with everything else as it was', () => {
    expect(planned({ kind: 'rename', on: ON, unitId: 4, names: names('A', '某区') })).toEqual({
      kind: 'rename', on: ON, founds: [], ends: [{ unitId: 4, versionId: null }],
      opens: [{ unit: 4, facts: expect.objectContaining({ code: 'A', name: '某区', parentId: 2, sort: 1 }) }],
      links: [{ kind: 'RENAME', from: 4, to: null }],
    })
  })

  it('of a move changes the place alone', () => {
    const { opens, links } = planned({ kind: 'move', on: ON, unitId: 7, parentId: 3 })
    expect(opens).toEqual([{ unit: 7, facts: expect.objectContaining({ code: 'SFJ', parentId: 3 }) }])
    expect(links).toEqual([{ kind: 'TRANSFER', from: 7, to: 3 }])
  })

  it('of a merger into a unit that is there ends the others and leaves that one alone', () => {
    expect(planned({ kind: 'merge', on: ON, unitIds: [4, 5], into: { unitId: 6 } })).toMatchObject({
      founds: [], ends: [{ unitId: 4 }, { unitId: 5 }], opens: [],
      links: [{ kind: 'MERGE', from: 4, to: 6 }, { kind: 'MERGE', from: 5, to: 6 }],
    })
  })

  it('of a merger into a new unit founds it in the first one’s place', () => {
    expect(planned({ kind: 'merge', on: ON, unitIds: [4, 5], into: { names: names('E') } })).toMatchObject({
      founds: [{ ref: -1, kind: 'COUNTY' }], ends: [{ unitId: 4 }, { unitId: 5 }], opens: [{ unit: -1, facts: { code: 'E', parentId: 2 } }],
      links: [{ from: 4, to: -1 }, { from: 5, to: -1 }],
    })
  })

  it('of a split founds the parts, and ends the unit unless it goes on', () => {
    const request = { kind: 'split', on: ON, unitId: 4, parts: [names('E'), names('F')] } as const
    expect(planned({ ...request, keeps: false })).toMatchObject({ ends: [{ unitId: 4 }], founds: [{ ref: -1 }, { ref: -2 }], links: [{ kind: 'SPLIT', from: 4, to: -1 }, { kind: 'SPLIT', from: 4, to: -2 }] })
    expect(planned({ ...request, parts: [names('E')], keeps: true })).toMatchObject({ ends: [], founds: [{ ref: -1 }] })
  })

  it('of a new unit and of an end writes a line of its own in the record', () => {
    expect(planned({ kind: 'create', on: ON, names: names('Z1'), unitKind: 'ZONE', parentId: 2, enforcementBody: true })).toMatchObject({
      founds: [{ ref: -1, kind: 'ZONE' }], opens: [{ facts: { code: 'Z1', enforcementBody: false } }], links: [{ kind: 'CREATE', from: -1 }],
    })
    expect(planned({ kind: 'abolish', on: ON, unitId: 4 })).toMatchObject({ ends: [{ unitId: 4 }], opens: [], links: [{ kind: 'ABOLISH', from: 4, to: null }] })
  })
})

describe('a change is refused', () => {
  const later = forest({}, unit(4, 'COUNTY', version('A', { to: '2026-06-01' }), version('A2', { from: '2026-06-01' })))
  const over = forest({}, unit(4, 'COUNTY', version('A', { to: '2026-06-01' })))
  const departments = forest({}, unit(8, 'DEPARTMENT', version('X', { parentId: 3 })), unit(9, 'DEPARTMENT', version('Y', { parentId: 8 })))
  const read = forest({ published: new Map([[4, { slug: 'annual-2026', periodEnd: '2026-12-31' }]]) })
  const rename = (on: string, code = 'E'): ChangeRequest => ({ kind: 'rename', on, unitId: 4, names: names(code) })

  it.each<[string, ChangeRequest, Forest, readonly string[]]>([
    ['on the day on which the present version begins', rename('2026-06-01'), later, ['unit.date-too-early on']],
    ['before that day', rename('2020-01-01'), later, ['unit.date-too-early on']],
    ['on the last day of a published period that names the unit', rename('2026-12-31'), read, ['unit.date-published on']],
    ['of a unit that ended', rename('2027-01-01'), over, ['unit.ended on']],
    ['to a code that is another unit’s', rename(ON, 'B'), forest(), ['unit.code-taken names.code']],
    ['to a code that was another unit’s', rename(ON, 'OLD'), forest({}, unit(5, 'COUNTY', version('OLD', { to: '2000-01-01' }), version('B', { from: '2000-01-01' }))), ['unit.code-taken names.code']],
    ['to a code of unknown dates of another unit', rename(ON, 'OLD'), forest({}, unit(5, 'COUNTY', version('OLD', { datesKnown: false }), version('B'))), ['unit.code-taken names.code']],
    ['to a code with small letters', rename(ON, 'abc'), forest(), ['unit.code-form names.code']],
    ['without names', { kind: 'rename', on: ON, unitId: 4, names: { code: 'A', name: ' ', shortName: '', nameEn: '' } }, forest(), ['unit.name-missing names.name', 'unit.name-missing names.shortName', 'unit.name-missing names.nameEn']],
    ['that changes nothing', { kind: 'rename', on: ON, unitId: 4, names: { code: 'A', name: '单位A', shortName: '单位A', nameEn: 'Unit A' } }, forest(), ['unit.unchanged names.name']],
    ['to the place that it has', { kind: 'move', on: ON, unitId: 4, parentId: 2 }, forest(), ['unit.unchanged parent']],
    ['to a place under its own kind', { kind: 'move', on: ON, unitId: 4, parentId: 5 }, forest(), ['unit.parent-kind parent']],
    ['that puts a unit below what is below it', { kind: 'move', on: ON, unitId: 8, parentId: 9 }, departments, ['unit.cycle parent']],
    ['to a unit that begins only later', { kind: 'move', on: ON, unitId: 7, parentId: 4 }, forest({}, unit(4, 'COUNTY', version('A', { from: '2028-01-01' }))), ['unit.not-in-force parent']],
    ['that ends the city', { kind: 'abolish', on: ON, unitId: 2 }, forest(), ['unit.needed on']],
    ['that ends a unit with others below it', { kind: 'abolish', on: ON, unitId: 8 }, departments, ['unit.has-children on']],
    ['that merges one unit alone into a new one', { kind: 'merge', on: ON, unitIds: [4], into: { names: names('E') } }, forest(), ['unit.merge-too-few units']],
    ['that merges a unit with itself', { kind: 'merge', on: ON, unitIds: [4], into: { unitId: 4 } }, forest(), ['unit.merge-self units']],
    ['that merges a county and a department', { kind: 'merge', on: ON, unitIds: [4, 7], into: { unitId: 5 } }, forest(), ['unit.merge-kinds units']],
    ['that merges into a unit that ended', { kind: 'merge', on: ON, unitIds: [5], into: { unitId: 4 } }, over, ['unit.not-in-force into']],
    ['that splits into one and keeps none', { kind: 'split', on: ON, unitId: 4, parts: [names('E')], keeps: false }, forest(), ['unit.split-too-few parts.1.code']],
    ['that gives both parts one code', { kind: 'split', on: ON, unitId: 4, parts: [names('E'), names('E')], keeps: false }, forest(), ['unit.code-taken parts.1.code']],
  ])('%s', (_name, request, among, expected) => {
    expect(problems(request, among)).toEqual(expected)
  })

  it('never to a unit’s own former code, which it may take back', () => {
    expect(problems(rename(ON, 'A'), later)).toEqual([])
  })
})
