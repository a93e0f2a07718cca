import { expect, it } from 'vitest'
import { isForEveryone, makeListening, mayBeKept, notForOthers, type Said } from './kept-answers'

/** What was said when everything that it started is over. */
async function saidBy(make: () => Promise<void> | void): Promise<Said> {
  const said = { open: false, personal: false }
  await new Promise<void>((resolve) => makeListening(said, () => resolve(make())))
  return said
}

it('keeps nothing of which nobody said that it may be kept', async () => {
  expect(isForEveryone(await saidBy(() => undefined))).toBe(false)
  expect(isForEveryone(await saidBy(mayBeKept))).toBe(true)
})

it('hears what is said later, behind whatever is waited for', async () => {
  const later = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    mayBeKept()
  }
  expect(isForEveryone(await saidBy(later))).toBe(true)
})

it.each([[[mayBeKept, notForOthers]], [[notForOthers, mayBeKept]]])('keeps nothing that looked at who asks, whichever was said first', async (order) => {
  expect(isForEveryone(await saidBy(() => order.forEach((say) => say())))).toBe(false)
})

it('does not take what is said of one answer for another that is made at the same time', async () => {
  const one = saidBy(async () => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    notForOthers()
  })
  const other = saidBy(async () => {
    mayBeKept()
    await one
  })
  expect([isForEveryone(await one), isForEveryone(await other)]).toEqual([false, true])
})

it('says nothing outside of an answer', () => {
  expect(() => [mayBeKept(), notForOthers()]).not.toThrow()
})
