// Reporting periods. A key in SDMX form for whole years, halves and quarters; a span for anything else.

export type IsoDate = string // YYYY-MM-DD

export const PERIOD_KINDS = ['YEAR', 'HALF', 'QUARTER', 'CUSTOM'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const PERIOD_BASES = ['SINGLE', 'YEAR_TO_DATE', 'SINCE'] as const
/** SINGLE the span itself; YEAR_TO_DATE from 1 January; SINCE from a start that may be unknown (以来, 累计). */
export type PeriodBasis = (typeof PERIOD_BASES)[number]

export interface Period {
  /** `2023`, `2024-S1`, `2024-Q3`; otherwise `start..end` with `?` for an unknown start, e.g. `?..2024-02-27`. Unique. */
  readonly key: string
  readonly kind: PeriodKind
  readonly basis: PeriodBasis
  readonly start: IsoDate | null
  readonly end: IsoDate
  /** The year whose report this period belongs to. Only a YEAR period joins the yearly series. */
  readonly referenceYear: number
}

/**
 * The calendar year as a period.
 * @param year 1949 to 2100
 */
export function yearPeriod(year: number): Period {
  return { key: String(year), kind: 'YEAR', basis: 'SINGLE', start: `${year}-01-01`, end: `${year}-12-31`, referenceYear: year }
}

/**
 * A span whose start may be unknown (“2023年以来”, “累计”), belonging to the report of one year.
 * @param start first day, or null where the text gives none
 * @param end last day
 */
export function sincePeriod(start: IsoDate | null, end: IsoDate, referenceYear: number): Period {
  return { key: `${start ?? '?'}..${end}`, kind: 'CUSTOM', basis: 'SINCE', start, end, referenceYear }
}

/** The kinds that line up in a series of their own. */
export type PlainKind = Exclude<PeriodKind, 'CUSTOM'>

/** True for a whole year, half or quarter, which the same of another year may be compared with. */
export const isPlain = (period: Pick<Period, 'kind' | 'basis'>): boolean => period.kind !== 'CUSTOM' && period.basis === 'SINGLE'

/** True where the period belongs to the yearly series, so that it may be compared with other years (同比). */
export const isYear = (period: Pick<Period, 'kind' | 'basis'>): boolean => period.kind === 'YEAR' && period.basis === 'SINGLE'

/**
 * The whole year, half or quarter that a key names, or null for any other key.
 * @example periodOfKey('2024-Q3') // 2024-07-01 to 2024-09-30
 */
export function periodOfKey(key: string): Period | null {
  const match = /^(\d{4})(?:-(S|Q)(\d))?$/.exec(key)
  const year = Number(match?.[1] ?? 0)
  if (match === null || year < 1949 || year > 2100) return null
  if (match[2] === undefined) return yearPeriod(year)
  const [months, most] = match[2] === 'S' ? [6, 2] : [3, 4]
  const number = Number(match[3])
  if (number < 1 || number > most) return null
  const first = (number - 1) * months + 1
  const last = number * months
  const pad = (month: number): string => String(month).padStart(2, '0')
  const days = last === 6 || last === 9 ? 30 : 31
  return { key, kind: match[2] === 'S' ? 'HALF' : 'QUARTER', basis: 'SINGLE', start: `${year}-${pad(first)}-01`, end: `${year}-${pad(last)}-${days}`, referenceYear: year }
}

/** The key of the same period a year later, or null where the period is not a plain year, half or quarter. */
export function yearAfter(key: string): string | null {
  const match = /^(\d{4})(-S[12]|-Q[1-4])?$/.exec(key)
  return match ? `${Number(match[1]) + 1}${match[2] ?? ''}` : null
}

/** The key of the same period a year before (同比), or null where the period is not a plain year, half or quarter. */
export function yearBefore(key: string): string | null {
  const match = /^(\d{4})(-S[12]|-Q[1-4])?$/.exec(key)
  return match ? `${Number(match[1]) - 1}${match[2] ?? ''}` : null
}
