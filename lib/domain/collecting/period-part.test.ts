import { expect, it } from 'vitest'
import { chosenPeriod } from './period-part'

it('reads a year and a part of it, full-width digits too', () => {
  expect(chosenPeriod('2024', 'YEAR')?.key).toBe('2024')
  expect(chosenPeriod('２０２４', 'Q3')).toMatchObject({ key: '2024-Q3', start: '2024-07-01', end: '2024-09-30' })
  expect(chosenPeriod('2024', 'S2')?.key).toBe('2024-S2')
})

it.each(['1948', '2100', '24', '2024年', '', '1e3'])('refuses %s', (year) => {
  expect(chosenPeriod(year, 'YEAR')).toBeNull()
})

it('takes the first and the last year', () => {
  expect([chosenPeriod('1949', 'YEAR')?.key, chosenPeriod('2099', 'Q4')?.key]).toEqual(['1949', '2099-Q4'])
})
