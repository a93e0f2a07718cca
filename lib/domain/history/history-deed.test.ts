import { expect, it } from 'vitest'
import { SILENT_MS } from './history-batch'
import { deedStands } from './history-deed'

it.each([
  ['ended', null, 'ended'],
  ['running with a sign of life', 1_000_000 - SILENT_MS + 1, 'running'],
  ['interrupted without one for long', 1_000_000 - SILENT_MS, 'interrupted'],
] as const)('is %s', (_name, beatAt, stands) => {
  expect(deedStands(beatAt, 1_000_000)).toBe(stands)
})
