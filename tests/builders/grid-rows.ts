// Rows of an entry grid for tests, with made-up figures.
import { cellKey } from '@/lib/domain/collecting/cell'
import type { GridGroup, GridRow } from '@/lib/domain/collecting/grid-row'

const COUNT = { kind: 'COUNT', unit: '件', unitEn: 'cases', displayScale: '1', decimals: 0, rounding: 'HALF_UP', direction: 'UP', aggregation: 'SUM', numeratorCode: null, denominatorCode: null } as const

/** A count of one subject, blank unless the test says otherwise. */
export function gridRow(change: Partial<GridRow> & { readonly percent?: boolean } = {}): GridRow {
  const { percent = false, ...own } = change
  const place = { metricCode: own.metricCode ?? 'A', subjectCode: own.subjectCode ?? '410721', periodKey: own.periodKey ?? '2026' }
  return {
    ...place, key: cellKey(place), groupCode: 'G1', name: `指标${place.metricCode}`, subjectName: `单位${place.subjectCode}`, span: null, measure: percent ? '%' : '件',
    field: { unit: percent ? '%' : '件', displayScale: '1', whole: !percent, negativeAllowed: false, percent },
    metric: percent ? { ...COUNT, kind: 'AMOUNT', unit: '%', unitEn: '%', decimals: 2, aggregation: 'NONE' } : COUNT,
    computed: false, required: true, text: '', shown: '—', seq: 0, needsReason: false, recorded: null, lastYear: null, change: null, approved: false, comments: 0, evidence: 0, finding: null,
    ...own,
  }
}

/** One section with a row for each letter. */
export const gridList = (...rows: readonly GridRow[]): readonly GridGroup[] => [{ code: 'G1', name: '第一组', rows }]

/** Every metric asked of every subject. */
export const gridMatrix = (subjects: readonly string[], metrics: readonly string[]): readonly GridGroup[] => gridList(...metrics.flatMap((metricCode) => subjects.map((subjectCode) => gridRow({ metricCode, subjectCode }))))
