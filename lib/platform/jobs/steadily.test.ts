import { expect, it } from 'vitest'
import { steadily } from './steadily'

const turnsOf = async (work: (turn: number) => Promise<void>, until: (turns: number) => boolean): Promise<{ readonly turns: number; readonly most: number }> => {
  let [turns, now, most] = [0, 0, 0]
  const reached = new Promise<void>((resolve) => {
    const steady = steadily('a test', 1, async () => {
      turns += 1
      now += 1
      most = Math.max(most, now)
      try {
        await work(turns)
      } finally {
        now -= 1
        if (until(turns)) void steady.stop().then(resolve)
      }
    })
  })
  await reached
  return { turns, most }
}

it('goes on after a turn that failed', async () => {
  expect((await turnsOf((turn) => (turn === 1 ? Promise.reject(new Error('planned')) : Promise.resolve()), (turns) => turns === 3)).turns).toBe(3)
})

it('never begins a turn while another runs', async () => {
  expect((await turnsOf(() => new Promise((resolve) => { setTimeout(resolve, 5) }), (turns) => turns === 3)).most).toBe(1)
})

it('tells the turn that runs to come to its end, waits for it, and starts no other', async () => {
  let [turns, ended] = [0, false]
  let begun = (): void => undefined
  const running = new Promise<void>((resolve) => { begun = resolve })
  const steady = steadily('a test', 1, async (ending) => {
    turns += 1
    begun()
    await new Promise<void>((resolve) => { ending.addEventListener('abort', () => resolve()) })
    ended = true
  })
  await running
  await steady.stop()
  expect([turns, ended]).toEqual([1, true])
})
