// How one figure, its absence and its change are put into words.
export const figure = {
  noFigure: '—',
  absence: { NOT_APPLICABLE: '不适用', NOT_REPORTED: '未报', NO_CASES: '无案件', SUPPRESSED: '保密', WITHDRAWN: '已撤回' },
  /** Before and behind the number: 约14.7, 2,500余, 不足500. */
  before: { EXACT: '', APPROX: '约', AT_LEAST: '', MORE_THAN: '超过', AT_MOST: '不超过', LESS_THAN: '不足' },
  behind: { EXACT: '', APPROX: '', AT_LEAST: '余', MORE_THAN: '', AT_MOST: '', LESS_THAN: '' },
  /** 余 does not follow a rate: 至少99.5%. */
  atLeastRate: '至少',
  /** Words for large counts, smallest first. */
  scales: [
    { from: '10000', word: '万' },
    { from: '100000000', word: '亿' },
  ],
  withUnit: (number: string, unit: string) => `${number}${unit}`,
  rank: (place: string) => `第${place}位`,
  reached: '已实现',
  notReached: '未实现',
  noYearBefore: '上年未录入',
  yearBeforeAbsent: (absence: string) => `上年${absence}`,
  againstYearBefore: (change: string) => `较上年${change}`,
  level: '持平',
  almostLevel: '基本持平',
  notBelow: '不低于上年',
  notAbove: '不高于上年',
  roughly: (change: string) => `约${change}`,
  byAtLeast: (change: string) => `至少${change}`,
  byAtMost: (change: string) => `至多${change}`,
  /** Of a rate: percentage points, never per cent. */
  pointsUp: ({ points, moreIsBetter }: { points: string; moreIsBetter: boolean }) => `${moreIsBetter ? '提高' : '上升'} ${points} 个百分点`,
  pointsDown: (points: string) => `下降 ${points} 个百分点`,
  /** `percent` is null where it would be written as 0.0. */
  countUp: ({ percent, by }: { percent: string | null; by: string }) => `增长${percent === null ? '不到 0.1' : ` ${percent}`}%（+${by}）`,
  countDown: ({ percent, by }: { percent: string | null; by: string }) => `下降${percent === null ? '不到 0.1' : ` ${percent}`}%（-${by}）`,
  fewUp: (by: string) => `增加 ${by}`,
  fewDown: (by: string) => `减少 ${by}`,
  placesUp: (places: string) => `上升 ${places} 位`,
  placesDown: (places: string) => `下降 ${places} 位`,
  amountWithUnit: (amount: string, unit: string) => `${amount} ${unit}`,
  footnoteMark: (number: number) => `注${number}`,
  footnoteRead: (number: number) => `见注 ${number}`,
  footnotes: '注',
}
