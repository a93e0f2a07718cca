import type { Kind } from './kind'

/** Reached (1) or not (0). */
export const milestone = {
  code: 'MILESTONE', origin: 'ENTERED', whole: true, negativeAllowed: false, percent: 'NEVER', overUnits: 'NONE',
} as const satisfies Kind
