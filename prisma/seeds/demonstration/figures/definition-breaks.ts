// Definitions that changed on the way: from then on the figures are others, and a note says why.

export interface DefinitionBreak {
  /** Metrics that got a second version. */
  readonly codes: readonly string[]
  /** 1 January of this year. */
  readonly year: number
  /** How many times as many are counted since. */
  readonly factor: number
  readonly noteZh: string
}

export const definitionBreaks: readonly DefinitionBreak[] = [
  { codes: ['MED_FOUND', 'MED_SOLVED', 'MED_RATE'], year: 2021, factor: 1.7, noteZh: '演示：2021年起把网格排查的纠纷一并统计，与此前不可比。' },
  { codes: ['ENF_INSPECT'], year: 2019, factor: 0.62, noteZh: '演示：2019年起同一次上门的联合检查只计一次，与此前不可比。' },
  { codes: ['GOV_ITEM_TOTAL', 'GOV_ITEM_ONLINE_RATE', 'GOV_ITEM_NOMEET_RATE'], year: 2020, factor: 1.35, noteZh: '演示：2020年起按新的事项目录统计，与此前不可比。' },
]

/** The number of a metric's version in a year. */
export const versionIn = (code: string, year: number): number => 1 + definitionBreaks.filter((one) => one.codes.includes(code) && one.year <= year).length

/** How many times as many a metric counts in a year as by its first definition. */
export const factorIn = (code: string, year: number): number => definitionBreaks.filter((one) => one.codes.includes(code) && one.year <= year).reduce((factor, one) => factor * one.factor, 1)
