import { expect, test } from 'vitest'
import { givenJson } from '@/tests/builders/given-data'
import { orgUnits } from './org-units'
import { DEPARTMENT_CATEGORIES } from './org-units/org-unit-row'
import { CITY_CODE, CITY_ORGANS_CODE } from './org-units/regions'

const ofKind = (kind: (typeof orgUnits)[number]['kind']) => orgUnits.filter((unit) => unit.kind === kind)

test('there are twelve counties, three zones and forty-five departments, one city, its organs and its province', () => {
  const kinds = ['PROVINCE', 'CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const
  expect(kinds.map((kind) => ofKind(kind).length)).toEqual([1, 1, 1, 12, 3, 45])
})

test('no two units share a code, not even a former one, and a former code belongs to one unit', () => {
  const codes = orgUnits.map(({ code }) => code)
  const former = orgUnits.flatMap(({ code, formerVersions }) => formerVersions.map((version) => version.code).filter((old) => old !== code))
  expect(new Set([...codes, ...former]).size).toBe(codes.length + former.length)
})

test('every parent stands before its children, and only the province has none', () => {
  for (const [index, { code, parentCode }] of orgUnits.entries()) {
    const parentIndex = orgUnits.findIndex((unit) => unit.code === parentCode)
    expect(parentIndex < index, code).toBe(true)
    expect(parentIndex === -1, code).toBe(code === '410000')
  }
})

test('counties and zones stand under the city in code order, departments under its organs', () => {
  const regions = [...ofKind('COUNTY'), ...ofKind('ZONE')]
  expect(regions.every(({ parentCode }) => parentCode === CITY_CODE)).toBe(true)
  for (const kind of ['COUNTY', 'ZONE'] as const) {
    const codes = ofKind(kind).map(({ code }) => code)
    expect(codes).toEqual(codes.toSorted())
  }
  expect(ofKind('DEPARTMENT').every(({ parentCode }) => parentCode === CITY_ORGANS_CODE)).toBe(true)
  expect(orgUnits.map(({ sort }) => sort)).toEqual(orgUnits.map((_, index) => index + 1))
})

test('the twelve counties are four districts, five counties and three county-level cities', () => {
  const peers = ofKind('COUNTY').map(({ peerGroup }) => peerGroup)
  const size = (group: (typeof peers)[number]) => peers.filter((peer) => peer === group).length
  expect([size('DISTRICT'), size('COUNTY'), size('COUNTY_LEVEL_CITY')]).toEqual([4, 5, 3])
})

test('two units have a former name whose dates are not known, and say so in both languages', () => {
  const former = orgUnits.flatMap((unit) => unit.formerVersions.map((version) => ({ ...version, now: unit.name })))
  expect(former.map(({ code, name, now }) => [code, name, now])).toEqual([
    ['410728', '长垣县', '长垣市'],
    ['XZSP', '市政务服务和大数据管理局', '市行政审批和政务信息管理局'],
  ])
  for (const version of former) {
    expect(version).toMatchObject({ datesKnown: false, validFrom: null, validTo: null })
    expect(version.noteZh).toContain('未核实')
    expect(version.noteEn).toContain('not known')
  }
})

test('32 of the departments, and no region, enforce the law; each department has a category', () => {
  expect(orgUnits.filter((unit) => unit.enforcementBody)).toHaveLength(32)
  expect(orgUnits.filter((unit) => unit.enforcementBody && unit.kind !== 'DEPARTMENT')).toEqual([])
  expect(ofKind('DEPARTMENT').filter(({ categoryZh }) => categoryZh === null)).toEqual([])
  expect(new Set(ofKind('DEPARTMENT').map(({ categoryZh }) => categoryZh)).size).toBe(DEPARTMENT_CATEGORIES.length)
})

interface GivenDepartment {
  readonly code: string
  readonly name_zh: string
  readonly short_zh: string
  readonly name_en: string
  readonly category: string
  readonly is_enforcement_body: boolean
  readonly order: number
  readonly former_names_zh?: readonly string[]
}

interface GivenRegion {
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly type: string
  readonly parent: string
  readonly former_codes?: readonly { readonly code: string; readonly name_zh: string }[]
}

const departments = givenJson<{ readonly departments: readonly GivenDepartment[] }>('data/departments.json')
if (departments) {
  test('the departments agree with those given, field by field and in their order', () => {
    const ours = ofKind('DEPARTMENT').map((unit, index) => ({
      code: unit.code,
      name_zh: unit.name,
      short_zh: unit.shortName,
      name_en: unit.nameEn,
      category: unit.categoryZh,
      is_enforcement_body: unit.enforcementBody,
      order: index + 1,
      // The given name carries a remark in brackets behind it.
      former: unit.formerVersions.map(({ name }) => name),
    }))
    const theirs = departments.departments.map(({ former_names_zh = [], ...rest }) => ({
      ...rest,
      former: former_names_zh.map((name) => name.split(' ')[0]),
    }))
    expect(ours).toEqual(theirs)
  })
}

interface GivenRegions {
  readonly city: GivenRegion
  readonly counties: readonly GivenRegion[]
  readonly functional_zones: readonly GivenRegion[]
}

const regions = givenJson<GivenRegions>('data/regions.json')
if (regions) {
  const types = { DISTRICT: '市辖区', COUNTY: '县', COUNTY_LEVEL_CITY: '县级市', FUNCTIONAL_ZONE: '功能区' } as const

  test('city, counties and zones agree with those given, field by field and in their order', () => {
    const ours = [...ofKind('CITY'), ...ofKind('COUNTY'), ...ofKind('ZONE')].map((unit) => ({
      code: unit.code,
      name: unit.name,
      nameEn: unit.nameEn,
      parent: unit.parentCode,
      type: unit.peerGroup ? types[unit.peerGroup] : '地级市',
      former: unit.formerVersions.map(({ code, name }) => ({ code, name })),
    }))
    const theirs = [regions.city, ...regions.counties, ...regions.functional_zones].map((region) => ({
      code: region.code,
      name: region.name_zh,
      nameEn: region.name_en,
      parent: region.parent,
      type: region.type,
      former: (region.former_codes ?? []).map(({ code, name_zh }) => ({ code, name: name_zh })),
    }))
    expect(ours).toEqual(theirs)
  })
}
