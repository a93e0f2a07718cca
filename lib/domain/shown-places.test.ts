import { expect, test } from 'vitest'
import { shownPlaces } from './shown-places'

const rate = { decimals: 2, displayScale: '1' }
const cases = { decimals: 2, displayScale: '10000' }

test.each([
  ['a rate computed from counts has the places of its metric', rate, '99.571883847848', true, 2],
  ['every one is 100, not 100.00', rate, '100', true, 0],
  ['none is 0, not 0.00', rate, '0', true, 0],
  ['a rate that was only printed keeps its own places', rate, '91.9', false, 1],
  ['and no more than those of its metric', rate, '91.912345', false, 2],
  ['552万件 has none', cases, '5520000', false, 0],
  ['552.5万件 has one', cases, '5525000', false, 1],
  ['no figure has no places of its own', rate, null, false, 2],
])('%s', (_name, metric, value, computed, places) => {
  expect(shownPlaces(metric, value, computed)).toBe(places)
})
