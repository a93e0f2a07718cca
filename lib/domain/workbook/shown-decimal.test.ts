import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { shownDecimal } from './shown-decimal'

test.each([
  ['40', '40'],
  ['99.570000000000007', '99.57'],
  ['0.30000000000000004', '0.3'],
  ['0.91900000000000004', '0.919'],
  ['9.9570000000000007E1', '99.57'],
  ['1.5E-3', '0.0015'],
  ['1e3', '1000'],
  ['-1.2E+2', '-120'],
  ['12.50', '12.5'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['+3', '3'],
  ['-0', '0'],
  ['0', '0'],
  ['-0.0', '0'],
  ['123456789012345', '123456789012345'],
  ['123456789012345678', '123456789012346000'],
  ['0.000001', '0.000001'],
  ['1E-9', '0.000000001'],
  ['4.9E-324', `0.${'0'.repeat(323)}494065645841247`],
  ['-12.5', '-12.5'],
])('%s is shown as %s', (stored, shown) => expect(shownDecimal(stored)).toBe(shown))

test.each(['', ' ', 'NaN', 'Infinity', '1e400', '1,5', '１２', '1.2.3', '--1', '1-2', '0x10', '1_000', '1e', '９', '9'.repeat(500)])('%j is no number', (stored) => expect(shownDecimal(stored)).toBeNull())

it('shows of every decimal of up to fifteen digits exactly that decimal, as it comes back from a binary number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
      const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
      const point = padded.length - places
      const plain = `${padded.slice(0, point)}${places === 0 ? '' : `.${padded.slice(point)}`}`.replace(/(\.[0-9]*?)0+$/, '$1').replace(/\.$/, '')
      const written = plain === '0' ? '0' : `${digits < 0n ? '-' : ''}${plain}`
      expect(shownDecimal(written)).toBe(written)
      // Seventeen digits are what Excel writes into the file.
      expect(shownDecimal(Number(written).toPrecision(17))).toBe(written)
      expect(shownDecimal(String(Number(written)))).toBe(written)
    }),
  )
})
