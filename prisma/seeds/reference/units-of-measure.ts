// Every unit in which a metric is shown or a statement printed. Values are stored in the base unit of their family.

export const DIMENSIONS = ['THINGS', 'PEOPLE', 'OCCASIONS', 'MONEY', 'PERCENT', 'PERCENTAGE_POINT', 'RANK', 'YEARS', 'YES_NO'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export interface UnitOfMeasureRow {
  readonly code: string
  /** The unit in which values are stored. */
  readonly base: string
  /** Base units in one of this unit, a canonical decimal: 10000 for 万件. */
  readonly scale: string
  readonly dimension: Dimension
  readonly nameEn: string
}

export const unitsOfMeasure = [
  { code: '件', base: '件', scale: '1', dimension: 'THINGS', nameEn: 'cases' },
  { code: '万件', base: '件', scale: '10000', dimension: 'THINGS', nameEn: '10,000 cases' },
  { code: '起', base: '起', scale: '1', dimension: 'THINGS', nameEn: 'cases' },
  { code: '宗', base: '宗', scale: '1', dimension: 'THINGS', nameEn: 'cases' },
  { code: '项', base: '项', scale: '1', dimension: 'THINGS', nameEn: 'items' },
  { code: '个', base: '个', scale: '1', dimension: 'THINGS', nameEn: 'units' },
  { code: '家', base: '家', scale: '1', dimension: 'THINGS', nameEn: 'sites' },
  { code: '条', base: '条', scale: '1', dimension: 'THINGS', nameEn: 'issues' },
  { code: '张', base: '张', scale: '1', dimension: 'THINGS', nameEn: 'certificates' },
  { code: '卷', base: '卷', scale: '1', dimension: 'THINGS', nameEn: 'files' },
  { code: '人', base: '人', scale: '1', dimension: 'PEOPLE', nameEn: 'people' },
  { code: '名', base: '名', scale: '1', dimension: 'PEOPLE', nameEn: 'people' },
  { code: '次', base: '次', scale: '1', dimension: 'OCCASIONS', nameEn: 'times' },
  { code: '场次', base: '场次', scale: '1', dimension: 'OCCASIONS', nameEn: 'sessions' },
  { code: '元', base: '元', scale: '1', dimension: 'MONEY', nameEn: 'yuan' },
  { code: '万元', base: '元', scale: '10000', dimension: 'MONEY', nameEn: '10,000 yuan' },
  { code: '%', base: '%', scale: '1', dimension: 'PERCENT', nameEn: '%' },
  { code: '百分点', base: '百分点', scale: '1', dimension: 'PERCENTAGE_POINT', nameEn: 'percentage points' },
  { code: '位', base: '位', scale: '1', dimension: 'RANK', nameEn: 'rank' },
  { code: '年', base: '年', scale: '1', dimension: 'YEARS', nameEn: 'years' },
  // Milestones of a report: 1 is yes. No metric is shown in it.
  { code: '是/否', base: '是/否', scale: '1', dimension: 'YES_NO', nameEn: 'yes/no' },
] as const satisfies readonly UnitOfMeasureRow[]

export type UnitCode = (typeof unitsOfMeasure)[number]['code']
