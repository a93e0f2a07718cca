import { describe, expect, test } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { isOnSmallBase, obstacleBetween } from './between'

const part = (value: string) => ({ metricCode: 'X', nameZh: '', nameEn: '', unit: '件', value, qualifier: 'EXACT' as const })

describe('figures set against each other', () => {
  test('may be where only words of the definition changed', () => {
    expect(obstacleBetween([aFigure({ metric: aMetric({ version: 1 }) }), aFigure({ metric: aMetric({ version: 2 }) })])).toBeNull()
  })

  test('may not be across a change of definition in substance', () => {
    const breaks = [{ version: 2, note: '改为按审结' }]
    expect(obstacleBetween([aFigure({ metric: aMetric({ version: 1 }) }), aFigure({ metric: aMetric({ version: 2, breaks }) })])).toBe('definition')
    expect(obstacleBetween([aFigure({ metric: aMetric({ version: 2, breaks }) }), aFigure({ metric: aMetric({ version: 3, breaks }) })])).toBeNull()
  })

  test('may not be as shares of different bases', () => {
    expect(obstacleBetween([aFigure({ metric: aRate() }), aFigure({ metric: aRate({ denominatorCode: 'MED_ACCEPTED', version: 2 }) })])).toBe('base')
  })

  test('are not hindered by one that has no value', () => {
    expect(obstacleBetween([aFigure({ metric: aRate() }), aFigure({ metric: aRate({ denominatorCode: 'MED_ACCEPTED' }), value: null, missing: 'NOT_REPORTED' })])).toBeNull()
  })

  test('stand on a small base below ten cases', () => {
    expect([isOnSmallBase(aFigure({ denominator: part('9') })), isOnSmallBase(aFigure({ denominator: part('10') })), isOnSmallBase(aFigure())]).toEqual([true, false, false])
  })
})
