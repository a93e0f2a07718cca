// Counts that no statement is about, but that a coverage in words gives together with the other count.
import type { DecimalString } from '@/lib/domain/quantity'

export interface ImpliedCount {
  readonly metricCode: string
  readonly value: DecimalString
  /** Codes of the statements from which it follows. */
  readonly supportedBy: readonly [string, ...string[]]
}

export const impliedCounts: readonly ImpliedCount[] = [
  { metricCode: 'TOWN_CERT', value: '2306', supportedBy: ['r2023-32'] }, // all of the 2,306 officers are certified
  { metricCode: 'ISSUE_CLOSED', value: '104', supportedBy: ['r2023-34'] }, // all of the 104 issues are put right
  { metricCode: 'SUP_DUE', value: '12', supportedBy: ['r2023-24', 'r2023-25'] }, // all offices of the 12 counties stand
]
