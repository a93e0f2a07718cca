import type { Kind } from './kind'

/** Years in a row. One unit's streak says nothing about another's. */
export const streak = {
  code: 'STREAK', origin: 'ENTERED', whole: true, negativeAllowed: false, percent: 'NEVER', overUnits: 'NONE',
} as const satisfies Kind
