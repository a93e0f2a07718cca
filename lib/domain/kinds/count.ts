import type { Kind } from './kind'

/** Cases, people, times: whole numbers that add up. */
export const count = {
  code: 'COUNT', origin: 'ENTERED', whole: true, negativeAllowed: false, percent: 'NEVER', overUnits: 'SUM',
} as const satisfies Kind
