import { expect, it } from 'vitest'
import { keptLookups } from './kept-lookups'

it('looks once while nothing changes, and again after a change', async () => {
  const kept = keptLookups<string>(10)
  let looks = 0
  const look = (): Promise<string> => Promise.resolve(`look ${(looks += 1)}`)
  expect([await kept('a', 'x', look), await kept('a', 'x', look), await kept('a', 'y', look)]).toEqual(['look 1', 'look 1', 'look 2'])
  expect([await kept('b', 'x', look), await kept('a', 'x', look)]).toEqual(['look 3', 'look 4'])
})

it('holds no more than it may', async () => {
  const kept = keptLookups<number>(3)
  let looks = 0
  for (let at = 0; at < 9; at += 1) await kept('a', String(at), () => Promise.resolve((looks += 1)))
  await kept('a', '0', () => Promise.resolve((looks += 1)))
  expect(looks).toBe(10)
})

it('does not keep what was looked up before a change', async () => {
  const kept = keptLookups<string>(10)
  let answer: (text: string) => void = () => undefined
  const slow = kept('a', 'x', () => new Promise<string>((resolve) => (answer = resolve)))
  await kept('b', 'y', () => Promise.resolve('new'))
  answer('old')
  expect(await slow).toBe('old')
  expect(await kept('b', 'x', () => Promise.resolve('new'))).toBe('new')
})
