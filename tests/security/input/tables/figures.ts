// Publishing and withdrawing figures, and locking periods. Cells of the entry grid stand in cells.test.ts.
import type { Tables } from '../table'

const releases = () => import('@/app/desk/releases/[period]/actions')
const locks = () => import('@/app/desk/locks/actions')

export const FIGURES: Tables = {
  'action desk/releases/[period]#publish': {
    load: async () => (await releases()).publish,
    as: 'PUBLISHER',
    fields: {
      period: { kind: 'code', sound: '2023' },
      reason: { kind: 'paragraph', sound: '补报', optional: true },
      seen: { kind: 'hash', sound: '0'.repeat(64), proof: true },
      headlineZh: { kind: 'line', sound: '12 个重点指标中 3 个达标', optional: true },
      narrativeZh: { kind: 'paragraph', sound: '本年数值以公报为准。', optional: true },
      headlineEn: { kind: 'line', sound: 'Of 12 key metrics 3 met', optional: true },
      narrativeEn: { kind: 'paragraph', sound: 'See the yearbook.', optional: true },
      numbers: { kind: 'line', sound: '12 3', optional: true },
      confirmation: { kind: 'confirmation', sound: '2023年度' },
    },
  },
  'action desk/releases/[period]#withdraw': {
    load: async () => (await releases()).withdraw,
    as: 'PUBLISHER',
    fields: {
      period: { kind: 'code', sound: '2023' },
      version: { kind: 'whole', sound: '99' },
      reason: { kind: 'paragraph', sound: '数据有误' },
      confirmation: { kind: 'confirmation', sound: '2023年度' },
    },
  },
  'action desk/locks#closePeriod': {
    load: async () => (await locks()).closePeriod,
    as: 'PUBLISHER',
    fields: { period: { kind: 'code', sound: '2019' }, reason: { kind: 'line', sound: '核对' } },
    acceptable: true,
  },
  'action desk/locks#openPeriod': {
    load: async () => (await locks()).openPeriod,
    as: 'PUBLISHER',
    fields: { lock: { kind: 'whole', sound: '99' }, reason: { kind: 'line', sound: '核对完毕' } },
  },
  'action desk/locks#makeException': {
    load: async () => (await locks()).makeException,
    as: 'PUBLISHER',
    fields: { lock: { kind: 'whole', sound: '99' }, unit: { kind: 'code', sound: '410721' }, until: { kind: 'date', sound: '2027-01-01T09:00' }, reason: { kind: 'line', sound: '漏报更正' } },
  },
}
