import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { yearPeriod } from '../period'
import { numbersIn, numbersText, sayableValues, strangeNumbers } from './text-numbers'

const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '件', value, qualifier: 'EXACT' }) as const
const solved = aFigure({ metric: aRate(), value: '99.571883847848', numerator: part('72798'), denominator: part('73111'), target: { value: '98', kind: 'TARGET', sourceZh: '', sourceEn: '' } })
const online = aFigure({ metric: aMetric({ code: 'ONLINE', unit: '万件', displayScale: '10000' }), value: '5520000' })
const earlier = aFigure({ metric: aRate(), value: '97.07', period: yearPeriod(2022) })
const values = sayableValues([solved, online], (figure) => (figure === solved ? [earlier] : []))

describe('the numbers of a text', () => {
  it.each([
    ['化解率 99.57%，共 72,798 起', ['99.57', '72798']],
    ['办件 552万件、7.3 亿元', ['552万', '7.3亿']],
    ['全角 ９９．５７％', ['99.57']],
    ['2023年3月5日第3季度 12 项', ['12']],
    ['v2 与 Q3 不是数', []],
    ['In 2023 the rate rose to 99.57 %', ['99.57']],
    ['5.52 million cases', ['5.52million']],
    ['百分之九十', []],
    ['1,2 与 1,200。', ['1', '2', '1200']],
    ['rose to 99.57.', ['99.57']],
    ['2024.3.5', []],
    ['', []],
  ] as const)('in “%s” are %j', (text, expected) => {
    expect(numbersIn(text).map((one) => one.text)).toEqual(expected)
  })

  it('are called by one name, whatever words stand around them', () => {
    expect(numbersText(['甲 1.5，乙 3', '丙 3'])).toBe('1.5 3')
    expect(numbersText(['甲 1.5，乙 4'])).not.toBe(numbersText(['甲 1.5，乙 3']))
  })
})

describe('a number that no figure gives', () => {
  it.each([
    ['a rounded value', '99.57', []],
    ['a value in full', '99.571883847848', []],
    ['a slip of the pen', '99.75', ['99.75']],
    ['digits turned around in a count', '72,789', ['72789']],
    ['a count', '72798', []],
    ['a base', '73,111', []],
    ['the shown unit', '552 万件', []],
    ['the base unit', '5,520,000', []],
    ['another unit word', '5.52 million', []],
    ['the target and the distance from it', '98，高 1.57 个百分点', []],
    ['the change on the year before', '提高 2.5 个百分点，上年 97.07', []],
    ['a number granted by the generated text', '12 个重点指标', []],
    ['each once', '7 与 7', ['7']],
  ] as const)('is told of %s: %s', (_name, text, expected) => {
    expect(strangeNumbers(text, values, ['12 个重点指标中 3 个达标'])).toEqual(expected)
  })

  it('is every number where nothing is published', () => {
    expect(strangeNumbers('1 和 2.50', [], [])).toEqual(['1', '2.50'])
  })
})
