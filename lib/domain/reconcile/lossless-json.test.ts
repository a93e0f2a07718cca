import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLossless } from './lossless-json'

describe('JSON that loses no digit', () => {
  it.each<[string, unknown]>([
    ['9007199254740993', '9007199254740993'],
    ['[71.00, -0.50]', ['71.00', '-0.50']],
    ['{"n":1e3,"d":1.5E+2,"s":2e-3}', { n: '1000', d: '150', s: '0.002' }],
    ['1e400', '1e400'],
    ['1e-400', '1e-400'],
    ['[NaN,-Infinity]', ['NaN', '-Infinity']],
    [String.raw`{"a 1":"12 \" 13 \\","b":"\u0031e5"}`, { 'a 1': '12 " 13 \\', b: '1e5' }],
    ['[true,null,"5"]', [true, null, '5']],
  ])('%s keeps its numbers as text', (json, expected) => {
    expect(parseLossless(json)).toEqual(expected)
  })

  const broken = ['', '{', '{"a":01}', '{"a":+1}', '{"a":.5}', '{"a":1.}', '[1 2]', '{"a":0x10}', "{'a':1}", '{"a":NaNa}', '{"a":1}}']
  it.each(broken)('%s is not JSON', (json) => {
    expect(() => parseLossless(json)).toThrow(SyntaxError)
  })

  it('leaves everything but numbers as JSON.parse gives it', () => {
    const asText = (_: string, value: unknown) => (typeof value === 'number' ? String(value) : value)
    const value = fc.jsonValue().filter((drawn) => !/\d[eE]|-0\b/.test(JSON.stringify(drawn)))
    fc.assert(
      fc.property(value, (drawn) => {
        const json = JSON.stringify(drawn)
        expect(parseLossless(json)).toEqual(JSON.parse(json, asText))
      }),
    )
  })
})
