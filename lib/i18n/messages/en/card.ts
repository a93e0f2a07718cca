import type { Widen } from '../../widen'
import type { card as zh } from '../zh-CN/card'

export const card: Widen<typeof zh> = {
  change: 'On last year',
  target: 'Target',
  basis: 'Basis',
  noTarget: 'No target set',
  periods: (count) => (count === 0 ? 'No data yet' : count === 1 ? '1 period only' : `${count} periods only`),
  course: (name) => `${name}, year by year`,
  up: 'up',
  down: 'down',
  flat: 'no change',
  recomputation: ({ printed, expression, computed }) => `Printed ${printed} · ${expression} recomputes to ${computed}`,
  recomputedAgrees: ({ expression }) => `${expression} recomputes to the printed figure`,
  verdict: {
    match: 'Agrees',
    truncated: 'Cut off, not rounded',
    'other-base': 'Agrees on another base',
    mismatch: 'Does not follow from its counts',
    'no-counts': 'No counts given, cannot be recomputed',
    'no-cases': 'Denominator is zero, no rate',
  },
}
