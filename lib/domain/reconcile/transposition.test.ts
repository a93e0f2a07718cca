import { describe, expect, it } from 'vitest'
import { swaps } from './transposition'

describe('swapping neighbouring digits', () => {
  it.each([
    ['72798', ['27798', '77298', '72978', '72789']],
    ['99.57', ['95.97', '99.75']],
    ['11', []],
    ['7', []],
    ['10', []],
    ['0.5', ['5.0']],
    ['100', []],
    ['105', ['150']],
  ])('%s gives %o', (digits, expected) => {
    expect(swaps(digits)).toEqual(expected)
  })
})
