// A count behind a rate, as text: plain digits, which may be full-width or grouped by threes.
import { problem } from '../problem'
import type { ProblemPath } from '../problem'
import type { DecimalString } from '../quantity'
import { normalText } from '../reading/normal-text'
import { readWrittenNumber } from '../reading/written-number'
import { ok, refused } from '../result'
import type { Result } from '../result'
import { canonical } from '../rounding'
import type { NamedCount } from './reconciliation'

// Together with a print of at most 21 digits this keeps every quotient and product below exact within 60 digits.
const MAX_WHOLE_DIGITS = 24
const MAX_PLACES = 6

/**
 * @param name what the count is called where the problem is told: numerator, denominator, or its own name
 * @param path field that a problem points at
 * @returns rate.count-unreadable, rate.count-negative or rate.count-too-large (over 24 digits, or over 6 places)
 * @example readCount('73,111', 'denominator', ['denominator']) // ok: '73111'
 */
export function readCount(text: string, name: string, path: ProblemPath): Result<DecimalString> {
  const shown = text.trim().slice(0, 80)
  const plain = normalText(text.trim())
  const written = plain ? readWrittenNumber(plain) : null
  const isPlainNumber = written?.unit === '' && written.qualifier === 'EXACT' && written.scale === null && !written.percent
  if (!written || !isPlainNumber) return refused(problem('rate.count-unreadable', { text: shown, name }, path))
  const value = canonical(written.digits)
  const [whole = '', places = ''] = value.split('.')
  if (whole.length > MAX_WHOLE_DIGITS || places.length > MAX_PLACES) {
    return refused(problem('rate.count-too-large', { text: shown, name, digits: String(MAX_WHOLE_DIGITS) }, path))
  }
  if (written.negative && value !== '0') return refused(problem('rate.count-negative', { text: shown, name }, path))
  return ok(value)
}

/** Reads the value of each named count; all problems are told, each with the place of its count in the list. */
export function readNamedCounts(counts: readonly NamedCount[]): Result<readonly NamedCount[]> {
  const read = counts.map(({ name, value }, index) => ({ name, value: readCount(value, name, ['counts', index, 'value']) }))
  const problems = read.flatMap(({ value }) => (value.ok ? [] : value.problems))
  if (problems.length > 0) return { ok: false, problems }
  return ok(read.flatMap(({ name, value }) => (value.ok ? [{ name, value: value.value }] : [])))
}
