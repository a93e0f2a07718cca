import { describe, expect, it } from 'vitest'
import { normalText } from './normal-text'

describe('typed text in its normal form', () => {
  it.each([
    [' 552 万件 ', '552万件'],
    ['９１．９％', '91.9%'],
    ['45 317 份', '45 317份'],
    ['45\u3000317', '45 317'],
    ['−2.5', '-2.5'],
    ['—', '-'],
    ['N/A', 'n/a'],
    ['At least 2,500', 'atleast2,500'],
    ['\uFEFF1\u200B2\u200E', '12'],
    ['（5）', '(5)'],
    ['\t\n', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalText(text)).toBe(expected)
  })

  it.each(['12①', '5²', '½', 'Ⅻ①', '1'.repeat(81)])('%s is given up rather than altered', (text) => {
    expect(normalText(text)).toBeNull()
  })
})
