// An invented province, city, its counties and zones. Codes beginning with 99 belong to no real place; names say that they are examples.
import type { DemoUnit, DemoVersion } from './demo-unit'

export const DEMO_CITY = '990100'
/** The bureau that runs the installation. */
export const DEMO_BUREAU = 'SFJ'
export const DEMO_ORGANS = '990100-BJ'
const DEMO_PROVINCE = '990000'

type Peers = 'DISTRICT' | 'COUNTY' | 'COUNTY_LEVEL_CITY' | 'FUNCTIONAL_ZONE'
type Names = readonly [code: string, name: string, nameEn: string, shortName?: string]

const version = ([code, name, nameEn, shortName = name]: Names, peerGroup: Peers | null, parent: string | null, from: string | null = null, to: string | null = null): DemoVersion => ({ code, name, shortName, nameEn, from, to, parent, peerGroup })
const region = (kind: DemoUnit['kind'], weight: number, versions: readonly DemoVersion[]): DemoUnit => ({ key: versions.at(-1)?.code ?? '', kind, versions, weight, categoryZh: null, enforcementBody: false })
const county = (peers: Peers, weight: number, names: Names): DemoUnit => region('COUNTY', weight, [version(names, peers, DEMO_CITY)])

const SPLIT = '2018-01-01'
const MERGED = '2021-01-01'
const RENAMED = '2019-07-01'
const FOUNDED = '2020-04-01'

export const regions: readonly DemoUnit[] = [
  region('PROVINCE', 1, [version([DEMO_PROVINCE, '示例省', 'Example Province', '示例'], null, null)]),
  region('CITY', 1, [version([DEMO_CITY, '示例市', 'Example City', '示例'], null, DEMO_PROVINCE)]),
  region('CITY_ORGANS', 1, [version([DEMO_ORGANS, '示例市本级', 'Example City, city organs', '市本级'], null, DEMO_CITY)]),
  county('DISTRICT', 1.3, ['990102', '甲区', 'Jia District']),
  county('DISTRICT', 0.9, ['990103', '乙区', 'Yi District']),
  county('DISTRICT', 0.6, ['990104', '丙区', 'Bing District']),
  county('DISTRICT', 0.8, ['990105', '丁区', 'Ding District']),
  region('COUNTY', 0.4, [version(['990106', '寅区', 'Yin District'], 'DISTRICT', DEMO_CITY, null, MERGED)]),
  county('COUNTY', 1, ['990121', '戊县', 'Wu County']),
  county('COUNTY', 0.8, ['990122', '己县', 'Ji County']),
  region('COUNTY', 1.9, [version(['990127', '庚辛县', 'Gengxin County'], 'COUNTY', DEMO_CITY, null, SPLIT)]),
  region('COUNTY', 1.2, [version(['990123', '庚县', 'Geng County'], 'COUNTY', DEMO_CITY, SPLIT)]),
  region('COUNTY', 0.7, [version(['990124', '辛县', 'Xin County'], 'COUNTY', DEMO_CITY, SPLIT)]),
  county('COUNTY', 0.2, ['990125', '壬县', 'Ren County']),
  county('COUNTY_LEVEL_CITY', 1.1, ['990181', '癸市', 'Gui City']),
  county('COUNTY_LEVEL_CITY', 1.5, ['990182', '子市', 'Zi City']),
  region('COUNTY', 1.4, [
    version(['990126', '丑县', 'Chou County'], 'COUNTY', DEMO_CITY, null, RENAMED),
    version(['990183', '丑市', 'Chou City'], 'COUNTY_LEVEL_CITY', DEMO_CITY, RENAMED),
  ]),
  region('ZONE', 0.7, [version(['990171', '示例高新技术产业开发区', 'Example High-tech Zone', '高新区'], 'FUNCTIONAL_ZONE', DEMO_CITY)]),
  region('ZONE', 0.3, [
    version(
      ['990172', '示例市城乡融合发展与先进制造业和现代服务业深度融合暨生态保护综合改革试验先行示范区', 'Example City Pilot Zone for Integrated Urban and Rural Development, Manufacturing and Services', '融合试验区'],
      'FUNCTIONAL_ZONE',
      DEMO_CITY,
      FOUNDED,
    ),
  ]),
]

export interface DemoChange {
  readonly kind: 'RENAME' | 'MERGE' | 'SPLIT' | 'TRANSFER' | 'CREATE'
  readonly on: string
  readonly from: string
  /** The unit that it became part of, or stands below since; null for a new name. */
  readonly to: string | null
  readonly noteZh: string
  readonly noteEn: string
}

/** What became of units, as their record tells it. */
export const regionChanges: readonly DemoChange[] = [
  { kind: 'SPLIT', on: SPLIT, from: '990127', to: '990123', noteZh: '演示：庚辛县分设庚县和辛县。', noteEn: 'Demonstration: Gengxin County was split into Geng County and Xin County.' },
  { kind: 'SPLIT', on: SPLIT, from: '990127', to: '990124', noteZh: '演示：庚辛县分设庚县和辛县。', noteEn: 'Demonstration: Gengxin County was split into Geng County and Xin County.' },
  { kind: 'RENAME', on: RENAMED, from: '990183', to: null, noteZh: '演示：丑县撤县设市，代码改为990183。', noteEn: 'Demonstration: Chou County became Chou City, with the code 990183.' },
  { kind: 'CREATE', on: FOUNDED, from: '990172', to: null, noteZh: '演示：设立融合试验区。', noteEn: 'Demonstration: the pilot zone was founded.' },
  { kind: 'MERGE', on: MERGED, from: '990106', to: '990105', noteZh: '演示：寅区并入丁区，此前的数据仍归寅区。', noteEn: 'Demonstration: Yin District was merged into Ding District; earlier figures remain its own.' },
]

/** Places in the tile grid: an invented neighbourhood. */
export const demoTiles: readonly (readonly [code: string, row: number, column: number])[] = [
  ['990182', 1, 1], ['990181', 1, 2], ['990124', 1, 3],
  ['990121', 2, 1], ['990102', 2, 2], ['990103', 2, 3],
  ['990122', 3, 1], ['990104', 3, 2], ['990105', 3, 3], ['990125', 3, 4],
  ['990123', 4, 2], ['990183', 4, 3],
]
