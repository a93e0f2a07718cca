import { expect, it } from 'vitest'
import { isChangeDate } from './change-date'

it.each([['2027-01-01', true], ['2028-02-29', true], ['2027-02-29', false], ['2027-13-01', false], ['1948-12-31', false], ['2101-01-01', false], ['2027-1-1', false], ['', false], ['2027-01-01 ', false]])(
  'takes %j for a day: %s', (text, expected) => {
    expect(isChangeDate(text)).toBe(expected)
  },
)
