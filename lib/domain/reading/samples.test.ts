import { expect, test } from 'vitest'
import { parseQuantity } from '../parse-quantity'
import { READING_SAMPLES } from './samples'

/** What becomes of a text: its quantity, a question beside it, or the refusal. */
function outcome(text: string): string {
  const sample = READING_SAMPLES.find((one) => one.text === text)
  if (sample === undefined) return 'no such sample'
  const read = parseQuantity(sample.text, sample.field)
  if (!read.ok) return read.problems.map((one) => one.code).join(' ')
  const { quantity, warnings } = read.value
  const written = quantity === null ? 'blank' : quantity.kind === 'missing' ? quantity.reason : `${quantity.qualifier} ${quantity.value}`
  return [written, ...warnings.map((one) => one.code)].join(' ')
}

test.each([
  ['73，111起', 'EXACT 73111'],
  ['2500余次', 'AT_LEAST 2500'],
  ['6万余件', 'AT_LEAST 60000'],
  ['552', 'EXACT 5520000'],
  ['连续两年', 'EXACT 2'],
  ['不足500', 'LESS_THAN 500'],
  ['约14.7%', 'APPROX 14.7'],
  ['99%以上', 'AT_LEAST 99'],
  ['零', 'EXACT 0'],
  ['暂无', 'NOT_REPORTED'],
  ['无', 'value.symbol-ambiguous'],
  ['0.919', 'EXACT 0.919 value.maybe-fraction'],
  ['107名', 'value.unit-mismatch'],
])('the sample %s shows %s', (text, expected) => {
  expect(outcome(text)).toBe(expected)
})

test('each sample is a different text', () => {
  expect(new Set(READING_SAMPLES.map(({ text }) => text)).size).toBe(READING_SAMPLES.length)
})
