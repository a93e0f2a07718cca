import { expect, test } from 'vitest'
import { joinedAddress } from './joined-address'

test('boxes of one name become one list, and empty ones go', () => {
  expect(joinedAddress('/compare', { by: 'units', metric: 'MED_RATE', units: ['410702', '', '410703', '410702'] })).toBe('/compare?by=units&metric=MED_RATE&units=410702%2C410703')
  expect(joinedAddress('/compare', { by: 'units', metric: '', units: ['', ''] })).toBe('/compare?by=units')
})

test('an address that is a list already stays as it is', () => {
  expect(joinedAddress('/compare', { units: '410702,410703', metric: 'MED_RATE', period: '2023' })).toBeNull()
  expect(joinedAddress('/compare', {})).toBeNull()
})

test('the address that it gives is not joined again', () => {
  const joined = joinedAddress('/compare', { units: ['A', 'B&C=1', ''], to: ['', '2023'] })
  expect(joinedAddress('/compare', Object.fromEntries(new URLSearchParams(joined?.split('?')[1])))).toBeNull()
})
