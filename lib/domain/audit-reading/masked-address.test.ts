import { expect, test } from 'vitest'
import { maskedAddress } from './masked-address'

test.each([
  ['192.0.2.7', '192.0.*.*'],
  ['::ffff:192.0.2.7', '192.0.*.*'],
  ['2001:db8:1:2::7', '2001:db8:*'],
  ['2001::7', '2001:*'],
  ['::1', '*'],
  ['unix', '*'],
  ['', ''],
])('of %j only %j is shown', (address, shown) => {
  expect(maskedAddress(address)).toBe(shown)
})
