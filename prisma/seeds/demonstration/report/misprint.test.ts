import { describe, expect, it } from 'vitest'
import { printedCount, printedRate, transposed } from './misprint'

describe('a misprint', () => {
  it.each([
    ['92.58', '92.85'],
    ['99.90', '99.09'],
    ['99.55', null],
    ['100', null],
  ])('changes the last two digits of %s about: %s', (right, wrong) => expect(transposed(right)).toBe(wrong))

  it('is seldom, is of each kind, and falls the same way again', () => {
    const names = Array.from({ length: 400 }, (_, at) => `metric-${at}`)
    const printed = names.map((name) => printedRate('92.586', name))
    const many = (text: string): number => printed.filter((one) => one === text).length
    expect(many('92.59')).toBeGreaterThan(300)
    expect([many('92.58') > 0, many('92.95') > 0, many('92.22') > 0]).toEqual([true, true, true])
    expect(names.map((name) => printedRate('92.586', name))).toEqual(printed)
  })

  it('adds a few to some counts and none to small ones', () => {
    expect(Array.from({ length: 200 }, (_, at) => printedCount('1683', at)).filter((count) => count === '1692').length).toBeGreaterThan(0)
    expect(Array.from({ length: 200 }, (_, at) => printedCount('16', at)).every((count) => count === '16')).toBe(true)
  })
})
