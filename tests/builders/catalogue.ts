// A small catalogue of metrics: two counts and their rate, and what changes are judged against.
import type { Catalogue, CatalogueMetric, UnitOfMeasure } from '@/lib/domain/metrics/metric-facts'
import { aMetric, aRate } from './metric'

let made = 0

/** A metric as its newest version says, with sensible facts for every field that a test does not name. */
export function aCatalogueMetric(facts: Partial<CatalogueMetric> = {}): CatalogueMetric {
  const { ownerCodes: _owners, breaks: _breaks, ...definition } = facts.kind === 'RATIO' ? aRate({ baseZh: '排查的矛盾纠纷', baseEn: 'disputes found' }) : aMetric()
  made += 1
  return {
    ...definition, id: made, versionId: made, from: null, begun: null, changeOf: null, ownerIds: [1], levels: ['CITY', 'COUNTY'], frequency: 'YEAR', ownerZh: '市司法局', ownerEn: 'Justice Bureau',
    legalBasis: [{ name: '演示依据' }], ...facts,
  }
}

const measure = (code: string, dimension: string, scale = '1'): UnitOfMeasure => ({ code, nameEn: code, dimension, scale })

/** MED_FOUND and MED_SOLVED, and MED_RATE of them; two departments; 2023 published. */
export const aCatalogue = (facts: Partial<Catalogue> = {}): Catalogue => ({
  metrics: [
    aCatalogueMetric({ code: 'MED_FOUND', nameZh: '排查矛盾纠纷数', keyOrder: 1 }),
    aCatalogueMetric({ code: 'MED_SOLVED', nameZh: '化解矛盾纠纷数' }),
    aCatalogueMetric({ code: 'MED_RATE', kind: 'RATIO', keyOrder: 2, nameZh: '矛盾纠纷化解率' }),
  ],
  measures: [
    measure('件', 'THINGS'), measure('万件', 'THINGS', '10000'), measure('人', 'PEOPLE'), measure('元', 'MONEY'), measure('%', 'PERCENT'), measure('百分点', 'PERCENTAGE_POINT'), measure('位', 'RANK'), measure('年', 'YEARS'),
    measure('是/否', 'YES_NO'),
  ],
  groupCodes: ['G6'],
  owners: new Map([[1, { nameZh: '市司法局', nameEn: 'Justice Bureau' }], [2, { nameZh: '市应急管理局', nameEn: 'Emergency Bureau' }]]),
  published: { slug: 'annual-2023', periodEnd: '2023-12-31' },
  ...facts,
})
