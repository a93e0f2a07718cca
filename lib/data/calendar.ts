// The calendar of duties that the law, rules and local practice set.
import 'server-only'
import { DUTY_ORIGINS, type DutyOrigin, type DutySchedule } from '@/lib/domain/calendar'
import { readSchedule } from '@/lib/domain/read-schedule'
import { database } from '@/lib/platform/database/connection'

export interface Duty {
  readonly code: string
  /** Null where what is stored cannot be read: the words still say when it is due. */
  readonly schedule: DutySchedule | null
  readonly whenZh: string
  readonly whenEn: string
  readonly dutyZh: string
  readonly dutyEn: string
  readonly whoZh: string
  readonly whoEn: string
  readonly basisZh: string
  readonly basisEn: string
  readonly origin: DutyOrigin
  /** True only for a law or rule that applies here and was read in the issuing body's own text. */
  readonly binding: boolean
  /** False where the ground was not read in the issuing body's own text. */
  readonly verified: boolean
}

/** Every duty, in the calendar's own order. */
export async function duties(): Promise<readonly Duty[]> {
  const rows = await database().calendarRule.findMany({ orderBy: { sort: 'asc' } })
  return rows.map(({ sort: _sort, schedule, origin, ...row }) => ({ ...row, schedule: readSchedule(schedule), origin: originOf(origin) }))
}

// Unknown words bind nobody.
const originOf = (text: string): DutyOrigin => DUTY_ORIGINS.find((origin) => origin === text) ?? 'EXAMPLE'
