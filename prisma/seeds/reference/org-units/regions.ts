// Henan, Xinxiang, its twelve counties in the order of GB/T 2260, and its three functional zones.
// English names follow common spelling; the official ones were not checked.
import type { FormerVersion, OrgUnitRow } from './org-unit-row'

export const PROVINCE_CODE = '410000'
export const CITY_CODE = '410700'
// GB/T 2260 has no code for 市本级, the city's own organs. BJ is 本级, and the hyphen keeps it apart from any code that may come.
export const CITY_ORGANS_CODE = '410700-BJ'

const REGION = { categoryZh: null, enforcementBody: false, formerVersions: [] } as const

const changyuanCounty: FormerVersion = {
  code: '410728',
  name: '长垣县',
  shortName: '长垣县',
  nameEn: 'Changyuan County',
  validFrom: null,
  validTo: null,
  datesKnown: false,
  noteZh: '2019年4月的代码表中为长垣县410728,2023年的代码表中为长垣市410783；变更日期未核实，起止日期留空。',
  noteEn:
    'Changyuan County 410728 in the code list of April 2019, Changyuan City 410783 in that of 2023; ' +
    'the day of the change is not known.',
}

type RegionNames = readonly [code: string, name: string, nameEn: string]

const county = (peerGroup: 'DISTRICT' | 'COUNTY' | 'COUNTY_LEVEL_CITY', [code, name, nameEn]: RegionNames): OrgUnitRow => ({
  ...REGION,
  code,
  kind: 'COUNTY',
  name,
  shortName: name,
  nameEn,
  parentCode: CITY_CODE,
  peerGroup,
})

const zone = ([code, name, nameEn]: RegionNames, shortName: string): OrgUnitRow => ({
  ...REGION,
  code,
  kind: 'ZONE',
  name,
  shortName,
  nameEn,
  parentCode: CITY_CODE,
  peerGroup: 'FUNCTIONAL_ZONE',
})

export const province: OrgUnitRow = {
  ...REGION,
  code: PROVINCE_CODE,
  kind: 'PROVINCE',
  name: '河南省',
  shortName: '河南',
  nameEn: 'Henan',
  parentCode: null,
  peerGroup: null,
}

export const city: OrgUnitRow = {
  ...REGION,
  code: CITY_CODE,
  kind: 'CITY',
  name: '新乡市',
  shortName: '新乡',
  nameEn: 'Xinxiang',
  parentCode: PROVINCE_CODE,
  peerGroup: null,
}

export const cityOrgans: OrgUnitRow = {
  ...REGION,
  code: CITY_ORGANS_CODE,
  kind: 'CITY_ORGANS',
  name: '新乡市本级',
  shortName: '市本级',
  nameEn: 'Xinxiang, city organs',
  parentCode: CITY_CODE,
  peerGroup: null,
}

export const counties: readonly OrgUnitRow[] = [
  county('DISTRICT', ['410702', '红旗区', 'Hongqi District']),
  county('DISTRICT', ['410703', '卫滨区', 'Weibin District']),
  county('DISTRICT', ['410704', '凤泉区', 'Fengquan District']),
  county('DISTRICT', ['410711', '牧野区', 'Muye District']),
  county('COUNTY', ['410721', '新乡县', 'Xinxiang County']),
  county('COUNTY', ['410724', '获嘉县', 'Huojia County']),
  county('COUNTY', ['410725', '原阳县', 'Yuanyang County']),
  county('COUNTY', ['410726', '延津县', 'Yanjin County']),
  county('COUNTY', ['410727', '封丘县', 'Fengqiu County']),
  county('COUNTY_LEVEL_CITY', ['410781', '卫辉市', 'Weihui City']),
  county('COUNTY_LEVEL_CITY', ['410782', '辉县市', 'Huixian City']),
  { ...county('COUNTY_LEVEL_CITY', ['410783', '长垣市', 'Changyuan City']), formerVersions: [changyuanCounty] },
]

// Codes of the statistical division, not of GB/T 2260: the zones report, but are not among the twelve.
export const functionalZones: readonly OrgUnitRow[] = [
  zone(['410771', '新乡高新技术产业开发区', 'Xinxiang High-tech Zone'], '高新区'),
  zone(['410772', '新乡经济技术开发区', 'Xinxiang Economic and Technological Development Zone'], '经开区'),
  zone(['410773', '新乡市平原城乡一体化示范区', 'Pingyuan Demonstration Zone'], '平原示范区'),
]
