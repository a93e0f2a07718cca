// One rule of reading a time.
import { describe, expect, it } from 'vitest'
import { fieldOf } from '../kinds'
import { parseQuantity } from '../parse-quantity'
import type { QuantityField } from '../quantity-field'
import type { CellContent } from '../workbook/workbook'
import { readCell } from './read-cell'

const COUNT: QuantityField = { unit: '件', displayScale: '1', whole: true, negativeAllowed: false, percent: false }
const MONEY: QuantityField = { unit: '元', displayScale: '1', whole: false, negativeAllowed: false, percent: false }
const WAN: QuantityField = { unit: '万件', displayScale: '10000', whole: true, negativeAllowed: false, percent: false }
const RATE = fieldOf({ kind: 'RATIO', unit: '%', displayScale: '1' })
const CHANGE = fieldOf({ kind: 'CHANGE', unit: '百分点', displayScale: '1' })

const number = (text: string, format: string | null = null): CellContent => ({ kind: 'number', text, format })
const text = (content: string): CellContent => ({ kind: 'text', text: content })
const read = (content: CellContent, field = COUNT, unit: string | null = null, formula: string | null = null) => readCell({ content, formula }, field, unit)
/** What the form would make of the text that was read. */
function value(content: CellContent, field = COUNT, unit: string | null = null): string | null {
  const parsed = parseQuantity(read(content, field, unit).text, field)
  if (!parsed.ok || parsed.value.quantity === null) return null
  return parsed.value.quantity.kind === 'value' ? `${parsed.value.quantity.qualifier} ${parsed.value.quantity.value}` : parsed.value.quantity.reason
}

describe('a number shown as per cent', () => {
  it('counts a hundredfold', () => expect(read(number('0.919', '0.00%'), RATE)).toMatchObject({ text: '91.9%', marks: ['percent'], problem: null, warnings: [] }))
  it('keeps every digit', () => expect(read(number('0.995718838478', '0.0%'), RATE).text).toBe('99.5718838478%'))
  it('is itself where the sign is only a word', () => expect(read(number('91.9', '0.0"%"'), RATE)).toMatchObject({ text: '91.9', marks: [] }))
  it('is refused where cases are counted, and the bare number suggested', () => expect(read(number('0.5', '0%'))).toMatchObject({ problem: { code: 'value.unit-mismatch' }, suggestion: '50' }))
  it('is asked about without a format', () => expect(read(number('0.919'), RATE)).toMatchObject({ warnings: [{ code: 'value.maybe-fraction' }], suggestion: '91.9' }))
  it('is asked about above a hundred', () => expect(read(text('119%'), RATE).warnings.map(({ code }) => code)).toEqual(['value.over-hundred']))
})

describe('digits stored as text', () => {
  it.each(['１２３４', '1,234', ' 1234 ', "'1234", '’1234', '１，２３４', '1234\u200b'])('%j is 1234', (given) => {
    expect(value(text(given))).toBe('EXACT 1234')
    expect(read(text(given)).marks).toEqual(['text-number'])
  })
  it('keeps twelve places', () => expect(value(text('0.000000000001'), MONEY)).toBe('EXACT 0.000000000001'))
  it('is negative in brackets, as accountants write', () => expect(value(text('（2.5）'), CHANGE)).toBe('EXACT -2.5'))
})

