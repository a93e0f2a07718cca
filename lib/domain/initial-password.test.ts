import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { INITIAL_PASSWORD_BYTES, INITIAL_PASSWORD_LETTERS, initialPassword } from './initial-password'

describe('an initial password', () => {
  it('is four groups of four letters that nobody mistakes', () => {
    for (let count = 0; count < 500; count += 1) expect(initialPassword(randomBytes(INITIAL_PASSWORD_BYTES))).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
    expect(INITIAL_PASSWORD_LETTERS).toHaveLength(31)
    expect(INITIAL_PASSWORD_LETTERS).not.toMatch(/[ilo01]/)
  })

  it('follows from its bytes alone, and leaves out those that would favour some letters', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, at) => (at % 2 === 0 ? 248 + (at % 8) : at))
    expect(initialPassword(bytes)).toBe(initialPassword(bytes.filter((byte) => byte < 248)))
  })

  it('takes each letter with the same chance: of all byte values each letter has eight', () => {
    const drawn = Array.from({ length: 248 / 8 }, (_, at) => initialPassword(Uint8Array.from({ length: 16 }, (_unused, place) => (at * 8 + place) % 248)))
    const counts = new Map<string, number>()
    for (const letter of drawn.join('').replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(new Set(counts.values())).toEqual(new Set([16]))
    expect(counts.size).toBe(31)
  })

  it('cannot be made of too few bytes', () => {
    expect(() => initialPassword(new Uint8Array(15))).toThrow(RangeError)
    expect(() => initialPassword(new Uint8Array(64).fill(255))).toThrow(RangeError)
  })
})
