import { describe, expect, it } from 'vitest'
import { Exact } from '../rounding'
import { acceptance, accepts } from './acceptance'
import { readPrinted } from './read-printed'

const accepted = (printed: string, quotient: string) => {
  const print = readPrinted(printed)
  return print.ok && accepts(acceptance(print.value), new Exact(quotient))
}

describe('what a print stands for', () => {
  it.each([
    ['99.56%', '99.555', true],
    ['99.56%', '99.554999999999', false],
    ['99.56%', '99.564999999999', true],
    ['99.56%', '99.565', false],
    ['99.50%', '99.505', false],
    ['99.5%', '99.505', true],
    ['0%', '0', true],
    ['0%', '0.4999', true],
    ['约14.7%', '14.6', false],
    ['约14.7%', '14.60001', true],
    ['约14.7%', '14.79999', true],
    ['约14.7%', '14.8', false],
    ['99%以上', '98.9999', false],
    ['99%以上', '100', true],
    ['近20%', '20', false],
    ['近20%', '19.9999', true],
  ])('%s may be printed for %s: %s', (printed, quotient, expected) => {
    expect(accepted(printed, quotient)).toBe(expected)
  })
})
