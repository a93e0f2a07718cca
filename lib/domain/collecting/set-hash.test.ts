import { expect, it } from 'vitest'
import type { FrozenItem } from '../release'
import { setText } from './set-hash'

const item = (facts: Partial<FrozenItem> = {}): FrozenItem => ({ metricCode: 'LIT_HEARD', unitCode: '410721', periodKey: '2024', seq: 1, metricVersion: 1, value: '12', missing: null, qualifier: 'EXACT', ...facts })

it('is the same whatever the order', () => {
  const [a, b] = [item(), item({ metricCode: 'LIT_ATTEND', value: '11' })]
  expect(setText('y-2024', '410721', [a, b])).toBe(setText('y-2024', '410721', [b, a]))
})

it('differs by a value, a revision, a qualifier, a figure more, the unit and the collection', () => {
  const base = setText('y-2024', '410721', [item()])
  const others = [
    setText('y-2024', '410721', [item({ value: '13' })]),
    setText('y-2024', '410721', [item({ seq: 2 })]),
    setText('y-2024', '410721', [item({ qualifier: 'APPROX' })]),
    setText('y-2024', '410721', [item(), item({ periodKey: '2024-Q1' })]),
    setText('y-2024', '410721', []),
    setText('y-2024', '410782', [item()]),
    setText('q-2024', '410721', [item()]),
  ]
  expect(new Set([base, ...others]).size).toBe(others.length + 1)
})
