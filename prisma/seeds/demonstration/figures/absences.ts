// Where figures are missing, and why: no such duty, not reported, or nothing recorded at all.
import type { MissingReason } from '@/lib/domain/quantity'
import type { DemoUnit } from '../city/demo-unit'
import { chance } from './chance'
import { isConcerned } from './owed'

/** Of a hundred blocks of figures of a unit and period, how many nobody recorded, and how many were not reported. */
const GAPS = { early: 3, later: 0.5 }
const SILENT = { early: 2.5, later: 0.9 }
const LATER = 2019

/** Figures of one subject, which come or stay away together: LIT of LIT_HEARD. */
const blockOf = (code: string): string => code.slice(0, code.indexOf('_'))

/**
 * Why an entered figure of a unit is absent.
 * @returns `gap` where nothing is recorded; null where it has a value. The city and its own bodies always have one.
 */
export function absenceOf(unit: DemoUnit, code: string, periodKey: string): MissingReason | 'gap' | null {
  if (!isConcerned(unit, code)) return 'NOT_APPLICABLE'
  if (unit.kind === 'CITY' || unit.kind === 'CITY_ORGANS') return null
  const when = Number(periodKey.slice(0, 4)) < LATER ? 'early' : 'later'
  const drawn = chance('absent', unit.key, blockOf(code), periodKey) * 100
  if (drawn < GAPS[when]) return 'gap'
  return drawn < GAPS[when] + SILENT[when] ? 'NOT_REPORTED' : null
}
