// The period of a collection as it is chosen: a year, and the whole of it, a half or a quarter.
import { periodOfKey, type Period } from '../period'

export const PERIOD_PARTS = ['YEAR', 'S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4'] as const
export type PeriodPart = (typeof PERIOD_PARTS)[number]

const [FIRST_YEAR, LAST_YEAR] = [1949, 2099]

/**
 * The period that was chosen.
 * @param year as typed
 * @returns null for a year that is none, or not from 1949 to 2099
 */
export function chosenPeriod(year: string, part: PeriodPart): Period | null {
  const text = year.normalize('NFKC')
  if (!/^\d{4}$/.test(text) || Number(text) < FIRST_YEAR || Number(text) > LAST_YEAR) return null
  return periodOfKey(part === 'YEAR' ? text : `${text}-${part}`)
}
