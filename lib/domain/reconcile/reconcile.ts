// A printed rate against its counts: the product's first question.
import { Exact, canonical, round } from '../rounding'
import type { DecimalString } from '../quantity'
import { ok } from '../result'
import type { Result } from '../result'
import { EXACT_PLACES, acceptance, accepts, perCent } from './acceptance'
import { tryBases } from './other-bases'
import { readCount, readNamedCounts } from './read-count'
import { readPrinted } from './read-printed'
import type { PrintedRate } from './read-printed'
import type { NamedCount, ReconcileInput, Reconciliation, Verdict } from './reconciliation'
import { transpositions } from './transposition'
import { fittingDenominators, fittingNumerators } from './would-fit'

/**
 * Recomputes a printed rate from its counts and, where the two differ, lists what would explain it. Nothing is ever taken as the cause:
 * a swap of digits or another base is a question to whoever holds the source.
 * Cutting off is the nearer explanation, so `truncated` is said before `other-base`. A print that is only a bound (99%以上) fits many
 * bases and many slips, so for bounds neither `other-base` nor a transposition is offered.
 * @param input counts in one unit; decimals are allowed (617.36 of 1000)
 * @returns the reconciliation, or every problem found: rate.unreadable, rate.count-unreadable, rate.count-negative, rate.count-too-large
 * @example reconcile({ printed: '99.56%', numerator: '72798', denominator: '73111' })
 *   // ok: verdict 'mismatch', rounded '99.57', transposition [{ in: 'numerator', from: '72798', to: '72789', … }]
 */
export function reconcile(input: ReconcileInput): Result<Reconciliation> {
  const print = readPrinted(input.printed)
  const numerator = input.numerator === null ? ok(null) : readCount(input.numerator, 'numerator', ['numerator'])
  const denominator = input.denominator === null ? ok(null) : readCount(input.denominator, 'denominator', ['denominator'])
  const counts = readNamedCounts(input.counts ?? [])
  if (print.ok && numerator.ok && denominator.ok && counts.ok) {
    return ok(judge(input.printed.trim(), print.value, numerator.value, denominator.value, counts.value))
  }
  return { ok: false, problems: [print, numerator, denominator, counts].flatMap((read) => (read.ok ? [] : read.problems)) }
}

function judge(
  printed: string,
  print: PrintedRate,
  numerator: DecimalString | null,
  denominator: DecimalString | null,
  counts: readonly NamedCount[],
): Reconciliation {
  const accepted = acceptance(print)
  const otherBases = numerator === null ? [] : tryBases(counts, print, numerator, denominator)
  const shared = {
    base: null, printed, printedValue: print.value, decimals: print.decimals, qualifier: print.qualifier, rounding: 'HALF_UP', otherBases,
  } as const
  if (numerator === null || denominator === null) return { ...shared, ...nothingComputed, verdict: 'no-counts' }
  const hints = new Exact(numerator).gt(denominator) ? (['numerator-above-denominator'] as const) : []
  const fraction = `${numerator}/${denominator}`
  if (denominator === '0') return { ...shared, ...nothingComputed, verdict: 'no-cases', fraction, hints }

  const quotient = perCent(numerator, denominator)
  const rounded = round(quotient.toFixed(), print.decimals)
  const truncated = round(quotient.toFixed(), print.decimals, 'TRUNC')
  const base = pinsValue(print) ? (otherBases.find((other) => other.fits && !other.isGivenDenominator)?.name ?? null) : null
  const verdict = verdictOf(print, accepts(accepted, quotient), truncated, base)
  const exact = canonical(round(quotient.toFixed(), EXACT_PLACES))
  return {
    ...shared,
    verdict,
    base: verdict === 'other-base' ? base : null,
    exact,
    exactIsComplete: new Exact(exact).times(denominator).eq(new Exact(numerator).times(100)),
    fraction,
    rounded,
    truncated,
    differencePoints: canonical(new Exact(print.value).minus(rounded)),
    transposition: verdict === 'match' || !pinsValue(print) ? [] : transpositions(print, numerator, denominator),
    wouldFit: {
      numerators: fittingNumerators(accepted, numerator, denominator),
      denominators: fittingDenominators(accepted, numerator, denominator),
    },
    hints,
  }
}

const nothingComputed = {
  exact: null, exactIsComplete: null, fraction: null, rounded: null, truncated: null, differencePoints: null,
  transposition: [], wouldFit: { numerators: null, denominators: null }, hints: [],
} as const

const pinsValue = ({ qualifier }: PrintedRate): boolean => qualifier === 'EXACT' || qualifier === 'APPROX'

function verdictOf(print: PrintedRate, fits: boolean, truncated: string, base: string | null): Verdict {
  if (fits) return 'match'
  if (print.qualifier === 'EXACT' && canonical(truncated) === print.value) return 'truncated'
  return base === null ? 'mismatch' : 'other-base'
}
