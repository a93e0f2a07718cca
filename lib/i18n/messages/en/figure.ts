import type { Widen } from '../../widen'
import type { figure as zh } from '../zh-CN/figure'

const pointsOf = (points: string): string => (points === '1' ? 'percentage point' : 'percentage points')
const placesOf = (places: string): string => (places === '1' ? 'place' : 'places')

export const figure: Widen<typeof zh> = {
  noFigure: '—',
  absence: {
    NOT_APPLICABLE: 'not applicable',
    NOT_REPORTED: 'not reported',
    NO_CASES: 'no cases',
    SUPPRESSED: 'confidential',
    WITHDRAWN: 'withdrawn',
  },
  before: { EXACT: '', APPROX: 'about ', AT_LEAST: 'at least ', MORE_THAN: 'more than ', AT_MOST: 'at most ', LESS_THAN: 'less than ' },
  behind: { EXACT: '', APPROX: '', AT_LEAST: '', MORE_THAN: '', AT_MOST: '', LESS_THAN: '' },
  atLeastRate: 'at least ',
  scales: [
    { from: '1000000', word: ' million' },
    { from: '1000000000', word: ' billion' },
  ],
  withUnit: (number, unit) => (unit === '%' || unit === '' ? `${number}${unit}` : `${number} ${unit}`),
  rank: (place) => `No. ${place}`,
  reached: 'reached',
  notReached: 'not reached',
  noYearBefore: 'no figure last year',
  yearBeforeAbsent: (absence) => `last year: ${absence}`,
  againstYearBefore: (change) => `${change} on the year before`,
  level: 'unchanged',
  almostLevel: 'almost unchanged',
  notBelow: 'not below last year',
  notAbove: 'not above last year',
  roughly: (change) => `about ${change}`,
  byAtLeast: (change) => `at least ${change}`,
  byAtMost: (change) => `at most ${change}`,
  pointsUp: ({ points }) => `up ${points} ${pointsOf(points)}`,
  pointsDown: (points) => `down ${points} ${pointsOf(points)}`,
  countUp: ({ percent, by }) => `up ${percent ?? 'less than 0.1'}% (+${by})`,
  countDown: ({ percent, by }) => `down ${percent ?? 'less than 0.1'}% (-${by})`,
  fewUp: (by) => `up by ${by}`,
  fewDown: (by) => `down by ${by}`,
  placesUp: (places) => `up ${places} ${placesOf(places)}`,
  placesDown: (places) => `down ${places} ${placesOf(places)}`,
  amountWithUnit: (amount, unit) => `${amount} ${unit}`,
  footnoteMark: (number: number) => `note ${number}`,
  footnoteRead: (number: number) => `See note ${number}`,
  footnotes: 'Notes',
}
