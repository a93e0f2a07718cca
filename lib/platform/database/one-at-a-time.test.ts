import pg from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { OneAtATime } from './one-at-a-time'

afterEach(() => vi.restoreAllMocks())

/** Stands for the driver: tells when it is asked, and answers when it is told to. */
function driver(): { readonly asked: string[]; readonly answer: (failed?: Error) => void } {
  const [asked, open]: [string[], ((failed?: Error) => void)[]] = [[], []]
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation((text: unknown) => {
    asked.push(String(text))
    return new Promise((resolve, reject) => open.push((failed) => (failed === undefined ? resolve(text) : reject(failed))))
  })
  return { asked, answer: (failed) => open.shift()?.(failed) }
}
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('asks a statement only once the one before is answered, in order', async () => {
  const { asked, answer } = driver()
  const client = new OneAtATime()
  const both = Promise.all([client.query('first'), client.query('second')])
  await soon()
  expect(asked).toEqual(['first'])
  answer()
  await soon()
  expect(asked).toEqual(['first', 'second'])
  answer()
  expect(await both).toEqual(['first', 'second'])
})

it('asks the next one also where the one before failed, and tells only its own asker', async () => {
  const { asked, answer } = driver()
  const client = new OneAtATime()
  const both = Promise.allSettled([client.query('first'), client.query('rollback')])
  await soon()
  answer(new Error('broken'))
  await soon()
  expect(asked).toEqual(['first', 'rollback'])
  answer()
  expect(await both).toMatchObject([{ status: 'rejected', reason: { message: 'broken' } }, { status: 'fulfilled', value: 'rollback' }])
})
