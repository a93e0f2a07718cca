import { describe, expect, it } from 'vitest'
import { LINE_LIMIT, readRateLine } from './read-rate-line'

const code = (text: string) => {
  const result = readRateLine(text, 3)
  return result.ok ? 'ok' : result.problems.map((one) => `${one.code} ${one.path.join('.')}`.trim()).join()
}

const counted = (printed: string, numerator: string | null, denominator: string | null) => ({ printed, numerator, denominator, counts: [] })

describe('a line of rates:check', () => {
  it.each([
    ['{"printed":"99.56%","numerator":72798,"denominator":73111}', counted('99.56%', '72798', '73111')],
    ['\uFEFF{"printed":71.00,"numerator":"896","denominator":1262}\r', counted('71.00', '896', '1262')],
    ['{"printed":"1%","numerator":9007199254740993,"denominator":null}', counted('1%', '9007199254740993', null)],
    ['{"printed":"1%","numerator":"","id":7}', counted('1%', null, null)],
    [
      '{"printed":"1%","counts":[{"name":"审结","value":1394}]}',
      { printed: '1%', numerator: null, denominator: null, counts: [{ name: '审结', value: '1394' }] },
    ],
  ])('%s is read without loss', (text, expected) => {
    expect(readRateLine(text, 1)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['', 'line.blank'],
    [' \t\r', 'line.blank'],
    ['{"printed":', 'line.not-json'],
    ['printed', 'line.not-json'],
    ['[1]', 'line.not-object'],
    ['null', 'line.not-object'],
    ['"99%"', 'line.not-object'],
    ['{}', 'line.field-missing printed'],
    ['{"printed":null}', 'line.field-missing printed'],
    ['{"printed":true}', 'line.field-unreadable printed'],
    ['{"printed":"1%","numerator":[1]}', 'line.field-unreadable numerator'],
    ['{"printed":"1%","denominator":false}', 'line.field-unreadable denominator'],
    ['{"printed":"1%","counts":5}', 'line.field-unreadable counts'],
    ['{"printed":"1%","counts":[5]}', 'line.field-unreadable counts.0'],
    ['{"printed":"1%","counts":[{"value":5}]}', 'line.field-unreadable counts.0.name'],
    ['{"printed":"1%","counts":[{"name":"审结"}]}', 'line.field-unreadable counts.0.value'],
    [`{"printed":"${'9'.repeat(LINE_LIMIT)}"}`, 'line.too-long'],
  ])('%.40s is answered with %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })
})
