// A metric definition with sensible facts for every field that a test does not name.
import type { MetricDefinition } from '@/lib/domain/metric'

/** A yearly count of cases, unless told otherwise. */
export const aMetric = (facts: Partial<MetricDefinition> = {}): MetricDefinition => ({
  code: 'REC_ACCEPT',
  groupCode: 'G6',
  version: 1,
  nameZh: '受理行政复议案件数',
  nameEn: 'Reconsideration cases accepted',
  definitionZh: '统计期内受理的行政复议案件数。',
  noteZh: null,
  legalBasis: [],
  kind: 'COUNT',
  unit: '件',
  unitEn: 'cases',
  displayScale: '1',
  decimals: 0,
  rounding: 'HALF_UP',
  direction: 'NEUTRAL',
  aggregation: 'SUM',
  timeBasis: 'FLOW',
  numeratorCode: null,
  denominatorCode: null,
  baseZh: null,
  baseEn: null,
  scoreAllowed: true,
  family: null,
  keyOrder: null,
  ownerCodes: [],
  breaks: [],
  ...facts,
})

/** A rate of two counts at two places, higher being better. */
export const aRate = (facts: Partial<MetricDefinition> = {}): MetricDefinition =>
  aMetric({
    code: 'MED_RATE', nameZh: '矛盾纠纷化解率', nameEn: 'Dispute resolution rate', kind: 'RATIO', unit: '%', unitEn: '%', decimals: 2,
    direction: 'UP', aggregation: 'RATIO_OF_SUMS', numeratorCode: 'MED_SOLVED', denominatorCode: 'MED_FOUND', ...facts,
  })