describe('what is no plain number', () => {
  it.each([['0', 'EXACT 0'], ['不适用', 'NOT_APPLICABLE'], ['暂无', 'NOT_REPORTED'], ['无案件', 'NO_CASES'], ['保密', 'SUPPRESSED'], ['2500余', 'AT_LEAST 2500'], ['约120', 'APPROX 120'], ['≥2500', 'AT_LEAST 2500'], ['不足500', 'LESS_THAN 500'], ['6万余件', 'AT_LEAST 60000'], ['1.2亿', 'EXACT 120000000']])(
    '%s survives',
    (given, expected) => {
      expect(value(text(given))).toBe(expected)
      expect(read(text(given)).problem).toBeNull()
    },
  )
  it('is blank where only space stands', () => expect(read(text('  '))).toMatchObject({ text: '', problem: null }))
  it.each(['—', '/', '无'])('asks what %s means', (given) => expect(read(text(given)).problem?.code).toBe('value.symbol-ambiguous'))
  it('refuses a date and says which', () => expect(read({ kind: 'date', day: '2023-12-31', text: '45291' })).toMatchObject({ problem: { code: 'value.date', params: { text: '45291', day: '2023-12-31' } }, marks: ['date'], suggestion: null }))
  it.each([['1683', '1904-08-09'], ['72798', '2099-04-23']])('suggests %s, a date that nobody can have meant', (days, day) => expect(read({ kind: 'date', day, text: days }).suggestion).toBe(days))
  it('refuses an error of the program', () => expect(read({ kind: 'error', text: '#REF!' })).toMatchObject({ problem: { code: 'value.cell-error' }, marks: ['error'] }))
  it('refuses true and false', () => expect(read({ kind: 'boolean', value: true }).problem?.code).toBe('value.true-false'))
  it('refuses half a case', () => expect(read(number('12.5')).problem?.code).toBe('value.not-whole'))
  it('refuses less than nothing', () => expect(read(number('-3')).problem?.code).toBe('value.negative'))
  it('is no formula', () => expect(read(text('=1+1'))).toMatchObject({ problem: { code: 'value.unreadable' } }))
})

describe('a formula', () => {
  it('counts by its last result and says so', () => expect(read(number('1683'), COUNT, null, 'SUM(A1:A9)')).toMatchObject({ text: '1683', marks: ['formula'], problem: null }))
  it('without a result is refused', () => expect(read(text(''), COUNT, null, 'A1').problem).toMatchObject({ code: 'value.formula-empty', params: { formula: '=A1' } }))
})

describe('a number format that shows more', () => {
  it('adds 余', () => expect(value(number('2500', '0"余"'))).toBe('AT_LEAST 2500'))
  it('adds 约', () => expect(value(number('120', '"约"0'))).toBe('APPROX 120'))
  it('adds 万 where what is stored counts in 万', () => expect(value(number('5.2', '0.0"万"'))).toBe('EXACT 52000'))
  it('adds nothing where 万 is only drawn', () => expect(value(number('52000', '0!.0,"万"'))).toBe('EXACT 52000'))
  it('says of a field in 万件 that the number counts in ones', () => expect(value(number('5520000', '0!.0,"万"'), WAN)).toBe('EXACT 5520000'))
  it('leaves thousands separators and units alone', () => expect(read(number('1683', '#,##0"件"'))).toMatchObject({ text: '1683', marks: [] }))
  it('reads only what stands for positive numbers', () => expect(read(number('1683', '0;[Red]-0"余"'))).toMatchObject({ text: '1683' }))
})

describe('a unit of measure above the column', () => {
  it('scales bare numbers', () => {
    expect(value(number('12.5'), MONEY, '万元')).toBe('EXACT 125000')
    expect(read(number('12.5'), MONEY, '万元').marks).toEqual(['unit'])
  })
  it('counts in ones in a field of 万件', () => expect(value(number('5520000'), WAN, '件')).toBe('EXACT 5520000'))
  it('does nothing where it is the same', () => expect(read(number('5'), COUNT, '件').marks).toEqual([]))
  it('leaves words alone', () => expect(value(text('不适用'), MONEY, '万元')).toBe('NOT_APPLICABLE'))
  it('leaves a number with a unit of its own alone', () => expect(value(text('300元'), MONEY, '万元')).toBe('EXACT 300'))
  it('keeps a bound', () => expect(value(text('5余'), MONEY, '万元')).toBe('AT_LEAST 50000'))
  it('refuses people where cases are asked', () => expect(read(number('5'), COUNT, '人').problem?.code).toBe('value.unit-mismatch'))
  it('is left out where nobody knows it', () => expect(read(number('5'), COUNT, '批')).toMatchObject({ text: '5', problem: null }))
})

describe('what may have been meant', () => {
  it.each([['1683（含结转）', '1683'], ['共1683件', '1683件'], ['16 83 l'.replaceAll(' ', ''), '16831'], ['1O8', '108'], ['1,23,456', '123456'], ['1683。', '1683']])('%s: %s', (given, expected) => {
    expect(read(text(given))).toMatchObject({ problem: { code: expect.any(String) }, suggestion: expected })
  })
  it('is nothing where nothing readable is in it', () => expect(read(text('见附件')).suggestion).toBeNull())
})
