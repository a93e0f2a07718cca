// A printed rate, taken apart: its value, the number of places that it claims, and how exactly it is meant.
import { problem } from '../problem'
import type { DecimalString, Qualifier } from '../quantity'
import { normalText } from '../reading/normal-text'
import { readWrittenNumber } from '../reading/written-number'
import { ok, refused } from '../result'
import type { Result } from '../result'
import { canonical } from '../rounding'

export interface PrintedRate {
  /** In per cent. */
  readonly value: DecimalString
  /** The digits as printed, trailing zeros kept: `71.00`. */
  readonly digits: string
  readonly decimals: number
  readonly qualifier: Qualifier
}

const MAX_WHOLE_DIGITS = 9
const MAX_DECIMALS = 12

/**
 * Reads a rate as printed; the per cent sign may be left out, since rates are stated in per cent.
 * @returns `rate.unreadable` for anything else, a negative number and a unit included
 * @example readPrinted('约14.70％') // ok: { value: '14.7', digits: '14.70', decimals: 2, qualifier: 'APPROX' }
 */
export function readPrinted(text: string): Result<PrintedRate> {
  const plain = normalText(text.trim())
  const written = plain ? readWrittenNumber(plain) : null
  if (!written || written.negative || written.unit !== '' || written.scale !== null) return unreadable(text)
  const [whole = '', places = ''] = written.digits.split('.')
  if (whole.length > MAX_WHOLE_DIGITS || places.length > MAX_DECIMALS) return unreadable(text)
  return ok({ value: canonical(written.digits), digits: written.digits, decimals: places.length, qualifier: written.qualifier })
}

const unreadable = (text: string) => refused(problem('rate.unreadable', { text: text.trim().slice(0, 80) }, ['printed']))
