import { expect, test } from 'vitest'
import { aMetric, aRate } from '@/tests/builders/metric'
import { axisScale } from './axis-scale'

test.each([
  ['a count', aMetric(), 'count'],
  ['a count in ten thousands', aMetric({ unit: '万件', displayScale: '10000' }), 'scaled'],
  ['a rate', aRate(), 'rate'],
  ['a place', aMetric({ kind: 'RANK', unit: '位' }), 'rank'],
] as const)('%s has its own axis', (_, metric, scale) => {
  expect(axisScale(metric)).toBe(scale)
})
