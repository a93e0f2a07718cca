// The calendar of duties in full: those with a day first, in the order of the year.
import { annualDuties } from './calendar/annual-duties'
import type { DutyRow } from './calendar/duty-row'
import { recurringDuties } from './calendar/recurring-duties'

export interface CalendarDuty extends DutyRow {
  readonly sort: number
  /** True only for a law or rule that applies here and was read in the issuing body's own text. */
  readonly binding: boolean
}

export const calendar: readonly CalendarDuty[] = [...annualDuties, ...recurringDuties].map((duty, index) => ({
  ...duty,
  sort: index + 1,
  binding: duty.verified && (duty.origin === 'LAW' || duty.origin === 'CENTRAL_RULE' || duty.origin === 'PROVINCIAL_RULE'),
}))
