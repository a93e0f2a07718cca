import type { Kind } from './kind'

/** Money in yuan; 分 are allowed, so it need not be whole. */
export const amount = {
  code: 'AMOUNT', origin: 'ENTERED', whole: false, negativeAllowed: false, percent: 'NEVER', overUnits: 'SUM',
} as const satisfies Kind
