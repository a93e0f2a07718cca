// The targets that the proposed catalogue names.
import type { DecimalString } from '@/lib/domain/quantity'

export interface TargetRow {
  readonly metricCode: string
  /** In the metric's base unit; per cent for rates. Zero is a target like any other. */
  readonly value: DecimalString
  readonly kind: 'TARGET' | 'CEILING'
  readonly sourceZh: string
  readonly sourceEn: string
}

const SOURCE = { sourceZh: '指标目录建议值', sourceEn: 'Value proposed by the catalogue of metrics' } as const

const all = (metricCode: string): TargetRow => ({ metricCode, value: '100', kind: 'TARGET', ...SOURCE })
const none = (metricCode: string): TargetRow => ({ metricCode, value: '0', kind: 'CEILING', ...SOURCE })

export const targets: readonly TargetRow[] = [
  none('GOV_DISHONEST'),
  all('DOC_FILED_RATE'),
  all('DOC_ONTIME_RATE'),
  all('DOC_REVIEW_RATE'),
  all('DECI_REVIEW_RATE'),
  all('ENF_CERT_RATE'),
  all('TOWN_CERT_RATE'),
  all('ANN_RATE'),
  all('MAJOR_REVIEW_RATE'),
  all('SUP_COV'),
  all('ISSUE_CLOSE_RATE'),
  none('ISSUE_OVERDUE'),
  all('SHUFA_RATE'),
  all('REPORT_RATE'),
]
