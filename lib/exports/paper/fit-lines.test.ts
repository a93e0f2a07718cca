import { expect, it } from 'vitest'
import { fitLines } from './fit-lines'

const one = (): number => 1

it('text that fits stays as it is', () => {
  expect(fitLines('metric=A', 10, 1, one)).toEqual(['metric=A'])
  expect(fitLines('metric=A&metric=B', 10, 2, one)).toEqual(['metric=A&', 'metric=B'])
})

it('text that does not ends in an ellipsis within its width', () => {
  expect(fitLines('metric=A&metric=B&metric=C', 9, 2, one)).toEqual(['metric=A&', 'metric=B…'])
  for (const text of ['x'.repeat(400), '甲'.repeat(400), 'metric=ABC&'.repeat(40)]) {
    const lines = fitLines(text, 37, 3, one)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(37)
    expect(lines.at(-1)).toMatch(/…$/)
  }
})
