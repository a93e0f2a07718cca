// What was published first and corrected later: shares that were typed a little too low.
import type { DemoUnit } from '../city/demo-unit'
import { chance } from './chance'
import type { Slip } from './true-values'

/** Counts that nothing else is a part of, so that a lower one contradicts no other. */
const TYPED_LOW = new Set(['GOV_ITEM_NOMEET', 'DOC_REVIEWED', 'DECI_REVIEWED', 'COUNSEL_HAVE', 'ENF_CERT', 'TOWN_CERT', 'PERMIT_GRANT', 'MAJOR_REVIEWED', 'FILES_PASS', 'LIT_CHIEF', 'LIT_SETTLED', 'REC_SETTLED', 'MED_SOLVED', 'SHUFA_DONE'])

/**
 * @param of a hundred such counts, how many were typed wrong at first
 */
export const slips = (of: number): Slip => (unit: DemoUnit, code, periodKey, value) => {
  if (!TYPED_LOW.has(code) || value < 4 || chance('slip', unit.key, code, periodKey) * 100 >= of) return value
  return value - Math.max(1, Math.round(value * 0.02 * (1 + chance('size', unit.key, code, periodKey))))
}
