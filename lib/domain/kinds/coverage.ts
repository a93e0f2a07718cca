import type { Kind } from './kind'

/** The share of bodies due that have done something; computed like any rate. */
export const coverage = {
  code: 'COVERAGE', origin: 'COMPUTED', whole: false, negativeAllowed: false, percent: 'ALWAYS', overUnits: 'RATIO_OF_SUMS',
} as const satisfies Kind
