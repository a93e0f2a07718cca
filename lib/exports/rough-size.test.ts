import { expect, it } from 'vitest'
import { roughSize } from './rough-size'

// Bytes of files of the demonstration: one unit and year, one year, and all years.
it.each([
  ['pdf', 104, 190_552], ['pdf', 4710, 1_548_101],
  ['xlsx', 104, 36_072], ['xlsx', 4710, 659_956], ['xlsx', 123_500, 16_236_535],
  ['csv', 104, 29_529], ['csv', 4710, 1_368_728], ['csv', 123_500, 37_343_541],
  ['json', 104, 72_907], ['json', 123_500, 84_371_409],
  ['json-stat', 104, 27_492], ['json-stat', 4710, 203_389], ['json-stat', 123_500, 4_874_096],
  ['csvw', 104, 26_780], ['csvw', 123_500, 1_879_318],
  ['sdmx-csv', 104, 33_981], ['sdmx-csv', 123_500, 42_869_937],
  ['data-package', 104, 31_919], ['data-package', 123_500, 1_886_784],
] as const)('%s of %i rows is told within a quarter', (format, rows, bytes) => {
  expect(Math.abs(roughSize(format, rows) / bytes - 1)).toBeLessThan(0.25)
})
