// Which metrics belong to which releases: what is reported once a year is not missing from a quarter.
import type { PeriodKind } from '../period'
import type { ReleaseKind } from '../release-line'

const OFTEN: Readonly<Record<ReleaseKind, readonly PeriodKind[]>> = {
  ANNUAL: ['YEAR', 'HALF', 'QUARTER', 'CUSTOM'],
  HALF_YEARLY: ['HALF', 'QUARTER'],
  QUARTERLY: ['QUARTER'],
  TABLE: ['YEAR', 'HALF', 'QUARTER', 'CUSTOM'],
}

/** True where a metric that is reported so often is due with a release of this kind. */
export const isDueWith = (kind: ReleaseKind, frequency: PeriodKind): boolean => OFTEN[kind].includes(frequency)
