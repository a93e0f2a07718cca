import { expect, it } from 'vitest'
import { seal, unseal } from './seal'

const KEY = Buffer.alloc(32, 7).toString('base64')
const SEED = new Uint8Array([1, 2, 3, 4, 5])

it('opens with the same context and key only', () => {
  const sealed = seal(SEED, 'account-1', KEY)
  expect(unseal(sealed, 'account-1', KEY)).toEqual(SEED)
  expect(unseal(sealed, 'account-2', KEY)).toBeNull()
  expect(unseal(sealed, 'account-1', Buffer.alloc(32, 8).toString('base64'))).toBeNull()
})

it('does not open once any byte was changed, or something is missing', () => {
  const sealed = seal(SEED, 'account-1', KEY)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = new Uint8Array(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(changed, 'account-1', KEY), `byte ${at}`).toBeNull()
    expect(unseal(sealed.slice(0, at), 'account-1', KEY), `${at} bytes`).toBeNull()
  }
})

it('never seals twice alike, and shows nothing of what is inside', () => {
  const [one, two] = [seal(SEED, 'account-1', KEY), seal(SEED, 'account-1', KEY)]
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
  expect(Buffer.from(one).includes(Buffer.from(SEED))).toBe(false)
})
