import { describe, expect, it } from 'vitest'
import { byteRange } from './byte-range'

describe('a Range header', () => {
  it.each([
    [null, null],
    ['', null],
    ['bytes=0-', { first: 0, last: 799 }],
    ['bytes=500-', { first: 500, last: 799 }],
    ['bytes=500-599', { first: 500, last: 599 }],
    ['bytes=799-799', { first: 799, last: 799 }],
    ['bytes=500-5000', { first: 500, last: 799 }],
    ['bytes=-1', { first: 799, last: 799 }],
    ['bytes=-900', { first: 0, last: 799 }],
    ['bytes=800-', 'outside'],
    ['bytes=-0', 'outside'],
    // What is not understood is as if it were not there.
    ['bytes=-', null],
    ['bytes=600-500', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=1e3-', null],
    ['bytes=9999999999999999-', null],
  ] as const)('%s of 800 bytes', (header, expected) => {
    expect(byteRange(header, 800)).toEqual(expected)
  })

  it('an empty file has no part', () => {
    expect(byteRange('bytes=0-', 0)).toBe('outside')
    expect(byteRange('bytes=-5', 0)).toBe('outside')
    expect(byteRange(null, 0)).toBeNull()
  })
})
