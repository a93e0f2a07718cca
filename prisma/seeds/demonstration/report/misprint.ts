// The faults of print that reports are known for: a rate cut off instead of rounded, two digits changed about, another number altogether.
import type { DecimalString } from '@/lib/domain/quantity'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { chance } from '../figures/chance'

/** Two neighbouring digits after the point changed about, where they differ: 92.58 → 92.85. */
export function transposed(written: string): string | null {
  const [, head, a, b] = /^(.*\.)(\d)(\d)$/.exec(written) ?? []
  return head === undefined || a === b ? null : `${head}${b}${a}`
}

/** What a report prints for a rate of this exact value: mostly the rounded one. */
export function printedRate(value: DecimalString, ...name: readonly (string | number)[]): string {
  const right = round(value, 2)
  const drawn = chance('print', ...name)
  if (drawn < 0.08) return round(value, 2, 'TRUNC')
  if (drawn < 0.14) return transposed(right) ?? right
  if (drawn < 0.18) return round(canonical(new Exact(value).minus('0.37').abs().toFixed()), 2)
  return canonical(right)
}

/** What it prints for a count: seldom another one. */
export function printedCount(value: DecimalString, ...name: readonly (string | number)[]): DecimalString {
  return chance('print', ...name) < 0.05 && value.length > 2 ? canonical(new Exact(value).plus(9).toFixed()) : value
}
