import { expect, it } from 'vitest'
import { TooBusy, turns } from './turns'

it('lets so many work at once, the others in the order in which they came, and turns away who finds the queue full', async () => {
  const inTurn = turns(2, 3)
  const order: number[] = []
  let running = 0
  let most = 0
  const releases: (() => void)[] = []
  const work = (name: number) => async (): Promise<number> => {
    running += 1
    most = Math.max(most, running)
    order.push(name)
    await new Promise<void>((resolve) => releases.push(resolve))
    running -= 1
    return name
  }
  const all = [0, 1, 2, 3, 4].map((name) => inTurn(work(name)))
  await expect(inTurn(work(5))).rejects.toBeInstanceOf(TooBusy)
  for (let done = 0; done < 5; done += 1) {
    releases.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4])
  expect({ most, order, running }).toEqual({ most: 2, order: [0, 1, 2, 3, 4], running: 0 })
})

it('gives the place back where the work fails', async () => {
  const inTurn = turns(1, 0)
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(() => Promise.resolve('goes on'))).toBe('goes on')
})
