// The municipal bodies of a usual city under invented names, with two changes of the kind that happen: a new name, and a move to another parent.
import { orgUnits } from '../../reference/reference-data'
import type { DemoUnit, DemoVersion } from './demo-unit'
import { DEMO_ORGANS, type DemoChange } from './regions'

const REFORM = '2019-01-01'
const WEIGHTS: Readonly<Record<string, number>> = { GAJ: 4, SCJG: 3.2, CGJ: 2.4, JTJ: 2, ZRZY: 1.8, RSJ: 1.5, WJW: 1.4, STHJ: 1.3, YJJ: 1.2, ZJJ: 1.2, SWU: 1.1, NYJ: 1, QXJ: 0.15, TJJ: 0.2, TYJ: 0.15, SJJ: 0.2 }
const DEMO = '示例'

// Of the forty-five only the tax service has the name of its city in its own.
const named = (name: string): string => (name.startsWith('市') ? name : `国家税务总局${DEMO}市税务局`)

export const demoDepartments: readonly DemoUnit[] = orgUnits
  .filter(({ kind }) => kind === 'DEPARTMENT')
  .map(({ code, name, shortName, nameEn, categoryZh, enforcementBody }) => {
    const now: DemoVersion = { code, name: named(name), shortName, nameEn, from: null, to: null, parent: DEMO_ORGANS, peerGroup: null }
    return { key: code, kind: 'DEPARTMENT', versions: historyOf(now), weight: WEIGHTS[code] ?? 0.5, categoryZh, enforcementBody }
  })

function historyOf(now: DemoVersion): readonly DemoVersion[] {
  const since = { ...now, from: REFORM }
  if (now.code === 'ZRZY') return [{ ...now, name: '市国土资源局', shortName: '市国土局', nameEn: 'Land and Resources Bureau', to: REFORM }, since]
  if (now.code === 'XFJY') return [{ ...now, parent: 'GAJ', to: REFORM }, since]
  return [now]
}

export const departmentChanges: readonly DemoChange[] = [
  { kind: 'RENAME', on: REFORM, from: 'ZRZY', to: null, noteZh: '演示：机构改革，国土资源局改称自然资源和规划局。', noteEn: 'Demonstration: the bureau took its present name in the reform of bodies.' },
  { kind: 'TRANSFER', on: REFORM, from: 'XFJY', to: DEMO_ORGANS, noteZh: '演示：消防救援支队由市公安局管理改为市本级直接管理。', noteEn: 'Demonstration: the detachment moved from the public security bureau to the city organs.' },
]
