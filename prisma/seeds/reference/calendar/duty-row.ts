// One duty of the yearly calendar: when it falls due, what is owed, by whom, on what ground.
import type { DutyOrigin, DutySchedule } from '@/lib/domain/calendar'

export interface DutyRow {
  readonly code: string
  readonly schedule: DutySchedule
  readonly whenZh: string
  readonly whenEn: string
  readonly dutyZh: string
  readonly dutyEn: string
  readonly whoZh: string
  readonly whoEn: string
  readonly basisZh: string
  readonly basisEn: string
  readonly origin: DutyOrigin
  /** False where the ground was not read in the issuing body's own text, but in a copy or in another body's account of it. */
  readonly verified: boolean
}
