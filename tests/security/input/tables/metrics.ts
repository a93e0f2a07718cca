// Changes of metrics and targets. One pair of actions for five kinds of change: a target is checked, and a new metric, which names most fields, is confirmed.
import { everyUnit } from '@/lib/data/units'
import type { Tables } from '../table'

/** A unit that may answer for a metric. */
async function lead(): Promise<Readonly<Record<string, string>>> {
  const unit = (await everyUnit()).find(({ code }) => code === 'SFJ')
  return { lead: String(unit?.id ?? 0) }
}

export const METRICS: Tables = {
  'action desk/metrics#checkMetricChange': {
    load: async () => (await import('@/app/desk/metrics/actions')).checkMetricChange,
    as: 'REVIEWER',
    acceptable: true,
    fields: {
      change: { kind: 'choice', sound: 'target' },
      code: { kind: 'code', sound: 'MED_RATE' },
      unitCode: { kind: 'code', sound: '410700' },
      kind: { kind: 'choice', sound: 'TARGET' },
      periodKey: { kind: 'year', sound: '2030', optional: true },
      value: { kind: 'figure', sound: '99' },
      near: { kind: 'figure', sound: '0.5', optional: true },
      sourceZh: { kind: 'name', sound: '年度要点' },
      sourceEn: { kind: 'line', sound: 'plan of the year', optional: true },
      documentId: { kind: 'whole', sound: '', optional: true },
    },
  },
  'action desk/metrics#changeMetric': {
    load: async () => (await import('@/app/desk/metrics/actions')).changeMetric,
    as: 'REVIEWER',
    prepare: lead,
    acceptable: true,
    fields: {
      change: { kind: 'choice', sound: 'create' },
      code: { kind: 'metricCode', sound: 'INPUT_TRIED' },
      groupCode: { kind: 'choice', sound: 'G6' },
      kind: { kind: 'choice', sound: 'COUNT' },
      timeBasis: { kind: 'choice', sound: 'FLOW' },
      scoreAllowed: { kind: 'choice', sound: 'yes' },
      nameZh: { kind: 'name', sound: '受理举报件数' },
      nameEn: { kind: 'name', sound: 'Reports received' },
      definitionZh: { kind: 'paragraph', sound: '统计期内受理的举报件数。' },
      noteZh: { kind: 'paragraph', sound: '', optional: true },
      'bases.0.name': { kind: 'name', sound: '举报办法' },
      'bases.0.url': { kind: 'confirmation', sound: 'https://example.gov.cn/a', optional: true },
      unit: { kind: 'choice', sound: '件' },
      unitEn: { kind: 'line', sound: '', optional: true },
      ownerZh: { kind: 'line', sound: '', optional: true },
      ownerEn: { kind: 'line', sound: '', optional: true },
      decimals: { kind: 'whole', sound: '0' },
      rounding: { kind: 'choice', sound: 'HALF_UP' },
      direction: { kind: 'choice', sound: 'NEUTRAL' },
      aggregation: { kind: 'choice', sound: 'SUM' },
      levels: { kind: 'choice', sound: 'CITY' },
      frequency: { kind: 'choice', sound: 'YEAR' },
      lead: { kind: 'whole', sound: '1' },
      family: { kind: 'metricCode', sound: '', optional: true },
      keyOrder: { kind: 'whole', sound: '', optional: true },
      on: { kind: 'date', sound: '2030-01-01' },
      seen: { kind: 'hash', sound: 'new:', proof: true },
    },
  },
}
