import { expect, it, test } from 'vitest'
import { acceptedStep, codeAt, newSeed, seedAddress, seedText } from './totp'

// RFC 6238, appendix B: the last six of its eight digits, SHA-1.
const RFC_SEED = new TextEncoder().encode('12345678901234567890')
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('AU-8: at second %i the code of the standard’s seed is %s', (seconds, code) => {
  expect(codeAt(RFC_SEED, new Date(seconds * 1000))).toBe(code)
  expect(acceptedStep(RFC_SEED, code, new Date(seconds * 1000))).toBe(BigInt(Math.floor(seconds / 30)))
})

it('AU-8: accepts one step either way, 0 of the codes two steps away', () => {
  const now = new Date('2026-11-23T08:00:15Z')
  const step = BigInt(Math.floor(now.getTime() / 30_000))
  const accepted = [-3, -2, -1, 0, 1, 2, 3].map((away) => acceptedStep(RFC_SEED, codeAt(RFC_SEED, new Date(now.getTime() + away * 30_000)), now))
  expect(accepted).toEqual([null, null, step - 1n, step, step + 1n, null, null])
})

it.each(['', '12345', '1234567', 'abcdef', '12 345', '１２３４５６', '-12345', '1e5000'])('takes %j for no code', (typed) => {
  expect(acceptedStep(RFC_SEED, typed, new Date(59_000))).toBeNull()
})

it('makes seeds of 160 bits, written for typing and for the picture', () => {
  const [one, two] = [newSeed(), newSeed()]
  expect(one).toHaveLength(20)
  expect(seedText(one)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(seedText(one)).not.toBe(seedText(two))
  const address = new URL(seedAddress(one, '准绳', 'demo.person'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(seedText(one).replaceAll(' ', ''))
})
