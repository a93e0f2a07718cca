// How SDMX says when a figure is of and how it is to be taken: TIME_PERIOD, and the code list CL_OBS_STATUS.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'
import type { MissingReason } from '@/lib/domain/quantity'
import { isMissingReason } from '@/lib/domain/quantity-names'

const DAY_MS = 86_400_000

/**
 * A key of ours as an SDMX time period. Years, halves and quarters are written as SDMX writes them; any other span is its first day and its
 * length; of one whose start nobody knows, its last day stands.
 * @example timePeriod('2024-01-01..2024-09-30') // '2024-01-01/P274D'
 */
export function timePeriod(key: string): string {
  const [start = '', end] = key.split('..')
  if (end === undefined) return key
  return start === '?' ? end : `${start}/P${(Date.parse(end) - Date.parse(start)) / DAY_MS + 1}D`
}

/**
 * M cannot exist; L exists and was not collected; Q suppressed; O any other. A rate without cases cannot exist.
 */
const ABSENT: Readonly<Record<MissingReason, 'M' | 'L' | 'Q' | 'O'>> = { NOT_APPLICABLE: 'M', NO_CASES: 'M', NOT_REPORTED: 'L', SUPPRESSED: 'Q', WITHDRAWN: 'O' }

/** Of the code list CL_OBS_STATUS, those that our figures have. */
export const OBS_STATUSES = ['A', 'E', 'P', 'M', 'L', 'Q', 'O'] as const
export type ObsStatus = (typeof OBS_STATUSES)[number]

/**
 * The one code of a figure. A reader who looks at nothing else is warned of a value that is only approximate or a bound (E, which takes in
 * values of limited precision); then of one that may still change (P). The columns QUALIFIER, MISSING and PROVISIONAL say the same in full.
 */
export function obsStatus({ exact_value, missing, qualifier, provisional }: Pick<ExportRow, 'exact_value' | 'missing' | 'qualifier' | 'provisional'>): ObsStatus {
  if (exact_value === null) return isMissingReason(missing) ? ABSENT[missing] : 'O'
  if (qualifier !== 'EXACT') return 'E'
  return provisional ? 'P' : 'A'
}
