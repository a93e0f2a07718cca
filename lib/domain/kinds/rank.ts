import type { Kind } from './kind'

/** A place in an order, 1 being first. Places of several units make no place of their city. */
export const rank = {
  code: 'RANK', origin: 'ENTERED', whole: true, negativeAllowed: false, percent: 'NEVER', overUnits: 'NONE',
} as const satisfies Kind
