import { describe, expect, test } from 'vitest'
import { askedOf, choiceParameters, readChoice, type Choice } from './choice'

const read = (asked: Readonly<Record<string, string | readonly string[]>>): Choice => readChoice(askedOf((name) => asked[name]))

describe('a choice', () => {
  test('of several units and one metric keeps their order', () => {
    expect(read({ units: '410704,410702', metric: 'MED_RATE' })).toEqual({ by: 'units', units: ['410704', '410702'], metrics: ['MED_RATE'], leftOut: [], from: null, to: null })
  })

  test('of one unit and several metrics, and of one unit alone, is of metrics', () => {
    expect(read({ unit: '410700', metrics: 'A,B' })).toMatchObject({ by: 'metrics', units: ['410700'], metrics: ['A', 'B'] })
    expect(read({ unit: '410700' }).by).toBe('metrics')
    expect(read({ unit: '410700', metric: 'A' }).by).toBe('units')
  })

  test('of more than four loses none: the others are told', () => {
    expect(read({ units: 'A,B,C,D,E,F', metric: 'X,Y' })).toMatchObject({ units: ['A', 'B', 'C', 'D'], metrics: ['X'], leftOut: ['E', 'F', 'Y'] })
    expect(read({ unit: 'A,B', metrics: 'X' })).toMatchObject({ by: 'units', units: ['A', 'B'] })
    expect(read({ by: 'metrics', unit: 'A,B', metrics: 'X' })).toMatchObject({ units: ['A'], leftOut: ['B'] })
  })

  test('passes over spaces, empty boxes and repetitions, and takes boxes of one name apart', () => {
    expect(read({ units: ['A', '', ' B ', 'A'], metric: ['X', ''] })).toMatchObject({ units: ['A', 'B'], metrics: ['X'] })
    expect(read({ units: ',,', metric: '' })).toMatchObject({ by: 'units', units: [], metrics: [] })
  })

  test('of two periods reads versions, and what is no period stays as it is for the sentence', () => {
    expect(read({ unit: 'A', from: '2022', to: '2023v2' })).toMatchObject({ by: 'periods', from: { period: '2022', version: null }, to: { period: '2023', version: '2' } })
    expect(read({ unit: 'A', from: '2024-q3V1' })).toMatchObject({ from: { period: '2024-Q3', version: '1' }, to: null })
    expect(read({ unit: 'A', from: 'yesterday' }).from).toEqual({ period: 'YESTERDAY', version: null })
    expect(read({ units: 'A,B', metric: 'X', by: 'units', from: '2022' })).toMatchObject({ by: 'units', from: null })
  })

  test('reads no more than a form could have sent', () => {
    expect(read({ units: Array.from({ length: 500 }, (_, at) => `U${at}`).join(','), metric: 'x'.repeat(10_000) })).toMatchObject({ leftOut: { length: 16 }, metrics: ['x'.repeat(64)] })
  })

  test.each([
    { units: 'A,B', metric: 'X' },
    { units: 'A', metric: 'X' },
    { unit: 'A', metrics: 'X' },
    { unit: 'A', metrics: 'X,Y' },
    { unit: 'A', metrics: 'X', from: '2022', to: '2023v1' },
    { by: 'periods', unit: 'A' },
    { by: 'metrics' },
    {},
  ])('%j is written so that it reads the same again', (asked) => {
    const choice = read(asked)
    expect(read(choiceParameters(choice))).toEqual(choice)
  })
})
