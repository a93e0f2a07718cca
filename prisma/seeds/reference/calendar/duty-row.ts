// One duty of the yearly calendar: when it falls due, what is owed, by whom, on what ground.

export type DutySchedule =
  /** Due every year on a day, or the day before it (`before 1 March`). `exact` is false where the source says only "end of". */
  | { readonly type: 'yearly'; readonly month: number; readonly day: number; readonly due: 'ON' | 'BEFORE'; readonly exact: boolean }
  /** Due at some time within a quarter of every year. */
  | { readonly type: 'within-quarter'; readonly quarter: 1 | 2 | 3 | 4 }
  /** Due once in every so many months, counted from January; no day is named. */
  | { readonly type: 'every-months'; readonly months: 2 | 3 | 6 }
  /** Due once a year; no day is named. */
  | { readonly type: 'once-a-year' }
  /** Due within so many days of an event. */
  | { readonly type: 'within-days'; readonly days: number; readonly afterZh: string; readonly afterEn: string }

/**
 * LAW a national law or regulation; CENTRAL_RULE a document of the centre or a nationally approved survey; PROVINCIAL_RULE a rule
 * of Henan; LOCAL_PRACTICE what the 2023 report says is done here; EXAMPLE how another place does it: not binding here.
 */
export type DutyOrigin = 'LAW' | 'CENTRAL_RULE' | 'PROVINCIAL_RULE' | 'LOCAL_PRACTICE' | 'EXAMPLE'

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
