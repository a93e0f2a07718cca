// Words for units of measure as people write them after a number.

// Within a family the words count the same thing: 3 起 typed where the form says 件 is not a slip.
const FAMILIES: readonly (readonly string[])[] = [
  ['件', '起', '宗', '个', '项', '部', '条', '家', '张', '份', '卷', '处', '例'],
  ['人', '名'],
  ['人次'],
  ['次', '场次', '场', '期', '批次'],
  ['年', '届'],
  ['元', '元整'],
  ['位', '名'],
  ['天', '日'],
  ['小时'],
  ['分'],
  ['百分点', '个百分点'],
]
const SCALED = /^(?:万亿|[十百千]?[万亿]|千|百)(?=.)/

/**
 * The unit in which values are stored: 件 for 万件.
 * @param unit the unit as shown
 * @param displayScale base units in one shown unit; `1` where both are the same
 */
export const baseUnit = (unit: string, displayScale: string): string => (displayScale === '1' ? unit : unit.replace(SCALED, ''))

/** How a written unit word stands to a field's unit: no word, the shown unit itself, a word for the base unit, another unit, or no unit. */
export type UnitMatch = 'none' | 'shown' | 'base' | 'other' | 'unknown'

/**
 * Compares the word after a number with the unit of the field.
 * @example matchUnit('宗', '件', '1') // 'base'
 * @example matchUnit('人', '件', '1') // 'other'
 */
export function matchUnit(word: string, unit: string, displayScale: string): UnitMatch {
  if (word === '') return 'none'
  if (word === unit) return 'shown'
  const base = baseUnit(unit, displayScale)
  const families = FAMILIES.filter((family) => family.includes(base))
  if (word === base || families.some((family) => family.includes(word))) return 'base'
  return FAMILIES.some((family) => family.includes(word)) ? 'other' : 'unknown'
}
