// The one reader of typed, pasted and imported figures.
import { problem } from './problem'
import type { Problem } from './problem'
import type { Quantity } from './quantity'
import type { QuantityField } from './quantity-field'
import { isAmbiguousAbsence, readAbsence } from './reading/absence-words'
import { normalText } from './reading/normal-text'
import { matchUnit } from './reading/unit-words'
import { readWrittenNumber } from './reading/written-number'
import type { WrittenNumber } from './reading/written-number'
import { ok, refused } from './result'
import type { Result } from './result'
import { Exact, canonical } from './rounding'

/** Values are below 10^15 base units and hold at most 12 places: what a figure's column in the database holds with room to add. */
export const VALUE_LIMIT = '1000000000000000'
export const VALUE_PLACES = 12

/** What may stand before a number of that unit and adds nothing to it: 第3位, 连续7年. */
const LEADS: Readonly<Record<string, RegExp>> = { 位: /^第/, 年: /^连续/ }

export interface ParsedQuantity {
  /** Null for a blank field, which is neither zero nor a reason for absence. */
  readonly quantity: Quantity | null
  /** Questions that do not stop the figure: value.maybe-fraction, value.over-hundred. */
  readonly warnings: readonly Problem[]
}

/**
 * Reads a figure as people type it, in the shown unit unless the text names another scale, and gives it in base units.
 * `552` and `552万` in a 万件 field are both 5,520,000; `3千` there is 30,000,000, since 千 belongs to the number, as in 三千.
 * @param text anything; blank gives null
 * @returns the quantity in base units (per cent for %), or a problem: value.unreadable, value.too-large, value.too-precise, value.negative,
 *   value.not-whole, value.unit-mismatch, value.symbol-ambiguous. Each has an empty path: the caller knows the field.
 * @example parseQuantity('2500余次', { unit: '次', displayScale: '1', whole: true, negativeAllowed: false, percent: false })
 *   // ok: { quantity: { kind: 'value', value: '2500', qualifier: 'AT_LEAST' }, warnings: [] }
 */
export function parseQuantity(text: string, field: QuantityField): Result<ParsedQuantity> {
  const shown = text.trim().slice(0, 80)
  const plain = normalText(text.trim())
  if (plain === null) return refused(problem('value.unreadable', { text: shown }))
  if (plain === '') return ok({ quantity: null, warnings: [] })
  const reason = readAbsence(plain)
  if (reason) return ok({ quantity: { kind: 'missing', reason }, warnings: [] })
  if (isAmbiguousAbsence(plain)) return refused(problem('value.symbol-ambiguous', { text: shown }))
  const written = readWrittenNumber(plain.replace(LEADS[field.unit] ?? '', ''))
  if (!written) return refused(problem('value.unreadable', { text: shown }))
  return inBaseUnits(shown, written, field)
}

function inBaseUnits(text: string, written: WrittenNumber, field: QuantityField): Result<ParsedQuantity> {
  const factor = factorOf(written, field)
  if (factor === 'other-unit') return refused(problem('value.unit-mismatch', { text, unit: field.unit }))
  if (factor === 'unreadable') return refused(problem('value.unreadable', { text }))
  const value = new Exact(written.digits).times(factor).times(written.negative ? -1 : 1)
  if (value.abs().gte(VALUE_LIMIT)) return refused(problem('value.too-large', { text, limit: VALUE_LIMIT }))
  if (value.decimalPlaces() > VALUE_PLACES) return refused(problem('value.too-precise', { text, places: String(VALUE_PLACES) }))
  if (value.isNegative() && !value.isZero() && !field.negativeAllowed) return refused(problem('value.negative', { text }))
  if (field.whole && !value.isInteger()) return refused(problem('value.not-whole', { text }))
  const quantity: Quantity = { kind: 'value', value: canonical(value), qualifier: written.qualifier }
  return ok({ quantity, warnings: field.percent ? percentWarnings(text, quantity.value, written.percent, field) : [] })
}

// What one unit of the written number is in base units.
function factorOf({ scale, percent, unit }: WrittenNumber, field: QuantityField): string {
  const match = matchUnit(unit, field.unit, field.displayScale)
  if (match === 'other' || (percent && !field.percent)) return 'other-unit'
  if (match === 'unknown') return 'unreadable'
  if (field.percent) return scale === null ? '1' : 'other-unit'
  // 万 before a unit that holds its own 万 (5万万件) can be read in two ways.
  if (match === 'shown' && field.displayScale !== '1') return scale === null ? field.displayScale : 'unreadable'
  return scale ?? (match === 'none' ? field.displayScale : '1')
}

function percentWarnings(text: string, value: string, marked: boolean, field: QuantityField): Problem[] {
  const number = new Exact(value)
  if (!marked && number.gt(0) && number.lt(1)) {
    return [problem('value.maybe-fraction', { text, percent: value, hundredfold: canonical(number.times(100)) })]
  }
  // A change may well exceed 100 %; a rate only where cases were carried over, so its writer is asked.
  return number.gt(100) && !field.negativeAllowed ? [problem('value.over-hundred', { text })] : []
}
