// What comparing a printed rate with its counts can say. Data only: the sentences stand in the messages.
import type { DecimalString, Qualifier } from '../quantity'

export const VERDICTS = ['match', 'truncated', 'other-base', 'mismatch', 'no-counts', 'no-cases'] as const
/**
 * match: the counts give the print by rounding half up; truncated: only by cutting off; other-base: only with another count as the base;
 * mismatch: in none of these ways; no-counts: a count is absent; no-cases: the denominator is 0.
 */
export type Verdict = (typeof VERDICTS)[number]

export interface NamedCount {
  readonly name: string
  readonly value: string
}

export interface ReconcileInput {
  /** The rate as printed, in per cent: `99.56%`, `约14.7%`, `99%以上`. */
  readonly printed: string
  readonly numerator: string | null
  readonly denominator: string | null
  /** Other counts of the same text, each tried as the denominator. Leave the numerator out: it would explain every 100 %. */
  readonly counts?: readonly NamedCount[]
}

/** Two neighbouring digits that may have changed places, and what the counts give when they change back. */
export interface Transposition {
  readonly in: 'numerator' | 'denominator' | 'printed'
  readonly from: string
  readonly to: string
  /** The quotient with the digits changed back, in per cent. */
  readonly exact: DecimalString
}

/** Whole numbers that reproduce the print. */
export interface FittingRange {
  readonly from: string
  /** Null where there is no upper end. */
  readonly to: string | null
  /** Up to five of them, the one nearest to the given count first. */
  readonly nearest: readonly string[]
}

export interface OtherBase {
  readonly name: string
  readonly value: DecimalString
  /** Null where the count is 0. */
  readonly exact: DecimalString | null
  readonly rounded: string | null
  readonly fits: boolean
  /** True where this count equals the given denominator: the same base by another name. */
  readonly isGivenDenominator: boolean
}

/** Worth a word beside the verdict; a numerator above its denominator is legal where cases were carried over. */
export type ReconcileHint = 'numerator-above-denominator'

export interface Reconciliation {
  readonly verdict: Verdict
  /** For other-base: the first count that fits as the base. */
  readonly base: string | null
  readonly printed: string
  readonly printedValue: DecimalString
  readonly decimals: number
  readonly qualifier: Qualifier
  /** The quotient in per cent at 12 places, HALF_UP; null without counts or cases. */
  readonly exact: DecimalString | null
  /** True where `exact` is the whole quotient, so that nothing was rounded away. */
  readonly exactIsComplete: boolean | null
  /** The quotient with nothing lost: `72798/73111`. */
  readonly fraction: string | null
  /** The quotient at the printed number of places, by the rule in `rounding`, and cut off. */
  readonly rounded: string | null
  readonly truncated: string | null
  readonly rounding: 'HALF_UP'
  /** Printed less rounded, in percentage points. */
  readonly differencePoints: DecimalString | null
  /** Empty where the print matches. */
  readonly transposition: readonly Transposition[]
  readonly wouldFit: { readonly numerators: FittingRange | null; readonly denominators: FittingRange | null }
  readonly otherBases: readonly OtherBase[]
  readonly hints: readonly ReconcileHint[]
}
