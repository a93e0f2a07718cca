import { describe, expect, it } from 'vitest'
import { readWrittenNumber } from './written-number'

const read = (text: string) => {
  const written = readWrittenNumber(text)
  return written && [written.qualifier, written.negative ? '-' : '+', written.digits, written.scale, written.percent, written.unit]
}

describe('a written number', () => {
  it.each([
    ['2500余次', ['AT_LEAST', '+', '2500', null, false, '次']],
    ['99.50%', ['EXACT', '+', '99.50', null, true, '']],
    ['百分之九十九点五〇', ['EXACT', '+', '99.50', null, true, '']],
    ['百分之百', ['EXACT', '+', '100', null, true, '']],
    ['三点五万', ['EXACT', '+', '3.5', '10000', false, '']],
    ['3.5万', ['EXACT', '+', '3.5', '10000', false, '']],
    ['一万二千件', ['EXACT', '+', '12000', '1', false, '件']],
    ['两千三百件', ['EXACT', '+', '2300', null, false, '件']],
    ['2千3百件', null],
    ['5千万', ['EXACT', '+', '5000', '10000', false, '']],
    ['1.5千', ['EXACT', '+', '1500', null, false, '']],
    ['12万亿元', ['EXACT', '+', '12', '1000000000000', false, '元']],
    ['负三', ['EXACT', '-', '3', null, false, '']],
    ['(1,234.5)', ['EXACT', '-', '1234.5', null, false, '']],
    ['约-5', ['APPROX', '-', '5', null, false, '']],
    ['-约5', null],
    ['百分之90%', null],
    ['百分之', null],
    ['%', null],
    ['件', null],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
