// A figure of a release, with sensible facts for every field that a test does not name.
import type { Figure } from '@/lib/domain/figure'
import { yearPeriod } from '@/lib/domain/period'
import { aMetric } from './metric'

/** The city's figure of 2023, exact and without a target, unless told otherwise. */
export const aFigure = (facts: Partial<Figure> = {}): Figure => ({
  metric: aMetric(),
  unit: { code: '410700', kind: 'CITY', name: '新乡市', shortName: '新乡', nameEn: 'Xinxiang' },
  period: yearPeriod(2023),
  periodWordsZh: null,
  periodWordsEn: null,
  value: '1683',
  missing: null,
  qualifier: 'EXACT',
  origin: 'KEYED',
  numerator: null,
  denominator: null,
  footnotes: [],
  provisional: false,
  revised: false,
  revision: { seq: 1, at: '2024-02-27T01:00:00.000Z', reason: null },
  target: null,
  ...facts,
})
