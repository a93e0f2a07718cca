// A value with how exactly it is known, or the reason why there is none. Zero, blank and "not applicable" are three things.

/** A canonical decimal in plain notation: optional minus, no leading zeros, no exponent, no trailing zeros after a point. */
export type DecimalString = string

export const QUALIFIERS = ['EXACT', 'APPROX', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'] as const
/** EXACT; APPROX 约; AT_LEAST 余/以上; MORE_THAN 超过; AT_MOST 不超过; LESS_THAN 近/不足. */
export type Qualifier = (typeof QUALIFIERS)[number]

export const MISSING_REASONS = ['NOT_APPLICABLE', 'NOT_REPORTED', 'NO_CASES', 'SUPPRESSED', 'WITHDRAWN'] as const
/** NOT_APPLICABLE no such duty; NOT_REPORTED; NO_CASES the denominator is 0; SUPPRESSED kept secret; WITHDRAWN. */
export type MissingReason = (typeof MISSING_REASONS)[number]

export type Quantity =
  | { readonly kind: 'value'; readonly value: DecimalString; readonly qualifier: Qualifier }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
