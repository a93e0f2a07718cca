import { expect, it } from 'vitest'
import { numberFootnotes } from './footnote-numbers'

it('numbers footnotes as a reader meets them, and the same words once', () => {
  const [plain, first, both] = [{ footnotes: [] }, { footnotes: ['口径有调整'] }, { footnotes: ['含上年结转', '口径有调整'] }]
  const numbers = numberFootnotes([plain, first, both])
  expect(numbers.texts).toEqual(['口径有调整', '含上年结转'])
  expect([plain, first, both].map(numbers.of)).toEqual([[], [1], [2, 1]])
  expect(numbers.of({ footnotes: ['在别的表里'] })).toEqual([])
})
