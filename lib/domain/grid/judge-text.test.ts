import { describe, expect, it } from 'vitest'
import { gridRow } from '@/tests/builders/grid-rows'
import { fractionAnswers, judgeText, plainText } from './judge-text'

const { field: percent } = gridRow({ percent: true })
const { field: count } = gridRow()
const wan = { ...count, unit: '万件', displayScale: '10000' }

describe('a typed text', () => {
  it.each([
    ['两千三百', count, '2300'], ['5.5万', count, '55000'], ['552', wan, '5520000'], ['百分之九十', percent, '90'], ['９１．９％', percent, '91.9'], ['0.919', percent, '0.919'], [' 1,234 ', count, '1234'], ['0', count, '0'],
  ])('%s is read', (text, field, value) => {
    expect(judgeText(text, field)).toMatchObject({ quantity: { kind: 'value', value }, problems: [] })
  })

  it('is nothing where it is blank, and neither zero nor a reason', () => {
    expect(judgeText('  ', count)).toEqual({ quantity: null, problems: [], warnings: [] })
  })

  it('0.919 in a per cent field is questioned, with both answers to choose from', () => {
    expect(fractionAnswers(judgeText('0.919', percent).warnings)).toEqual({ asPercent: '0.919%', hundredfold: '91.9' })
    expect(fractionAnswers(judgeText('0.919%', percent).warnings)).toBeNull()
  })

  it('is sent as one line without marks that nobody sees', () => {
    expect(plainText('\u200b 1\t2\n3 ')).toBe('1 2 3')
    expect(plainText('9'.repeat(300))).toHaveLength(200)
  })
})
